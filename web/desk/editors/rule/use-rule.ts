// A decision model on the page as React sees it: dmn-js made once a language, fed with the XML that comes in, heard for what changes.
import Modeler, { type View } from 'dmn-js/lib/Modeler.js'
import Viewer from 'dmn-js/lib/Viewer.js'
import { useEffect, useRef, useState } from 'react'
import { useLang } from '../../../ui/i18n/index.ts'
import { translateModule } from './dmn-words.ts'
import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn.css'

export type Stack = { canUndo(): boolean; canRedo(): boolean; undo(): void; redo(): void }
type Opened = {
  modeler: Modeler | undefined
  views: readonly View[]
  active: View | undefined
  fault: string | undefined
}
type Heard = { viewer: { on(event: string, heard: () => void): void } }

export function useRule(
  place: { current: HTMLElement | null },
  wish: { xml: string; onChange: (xml: string) => void; readOnly: boolean },
) {
  const lang = useLang()
  const [opened, setOpened] = useState<Opened>({ modeler: undefined, views: [], active: undefined, fault: undefined })
  const [, setVersion] = useState(0)
  const latest = useRef(wish)
  latest.current = wish
  const known = useRef<string>(undefined)
  const { readOnly } = wish

  useEffect(() => {
    if (!place.current) return
    const Kind = readOnly ? Viewer : Modeler
    const words = { additionalModules: [translateModule(lang)] }
    const views = { drd: words, decisionTable: words, literalExpression: words, boxedExpression: words }
    const modeler = new Kind({ container: place.current, ...views })
    let timer: ReturnType<typeof setTimeout> | undefined
    known.current = undefined
    const write = async () => {
      timer = undefined
      const { xml } = await modeler.saveXML({ format: true })
      known.current = xml
      latest.current.onChange(xml)
    }
    const changed = () => {
      setVersion((before) => before + 1)
      if (latest.current.readOnly) return
      clearTimeout(timer)
      timer = setTimeout(() => void write(), 150)
    }
    modeler.on('viewer.created', ({ viewer }: Heard) => {
      viewer.on('elements.changed', changed)
      viewer.on('commandStack.changed', changed)
    })
    modeler.on('views.changed', ({ views, activeView }: { views: View[]; activeView?: View }) =>
      setOpened((before) => ({ ...before, views, active: activeView })),
    )
    // The table leaves the head of its row numbers empty, and draws it anew when it likes.
    const naming = new MutationObserver(() => {
      const head = place.current?.querySelector('th.index-column')
      if (head && !head.textContent) head.textContent = '#'
    })
    naming.observe(place.current, { childList: true, subtree: true })
    setOpened({ modeler, views: [], active: undefined, fault: undefined })
    return () => {
      if (timer) {
        clearTimeout(timer)
        void write()
      }
      naming.disconnect()
      modeler.destroy()
    }
  }, [lang, readOnly, place])

  const { modeler } = opened
  useEffect(() => {
    if (!modeler || wish.xml === known.current) return
    known.current = wish.xml
    modeler.importXML(wish.xml).then(
      () => {
        setOpened((before) => ({ ...before, fault: undefined }))
        const table = modeler.getViews().find(({ type }) => type !== 'drd')
        return table && modeler.open(table)
      },
      (error: unknown) =>
        setOpened((before) => ({ ...before, fault: error instanceof Error ? error.message : String(error) })),
    )
  }, [modeler, wish.xml])
  const stack = modeler?.getActiveViewer()?.get<Stack | null>('commandStack', false) ?? undefined
  return { ...opened, stack }
}
