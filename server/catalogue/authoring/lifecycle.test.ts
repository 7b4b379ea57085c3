import { describe, expect, it } from 'vitest'
import { refusal, revisionActions, revisionStates, stateAfter } from './lifecycle.ts'

const written = `
            save     propose   approve   reject   recall   publish    drop
editing     editing  proposed  -         -        -        -          dropped
proposed    -        -         approved  editing  editing  -          -
approved    -        -         -         -        editing  published  -
published   -        -         -         -        -        -          -
dropped     -        -         -         -        -        -          -`
const [head = [], ...rows] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

describe('the life of a revision', () => {
  it('has a row for each state and a column for each action', () => {
    expect(rows.map(([state]) => state)).toEqual(revisionStates)
    expect(head).toEqual(revisionActions)
  })
  it.each(rows)('%s goes on as the table says', (state, ...cells) => {
    expect(revisionActions.map((action) => stateAfter(state as never, action) ?? '-')).toEqual(cells)
  })
  it('cannot go back from its ends', () => {
    for (const state of ['published', 'dropped'] as const)
      expect(revisionActions.filter((action) => stateAfter(state, action))).toEqual([])
  })
  it('says in every state why not', () => {
    for (const state of revisionStates) expect(refusal(state)).toMatchObject({ code: 'conflict' })
  })
})
