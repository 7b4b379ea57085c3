import { expect, it } from 'vitest'
import { checkReport, factsIn, withoutReports } from './inspection.ts'
import { jpegSize } from './jpeg.ts'

const checklist = [
  { zh: '布局合理', en: 'Sound layout' },
  { zh: '有三防设施', en: 'Pests are kept out' },
]
const report = (points: object[], outcome = 'passed') => ({ outcome, opinion: '看过', points }) as never
const fieldsOf = (points: object[], outcome?: string) => {
  try {
    checkReport(checklist, report(points, outcome))
    return []
  } catch (error) {
    return ((error as { extra?: { fields?: { pointer: string }[] } }).extra?.fields ?? []).map(({ pointer }) => pointer)
  }
}

it('takes a report that marks every point, what does not apply, too', () => {
  expect(fieldsOf([{ mark: 'met' }, { mark: 'not-applicable' }])).toEqual([])
  expect(fieldsOf([{ mark: 'met' }, { mark: 'not-met', note: '缺纱窗' }], 'failed')).toEqual([])
})

it('refuses a report that leaves a point out, says not what is wrong, or passes what is not met', () => {
  expect(() => checkReport(checklist, report([{ mark: 'met' }]))).toThrow()
  expect(fieldsOf([{ mark: 'met' }, { mark: 'not-met', note: ' ' }], 'failed')).toEqual(['/points/1/note'])
  expect(fieldsOf([{ mark: 'met' }, { mark: 'not-met', note: '缺纱窗' }])).toEqual(['/outcome'])
})

it('forgets the reports of what is closed and keeps the others', () => {
  const one = { seq: 3, by: 'a', name: '甲', at: '2026-03-02T01:00:00Z' }
  const state = { flow: {}, holds: [], reported: { 'inspect.1': one, 'visit.2': one } } as never
  expect(withoutReports(state, ['inspect.1'])).toMatchObject({ reported: { 'visit.2': one } })
  expect(withoutReports(state, ['inspect.1', 'visit.2'])).not.toHaveProperty('reported')
})

it('reads what an event keeps of its report', () => {
  expect(factsIn({ data: {} })).toEqual({ outcome: 'failed', opinion: '', points: [], photos: [] })
})

const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)
it('knows a photo by its frame, not by its name', () => {
  expect(jpegSize(jpeg)).toEqual({ width: 1, height: 1 })
  for (let length = 0; length < 90; length++) expect(jpegSize(jpeg.subarray(0, length)), String(length)).toBeUndefined()
  expect(jpegSize(Buffer.from('89504e470d0a1a0a', 'hex'))).toBeUndefined()
  expect(jpegSize(Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(50)]))).toBeUndefined()
})
