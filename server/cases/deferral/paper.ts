// What documents say of deferred materials: one sentence in the acceptance, a list with the days in the commitment.

import type { Json } from '../../engines/flow/index.ts'
import { chineseDate } from '../../platform/paper/index.ts'
import type { Bilingual } from '../item.ts'

type Deferred = { name?: Bilingual; materialId: string; workingDays: number; until: string }
const deferredIn = (data: Record<string, Json>): Deferred[] =>
  (data.deferred ??
    (data.materials as { until?: string }[] | undefined)?.filter(({ until }) => until) ??
    []) as Deferred[]

const named = ({ name, materialId }: Deferred): string => name?.zh ?? materialId

export const deferralValues = ({
  event: { data },
  barMonths,
  application,
}: {
  event: { data: Record<string, Json> }
  barMonths: number
  application: { enteredBy: string | null } | null
}) => ({
  barMonths: barMonths || '',
  committedHow: application?.enteredBy ? '在综合窗口当面承诺' : '在网上阅读承诺内容后勾选同意',
  deferred: deferredIn(data)
    .map((one) => `“${named(one)}”请在${chineseDate(one.until)}前补交`)
    .join('；'),
})

export const deferralLists = (data: Record<string, Json>) => ({
  owed: deferredIn(data).map(
    (one) => `${named(one)}：自受理之日起 ${one.workingDays} 个工作日内，即${chineseDate(one.until)}前补交`,
  ),
})

/** The texts of what is promised in place of proof, each with the check that follows. */
export const promisedIn = (data: Record<string, Json>): string[] =>
  ((data.materials ?? []) as { name?: Bilingual; text?: Bilingual; workingDays?: number }[]).flatMap(
    ({ name, text, workingDays }) =>
      text ? [`${name?.zh}：${text.zh}${workingDays ? `（准予后 ${workingDays} 个工作日内核查）` : ''}`] : [],
  )
