// How the result reaches the applicant (送达): picked up at the site that was chosen, or posted with a tracking number. 行政许可法 第四十四条.
// chosen → (posted → delivered | returned → chosen again) | handed out at the site to the applicant or an agent who is identified.

import { maskCitizenId, parseCitizenId } from '../../engines/codes/index.ts'
import type { Json } from '../../engines/flow/index.ts'
import { problem } from '../../platform/problem/index.ts'
import type { CaseState } from '../case.ts'
import type { SubjectFacts } from '../city.ts'
import type { CaseItem } from '../item.ts'

export type DeliveryChoice = { method: 'pick-up'; siteId: string } | { method: 'post'; recipient: Recipient }
export type Recipient = { name: string; phone: string; address: string }
export type Collector =
  | { kind: 'self'; idNumber?: string }
  | { kind: 'agent'; name: string; idNumber: string; authorisation: 'letter' | 'mandate' }

/** After so many working days a result that nobody picked up is listed. Ours. */
export const uncollectedWorkingDays = 10

/** Whether somebody hands the result of this item out; else it lies in the account and there is nothing to choose. */
export const isHandedOut = ({ flow }: Pick<CaseItem, 'flow'>): boolean =>
  [...flow.nodes.values()].some(({ task, props }) => task === 'user' && props.act === 'deliver')

/** On its way by post now. */
export const isSent = ({ delivery }: Pick<CaseState, 'delivery'>): boolean => delivery?.sent !== undefined

const wrongField = (pointer: string, zh: string, en: string) =>
  problem(
    'validation-failed',
    { zh: '领取人的登记有误，请按提示修改', en: 'Who picks it up is not registered rightly' },
    { fields: [{ pointer, zh, en }] },
  )

/** What the record keeps of a hand-over, once it is made sure who takes it. Problems: conflict, validation-failed. */
export function handOver(
  { delivery }: Pick<CaseState, 'delivery'>,
  data: Record<string, Json>,
  facts: Pick<SubjectFacts, 'name' | 'citizenId' | 'creditCode'>,
): Record<string, Json> {
  const { collector, ...rest } = data as Record<string, Json> & { collector?: Collector }
  if (data.method === 'post' && !delivery?.sent)
    throw problem('conflict', {
      zh: '还没有登记邮寄单号：先登记寄出，收到签收信息后再办送达',
      en: 'Nothing was posted yet: record the tracking number first, and the delivery once it has arrived',
    })
  if (data.method !== 'post' && delivery?.sent)
    throw problem('conflict', {
      zh: '结果正在邮寄途中，请登记签收或者退回',
      en: 'The result is on its way by post: record that it arrived or came back',
    })
  if (data.method === 'post') return { ...rest, ...delivery?.sent }
  if (data.method !== 'window') return rest
  if (!collector)
    throw wrongField('/collector', '请登记是本人还是代办人领取', 'Say whether the applicant or an agent picks it up')
  if (collector.kind === 'self') {
    // A company sends somebody: it is a person who takes the result and is identified.
    if (facts.creditCode !== undefined)
      throw wrongField(
        '/collector/kind',
        '企业领取的，请登记经办人的姓名和身份证号码',
        'For an enterprise, register name and citizen number of whoever it sends',
      )
    const { idNumber } = collector
    const own = facts.citizenId
    if (idNumber && own && idNumber.toUpperCase() !== own)
      throw wrongField(
        '/collector/idNumber',
        '证件号码与申请人不一致：不是本人的，请按代办人登记',
        'The number is not the applicant’s: register somebody else as an agent',
      )
    return {
      ...rest,
      receivedBy: facts.name,
      collector: 'self',
      isChecked: idNumber !== undefined && own !== undefined,
    }
  }
  const parsed = parseCitizenId(collector.idNumber)
  if (!parsed.ok)
    throw wrongField('/collector/idNumber', '代办人的身份证号码有误，请核对', 'The agent’s citizen number is wrong')
  if (collector.idNumber.toUpperCase() === facts.citizenId)
    throw wrongField('/collector/kind', '这是申请人本人的证件，请按本人领取登记', 'This is the applicant’s own number')
  return {
    ...rest,
    receivedBy: collector.name,
    collector: 'agent',
    agentId: maskCitizenId(collector.idNumber),
    authorisation: collector.authorisation,
  }
}
