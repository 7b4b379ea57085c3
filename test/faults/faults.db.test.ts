import { expect, it } from 'vitest'
import { runFaults } from './faults.ts'

it('loses no case, steps none twice and keeps every chain whole when the server is killed again and again', {
  timeout: 180_000,
}, async () => {
  const report = await runFaults({ kills: 5, workers: 3, say: () => {} })
  expect(report.violations).toEqual([])
  expect(report.cases).toBeGreaterThan(0)
})
