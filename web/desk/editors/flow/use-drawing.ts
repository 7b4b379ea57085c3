// A drawing on the page as React sees it: made once a language, fed with the XML that comes in, heard for what changes. What we wrote
// ourselves comes back as `xml` and is not read again, so that the author keeps place, selection and undo.
import { useEffect, useRef, useState } from 'react'
import { useLang } from '../../../ui/i18n/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import { createModeler } from './create-modeler.ts'
import type { Canvas, Drawing, Drawn, Selection } from './drawing.ts'

type Wish = {
  xml: string
  onChange: (xml: string) => void
  onSelect?: ((id?: string) => void) | undefined
  readOnly: boolean
}
export type Opened = {
  drawing: Drawing | undefined
  /** Counts the changes: what is read from the drawing is read anew when it grows. */
  version: number
  selected: readonly Drawn[]
  /** Why the XML cannot be shown, when it cannot. */
  fault: string | undefined
}

export function useDrawing(place: { current: HTMLElement | null }, wish: Wish): Opened {
  const lang = useLang()
  const say = useEditorSay()
  const [opened, setOpened] = useState<Opened>({ drawing: undefined, version: 0, selected: [], fault: undefined })
  const latest = useRef(wish)
  latest.current = wish
  const known = useRef<string>(undefined)
  const { readOnly } = wish

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  useEffect(() => {
    if (!place.current) return
    const drawing = createModeler({ container: place.current, lang, say, readOnly })
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOpen = true
    known.current = undefined
    const write = async () => {
      timer = undefined
      const { xml } = await drawing.saveXML({ format: true })
      if (!xml || !isOpen) return
      known.current = xml
      latest.current.onChange(xml)
    }
    drawing.on('commandStack.changed', () => {
      setOpened((before) => ({ ...before, version: before.version + 1 }))
      clearTimeout(timer)
      timer = setTimeout(() => void write(), 150)
    })
    drawing.on('selection.changed', ({ newSelection }: { newSelection: Drawn[] }) => {
      setOpened((before) => ({ ...before, selected: newSelection }))
      latest.current.onSelect?.(newSelection.length === 1 ? newSelection[0]?.id : undefined)
    })
    setOpened({ drawing, version: 0, selected: [], fault: undefined })
    return () => {
      if (timer) {
        clearTimeout(timer)
        void drawing.saveXML({ format: true }).then(({ xml }) => xml && latest.current.onChange(xml))
      }
      isOpen = false
      drawing.destroy()
    }
  }, [lang, readOnly])

  const { drawing } = opened
  useEffect(() => {
    if (!drawing || wish.xml === known.current) return
    known.current = wish.xml
    let isWanted = true
    const show = async () => {
      const fault = await drawing.importXML(wish.xml).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      if (!isWanted) return
      if (!fault) showWhole(drawing)
      setOpened((before) => ({ ...before, version: before.version + 1, selected: [], fault }))
    }
    void show()
    return () => {
      isWanted = false
    }
  }, [drawing, wish.xml])
  return opened
}

const edge = 16

/** The whole flow in view beside the palette, never larger than life. */
export function showWhole(drawing: Drawing): void {
  const canvas = drawing.get<Canvas>('canvas')
  const palette = canvas.getContainer().querySelector<HTMLElement>('.djs-palette')
  const left = edge + (palette ? palette.offsetLeft + palette.offsetWidth : 0)
  const { inner, outer } = canvas.viewbox()
  if (!outer.width || !inner.width) return
  const scale = Math.min(1, (outer.width - left - edge) / inner.width, (outer.height - 2 * edge) / inner.height)
  const width = outer.width / scale
  const height = outer.height / scale
  const spare = Math.max(0, (outer.width - left - edge) / scale - inner.width) / 2
  canvas.viewbox({ x: inner.x - left / scale - spare, y: inner.y - (height - inner.height) / 2, width, height })
}

/** Selects an element and brings it into view. */
export function select(drawing: Drawing, id: string): void {
  const element = drawing.get<{ get(id: string): Drawn | undefined }>('elementRegistry').get(id)
  if (!element) return
  drawing.get<Selection>('selection').select(element)
  drawing.get<Canvas>('canvas').scrollToElement(element)
}
