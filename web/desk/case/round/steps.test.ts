import { expect, test } from 'vitest'
import type { CaseTask, CaseView } from '../../api/case.ts'
import { caseBefore, nextOpen } from './steps.ts'

const claimedBy = (who: string | null, inPlaceOf: string | null = null): Pick<CaseView, 'tasks'> => ({
  tasks: [{ claimedBy: who, handing: { inPlaceOf } } as CaseTask],
})
const views: Record<string, Pick<CaseView, 'tasks'>> = {
  done: { tasks: [] },
  others: claimedBy('other'),
  mine: claimedBy('me'),
  free: claimedBy(null),
  inPlace: claimedBy('away', 'away'),
}
const next = (round: readonly string[], from = 'here') => nextOpen(round, from, async (one) => views[one], 'me')

test('onwards, what is done, a colleague’s, or not to be seen any more is passed over', async () => {
  expect(await next(['free', 'here', 'gone', 'done', 'others', 'mine', 'free'])).toBe('mine')
  expect(await next(['here', 'others', 'inPlace'])).toBe('inPlace')
  expect(await next(['free', 'here', 'others', 'done'])).toBeUndefined()
})

test('from a case that is not in the round nothing is next', async () => {
  expect(await next(['free', 'mine'], 'elsewhere')).toBeUndefined()
})

test('back is the case before, and nothing before the first', () => {
  expect(caseBefore(['a', 'b', 'c'], 'c')).toBe('b')
  expect(caseBefore(['a', 'b', 'c'], 'a')).toBeUndefined()
  expect(caseBefore(['a', 'b'], 'elsewhere')).toBeUndefined()
})
