// The rules of an item asked about a case or a draft. What a rule reads is gathered here; the applicant is looked up only for a rule that
// asks who he is, so that a submission of any other item stays one read and one write.

import {
  type Advice,
  adviseEligibility,
  type Benchmark,
  type Facts,
  type Routing,
  recommend,
  recordOf,
} from '../engines/advice/index.ts'
import type { Json } from '../engines/flow/index.ts'
import { problem } from '../platform/problem/index.ts'
import type { CityDoors } from './city.ts'
import { type CaseItem, itemFacts } from './item.ts'

export type AdviceTools = Pick<CityDoors, 'subjectFacts'>
type Asked = { form: Record<string, Json>; subjectId: string; channel: string; today: string }

/** What the rules of an item may read. */
export async function factsOf(tools: AdviceTools, item: CaseItem, asked: Asked): Promise<Facts> {
  const kind = item.readsSubject
    ? (await tools.subjectFacts(asked.subjectId, `rules of ${item.content.id}`)).kind
    : null
  return {
    form: asked.form,
    subject: { kind },
    item: itemFacts(item),
    today: asked.today,
    channel: asked.channel,
  }
}

/** Whether one may apply; null when the item has no rule for it. */
export async function adviceOn(tools: AdviceTools, item: CaseItem, asked: Asked): Promise<Advice | null> {
  if (!item.rules.has('eligibility')) return null
  return adviseEligibility(item.rules, await factsOf(tools, item, asked)) ?? null
}

/** What the discretion benchmark recommends; null when the item has none. */
export async function benchmarkOn(tools: AdviceTools, item: CaseItem, asked: Asked): Promise<Benchmark | null> {
  if (!item.rules.has('benchmark')) return null
  return recommend(item.rules, await factsOf(tools, item, asked)) ?? null
}

/** What the submission records of the rules it was judged by: rows and outcomes, no value of the form. */
export function ruledAtSubmission(
  advice: Advice | undefined,
  routing: (Routing & { isApplied: boolean }) | undefined,
): Record<string, Json> {
  if (!advice && !routing) return {}
  return {
    rules: {
      ...(advice && { eligibility: { ...recordOf(advice), outcome: advice.outcome } }),
      ...(routing && {
        routing: {
          ...recordOf(routing),
          ...(routing.level && { level: routing.level }),
          ...(routing.function && { function: routing.function }),
          applied: routing.isApplied,
        },
      }),
    },
  }
}

/** What a decision records of the benchmark. Problem: validation-failed when it departs from the benchmark and gives no reason. */
export async function judge(
  tools: AdviceTools,
  item: CaseItem,
  asked: Asked,
  { decision, reason }: Record<string, Json>,
): Promise<Record<string, Json>> {
  const benchmark = await benchmarkOn(tools, item, asked)
  if (!benchmark) return {}
  const departs = benchmark.decision !== 'person' && benchmark.decision !== decision
  if (departs && !(typeof reason === 'string' && reason.trim()))
    throw problem(
      'validation-failed',
      { zh: '决定与裁量基准不一致，请写明理由', en: 'The decision departs from the benchmark; give the reason' },
      { fields: [{ pointer: '/reason', zh: '请写明偏离裁量基准的理由', en: 'Say why it departs from the benchmark' }] },
    )
  const terms = decision === 'granted' ? benchmark.terms : []
  return {
    benchmark: { ...recordOf(benchmark), decision: benchmark.decision, departs },
    ...(terms.length > 0 && {
      terms: terms.map(({ name, label, value, text }) => ({ name, label, value, text })),
    }),
  }
}

export type RecordedTerm = {
  name: string
  label: { zh: string; en: string }
  value: Json
  text: { zh: string; en: string }
}

/** The terms that a decision has recorded. */
export const termsIn = (data: Record<string, Json>): RecordedTerm[] => (data.terms ?? []) as RecordedTerm[]
