// The way of a line on the grid: it leaves at the foot or a side, comes in at the head (or from the side within a row), and goes around
// what stands in its way through the gutter of a column. Lines of one source, or to one target, share a track. Where a track lies is
// known only when all lines are: a spot names it.

import type { Cell, Grid, Link } from './grid.ts'

/** A place beside a column or above a row that lines share by key. */
export type Track = { place: `${'left' | 'right' | 'gap'} ${number}`; key: string }
export type Spot = {
  x: { column: number } | { foot: true } | { track: Track }
  y: { row: number } | { own: true } | { track: Track }
}
export type Way = { spots: Spot[]; enter: 'head' | 'side' }

/** Finds ways; `claim` hears of each track that is used. */
export function router({ cells, hostOf }: Grid, claim: (track: Track) => void) {
  const list = [...cells.values()]
  const isFree = (row: number, column: number) => !list.some((cell) => cell.row === row && cell.column === column)
  const clearDown = (column: number, from: number, to: number) => between(from, to).every((row) => isFree(row, column))
  const clearAcross = (row: number, from: number, to: number) =>
    between(from, to).every((column) => isFree(row, column))
  const track = (place: Track['place'], key: string) => {
    claim({ place, key })
    return { track: { place, key } }
  }

  function backward(a: Cell, b: Cell, from: string, into: () => { track: Track }): Way {
    const beside = track(`${b.column > a.column ? 'right' : 'left'} ${a.column}`, `back ${from}`)
    if (a.column !== b.column && isFree(b.row, a.column) && clearAcross(b.row, a.column, b.column))
      return {
        spots: [
          { x: beside, y: { own: true } },
          { x: beside, y: { row: b.row } },
        ],
        enter: 'side',
      }
    const above = into()
    const spots: Spot[] = [
      { x: beside, y: { own: true } },
      { x: beside, y: above },
      { x: { column: b.column }, y: above },
    ]
    return { spots, enter: 'head' }
  }

  return ({ from, to, back }: Link): Way | undefined => {
    const [a, b] = [cells.get(hostOf(from)), cells.get(to)]
    if (!a || !b) return undefined
    const into = () => track(`gap ${b.row}`, `to ${to}`)
    if (back) return backward(a, b, from, into)
    const rides = hostOf(from) !== from
    const clear = clearDown(a.column, a.row, b.row)
    if (a.column === b.column && clear && !rides) return { spots: [], enter: 'head' }
    if (a.row === b.row && clearAcross(a.row, a.column, b.column)) return { spots: [], enter: 'side' }
    const target = { column: b.column }
    const turnsAtOnce = /Gateway$/.test(a.node.element) && a.column !== b.column && isFree(a.row, b.column)
    if (turnsAtOnce && clearAcross(a.row, a.column, b.column) && clearDown(b.column, a.row, b.row))
      return { spots: [{ x: target, y: { own: true } }], enter: 'head' }
    if (clear) {
      const above = into()
      const spots: Spot[] = [
        { x: { foot: true }, y: above },
        { x: target, y: above },
      ]
      return { spots, enter: 'head' }
    }
    const below = track(`gap ${a.row + 1}`, `from ${from}`)
    const gutter = track(`${b.column > a.column ? 'left' : 'right'} ${b.column}`, `to ${to}`)
    const above = into()
    const spots: Spot[] = [
      { x: { foot: true }, y: below },
      { x: gutter, y: below },
      { x: gutter, y: above },
      { x: target, y: above },
    ]
    return { spots, enter: 'head' }
  }
}

const between = (a: number, b: number): number[] =>
  Array.from({ length: Math.max(0, Math.abs(a - b) - 1) }, (_, i) => Math.min(a, b) + 1 + i)
