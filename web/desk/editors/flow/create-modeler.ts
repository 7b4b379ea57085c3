// bpmn-js as the house uses it: our palette, pad and menu, our steps, our ids, our attributes, in the reader's language. A reader
// who may not change anything gets the viewer.
import Modeler from 'bpmn-js/lib/Modeler.js'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import type { EditorSay } from '../editor-words.tsx'
import { translateModule } from './bpmn-words.ts'
import { contextPadModule } from './context-pad.ts'
import type { Drawing } from './drawing.ts'
import { giveKebabIds } from './kebab-ids.ts'
import { offeredModule } from './offered.ts'
import { paletteModule } from './palette.ts'
import { stepsModule } from './step-commands.ts'
import { ycPackage } from './yc-package.ts'

type Options = { container: HTMLElement; lang: 'zh' | 'en'; say: EditorSay; readOnly: boolean }

/** A drawing in a place on the page. */
export function createModeler({ container, lang, say, readOnly }: Options): Drawing {
  const moddleExtensions = { yc: ycPackage }
  if (readOnly) {
    return new NavigatedViewer({ container, moddleExtensions, additionalModules: [translateModule(lang)] })
  }
  const words = { after: say('flow.add-after'), beside: say('flow.add-beside'), task: say('flow.palette.user') }
  const drawing = new Modeler({
    container,
    moddleExtensions,
    additionalModules: [
      translateModule(lang),
      paletteModule((word) => say(`flow.palette.${word}`)),
      stepsModule(() => say('flow.new-step')),
      contextPadModule(words),
      offeredModule,
    ],
  })
  giveKebabIds(drawing)
  return drawing
}
