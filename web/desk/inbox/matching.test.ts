import { expect, test } from 'vitest'
import type { InboxTask } from '../api/task.ts'
import { matching } from './matching.ts'

const task = {
  caseNumber: '4403-20260302-0000017',
  subjectName: '示例甲',
  itemName: { zh: '示例事项', en: 'Sample item' },
  taskName: '受理',
} as InboxTask

test('every word must be in number, applicant, item or step', () => {
  expect(matching([task], '0000017')).toHaveLength(1)
  expect(matching([task], '示例甲 受理')).toHaveLength(1)
  expect(matching([task], 'SAMPLE')).toHaveLength(1)
  expect(matching([task], '示例甲 决定')).toHaveLength(0)
})

test('without words nothing is sifted out', () => {
  expect(matching([task], '  ')).toEqual([task])
})
