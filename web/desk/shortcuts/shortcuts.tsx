// Keys of the desk. A page registers what its keys do while it is shown; the help («?») lists exactly what works now.
// The latest registration of a combination wins, so a dialogue or panel may take a key over from its page.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskKey } from '../say.ts'
import { comboOf, isForDesk } from './combo.ts'

export type Shortcut = { combo: string; what: DeskKey; run: () => void; off?: boolean; hidden?: boolean }
type Registry = { add: (shortcuts: () => readonly Shortcut[]) => () => void; list: () => readonly Shortcut[] }

const Context = createContext<Registry>({ add: () => () => {}, list: () => [] })

export function Shortcuts(props: { children: ReactNode }) {
  const [sources] = useState(() => new Set<() => readonly Shortcut[]>())
  const registry = useMemo<Registry>(
    () => ({
      add: (source) => {
        sources.add(source)
        return () => sources.delete(source)
      },
      list: () => [...sources].flatMap((source) => source()).filter((one) => !one.off),
    }),
    [sources],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const combo = comboOf(event)
      if (event.defaultPrevented || !isForDesk(combo, isTyping(event.target))) return
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])') && combo !== 'ctrl+Enter') return
      const shortcut = registry.list().findLast((one) => one.combo === combo)
      if (!shortcut) return
      event.preventDefault()
      shortcut.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [registry])
  return <Context value={registry}>{props.children}</Context>
}

/** Registers keys while the component is shown; `run` always sees the latest render. */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const { add } = useContext(Context)
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => add(() => latest.current), [add])
}

/** What works now, for the help. */
export const useActiveShortcuts = (): (() => readonly Shortcut[]) => useContext(Context).list

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button])'))
