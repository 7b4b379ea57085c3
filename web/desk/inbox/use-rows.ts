// Walking a list by arrow keys: one row is current; the focus goes with it, so that screen readers follow.
import { useEffect, useRef, useState } from 'react'

/** `index` of the current row, its `ref` callback per row, and `move` by a number of rows. */
export const useRows = (count: number) => {
  const [index, setIndex] = useState(0)
  const rows = useRef(new Map<number, HTMLElement>())
  const current = Math.min(index, Math.max(0, count - 1))
  useEffect(() => {
    if (index !== current) setIndex(current)
  }, [index, current])
  const move = (by: number) => {
    const next = Math.max(0, Math.min(count - 1, current + by))
    setIndex(next)
    rows.current.get(next)?.focus()
    rows.current.get(next)?.scrollIntoView({ block: 'nearest' })
  }
  const ref = (row: number) => (element: HTMLElement | null) => {
    if (element) rows.current.set(row, element)
    else rows.current.delete(row)
  }
  return { current, setCurrent: setIndex, move, ref }
}
