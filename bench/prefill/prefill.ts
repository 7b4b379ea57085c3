// Prefill of a form from five resources: one round of parallel look-ups in a real city, each resource as slow as a department's system is
// (20 to 60 ms, now and then three times that). Held against the slowest source of each round: what our round adds to waiting for it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { openCity } from '../../server/main.ts'
import { newId } from '../../server/platform/ids/index.ts'
import type { Source } from '../../server/sharing/index.ts'

export type PrefillFigures = {
  rounds: number
  atOnce: number
  p50: number
  p99: number
  slowest99: number
  ratio: number
}

const facts = ['population.address', 'housing.address', 'marriage.spouseName', 'social-insurance.years']
const keys = ['population', 'housing', 'marriage', 'social-insurance', 'disability']
const values: Record<string, Record<string, string | number | { division: string; detail: string }>> = {
  population: { address: { division: '440306018003', detail: '共乐路 88 号' } },
  housing: { address: { division: '440306018003', detail: '共乐路 88 号' } },
  marriage: { spouseName: '测试' },
  'social-insurance': { years: 7 },
  disability: {},
}

/** Runs `rounds` rounds, `atOnce` at a time. */
export async function prefillBench(
  databaseUrl: string,
  { rounds, atOnce, say }: { rounds: number; atOnce: number; say: (text: string) => void },
): Promise<PrefillFigures> {
  const varDir = mkdtempSync(join(tmpdir(), 'yichuang-prefill-'))
  const slowest: number[] = []
  const waits = new Map<string, number[]>()
  const source = (key: string): Source => ({
    async find({ id }) {
      const began = performance.now()
      await new Promise((resolve) => setTimeout(resolve, (20 + Math.random() * 40) * (Math.random() < 0.02 ? 3 : 1)))
      waits.get(id)?.push(performance.now() - began)
      return { found: true, asOf: '2026-03-01', values: values[key] ?? {} }
    },
  })
  const city = await openCity({
    databaseUrl,
    varDir,
    catalogueDir: 'catalogue',
    secret: Buffer.alloc(32, 1),
    publicUrl: 'http://localhost',
    demo: true,
    logLevel: 'silent',
    sources: Object.fromEntries(keys.map((key) => [key, source(key)])),
  })
  try {
    say(`prefill: ${rounds} rounds of five look-ups, ${atOnce} at once`)
    const people = await Promise.all(
      Array.from({ length: atOnce }, async (_, i) => {
        const citizenId = makeCitizenId(demoDivision, '1980-01-01', 900 + i)
        const { subjectId } = await city.registry.registerSubject({ kind: 'person', name: '测试', citizenId })
        return { subjectId, citizenId }
      }),
    )
    const took: number[] = []
    await Promise.all(
      people.map(async (subject) => {
        const actor = { kind: 'person', accountId: newId(), subjectId: subject.subjectId, name: '测试' } as const
        for (let i = 0; i < rounds / atOnce; i++) {
          waits.set(subject.citizenId, [])
          const began = performance.now()
          const items = ['public-rental-housing']
          const { answers } = await city.sharing.lookUp({
            ...{ caseId: newId(), subject, items, facts, resources: ['disability'], actor },
          })
          took.push(performance.now() - began)
          slowest.push(Math.max(...(waits.get(subject.citizenId) ?? [])))
          if (keys.some((key) => answers[key]?.outcome !== 'found')) throw new Error('A resource was not asked')
        }
      }),
    )
    const at = (list: number[], share: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0
    const p99 = at(took, 0.99)
    const slowest99 = at(slowest, 0.99)
    return { rounds: took.length, atOnce, p50: at(took, 0.5), p99, slowest99, ratio: p99 / slowest99 }
  } finally {
    await city.close()
    rmSync(varDir, { recursive: true, force: true })
  }
}
