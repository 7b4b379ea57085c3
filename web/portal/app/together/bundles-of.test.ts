import { expect, test } from 'vitest'
import type { CaseLine } from '../../api/case.ts'
import { bundlesOf } from './bundles-of.ts'

const bundle = { bundleId: 'x', name: { zh: '开餐馆一件事' } }
const line = (status: CaseLine['status'], of: CaseLine['bundle'] = bundle) => ({ status, bundle: of }) as CaseLine

test('cases submitted together are one line, which counts what is done', () => {
  expect(bundlesOf([line('concluded'), line('accepted'), line('accepted', null)])).toEqual([
    { ...bundle, n: 2, concluded: 1, needsMe: false },
  ])
})

test('a line needs me when one of its cases does', () => {
  expect(bundlesOf([line('accepted'), line('supplementing')])[0]?.needsMe).toBe(true)
})
