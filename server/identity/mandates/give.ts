// Giving a mandate, and recording a guardianship at the window where the guardian stands. The answer is the same whether the person named
// has an account or not: nobody learns from it who is registered.

import { parseCitizenId } from '../../engines/codes/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { type FieldProblem, notFound, type Problem, problem } from '../../platform/problem/index.ts'
import type { Clerk } from '../visit.ts'
import { longestYears, type MandateKind, mostItems, ofAge } from './mandate.ts'
import { insertMandate, type NewMandate } from './store.ts'
import type { MandateTools } from './tools.ts'

export type Giving = { name: string; citizenId: string; items: readonly string[]; untilOn: string }
export type Ward = { visitId: string; name: string; citizenId: string; basis: string; untilOn?: string | undefined }

const field = (pointer: string, zh: string, en: string): FieldProblem => ({ pointer, zh, en })
const invalid = (...fields: FieldProblem[]): Problem =>
  problem('validation-failed', { zh: fields.map(({ zh }) => zh).join('；'), en: fields[0]?.en ?? '' }, { fields })

const plainName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ')

/** Offers a mandate to a person; it is in force when that person accepts. Problem: validation-failed. */
export async function giveMandate(tools: MandateTools, actor: Actor, input: Giving): Promise<string> {
  if (!('subjectId' in actor) || actor.mandate) throw notFound()
  const { subjectId: giverId, kind: giverKind, name: giverName, accountId } = actor
  const kind = giverKind === 'enterprise' ? 'operator' : 'delegate'
  const { citizenId, name, faults } = readPerson(tools, input)
  const items = [...new Set(input.items)]
  const wrong = [...faults, ...itemFaults(tools, kind, items), ...dayFaults(tools, input.untilOn)]
  const takerId = wrong.length > 0 ? null : await findPerson(tools, name, citizenId)
  if (takerId === giverId) wrong.push(field('/citizenId', '不能委托给自己', 'You cannot give a mandate to yourself'))
  if (wrong.length > 0) throw invalid(...wrong)
  const mandateId = await insert(tools, {
    ...{ kind, giverId, giverKind, takerId, items },
    ...{ giverName, takerName: name, citizenId, untilOn: input.untilOn, basis: null, madeBy: accountId },
    isAccepted: false,
  })
  if (takerId)
    await tools.tell({
      key: `mandate-offered:${mandateId}`,
      kind: 'mandate-offered',
      subjectId: takerId,
      params: { giverName, untilOn: input.untilOn },
    })
  return mandateId
}

/**
 * Records at the window that the person who stands there is the guardian of somebody; in force at once, for all items. Problems: not-found
 * (the visit is over), validation-failed.
 */
export async function recordGuardian(tools: MandateTools, clerk: Clerk, input: Ward): Promise<string> {
  const { subjectId: takerId, endedAt } = await tools.getVisit(clerk, input.visitId)
  if (endedAt !== null) throw notFound('这次到场已经结束，请重新识别', 'The visit has ended; identify again')
  const { citizenId, name, birth, faults } = readPerson(tools, input)
  const comesOfAge = birth && Temporal.PlainDate.from(birth).add({ years: ofAge }).subtract({ days: 1 })
  const isMinor = comesOfAge !== undefined && Temporal.PlainDate.compare(comesOfAge, tools.clock.today()) >= 0
  const untilOn = input.untilOn ?? (isMinor ? comesOfAge.toString() : '')
  if (!untilOn && faults.length === 0)
    faults.push(field('/untilOn', '被监护人已成年，请填写监护截止日期', 'The ward is of age; say until when'))
  if (!input.basis.trim())
    faults.push(field('/basis', '请填写核对过的证明材料', 'Say which paper shows the guardianship'))
  if (faults.length > 0) throw invalid(...faults)
  const guardian = await tools.registry.getSubject(takerId)
  if (guardian.kind !== 'person') throw problem('conflict', { zh: '监护人应为个人', en: 'A guardian is a person' })
  const ward = await tools.registry.registerSubject({ kind: 'person', name, citizenId })
  if (ward.subjectId === takerId) throw invalid(field('/citizenId', '不能监护自己', 'Nobody is his own guardian'))
  const facts = await tools.registry.readSubject(takerId, 'guardianship')
  return insert(tools, {
    ...{ kind: 'guardian', giverId: ward.subjectId, giverKind: 'person', takerId, items: [] },
    ...{ giverName: name, takerName: guardian.name, citizenId: facts.citizenId ?? '', untilOn },
    ...{ basis: input.basis.trim(), madeBy: clerk.staffId, isAccepted: true },
  })
}

type Insert = Omit<
  NewMandate,
  'mandateId' | 'giverNameEnc' | 'takerNameEnc' | 'takerIndex' | 'madeAt' | 'acceptedAt'
> & {
  giverName: string
  takerName: string
  citizenId: string
  isAccepted: boolean
}
async function insert({ db, clock, vault }: MandateTools, it: Insert): Promise<string> {
  const now = clock.now()
  const madeAt = now.toString()
  const mandateId = newId(now)
  const { giverName, takerName, citizenId, isAccepted, ...rest } = it
  await insertMandate(db, {
    ...rest,
    mandateId,
    giverNameEnc: vault.encrypt(giverName),
    takerNameEnc: vault.encrypt(takerName),
    takerIndex: takerIndexOf(vault, citizenId),
    madeAt,
    acceptedAt: isAccepted ? madeAt : null,
  })
  return mandateId
}

/** Under which a mandate waits for whoever has this citizen number. */
export const takerIndexOf = (vault: MandateTools['vault'], citizenId: string): Buffer =>
  vault.blindIndex(`mandate-taker:${citizenId}`)

function readPerson({ clock }: MandateTools, input: { name: string; citizenId: string }) {
  const read = parseCitizenId(input.citizenId, clock.today().toString())
  const name = plainName(input.name)
  const faults = [
    ...(name ? [] : [field('/name', '请填写姓名', 'Give the name')]),
    ...(read.ok
      ? []
      : [field('/citizenId', '身份证号不对，请核对 18 位号码', 'The citizen number is not right; check it')]),
  ]
  return { name, faults, citizenId: read.ok ? read.value.id : '', birth: read.ok ? read.value.birthOn : undefined }
}

function itemFaults({ findItem }: MandateTools, kind: MandateKind, items: readonly string[]): FieldProblem[] {
  if (items.length === 0)
    return kind === 'delegate'
      ? [field('/items', '请选择委托办理的事项', 'Choose the items that may be applied for')]
      : []
  if (items.length > mostItems)
    return [field('/items', `一次最多委托 ${mostItems} 个事项`, `At most ${mostItems} items at once`)]
  const unknown = items.filter((id) => !findItem(id))
  return unknown.length > 0
    ? [field('/items', `没有这些事项：${unknown.join('、')}`, `No such items: ${unknown.join(', ')}`)]
    : []
}

function dayFaults({ clock }: MandateTools, untilOn: string): FieldProblem[] {
  const today = clock.today()
  const last = today.add({ years: longestYears })
  const isInTime = untilOn >= today.toString() && untilOn <= last.toString()
  return isInTime
    ? []
    : [
        field(
          '/untilOn',
          `委托期限从今天起，最长 ${longestYears} 年，即到 ${last}`,
          `A mandate ends today at the earliest and in ${longestYears} years at the latest, ${last}`,
        ),
      ]
}

/** The account-holder with this number, when he has this name. */
async function findPerson({ registry }: MandateTools, name: string, citizenId: string): Promise<string | null> {
  const found = await registry.findSubject({ citizenId })
  return found && found.name === name ? found.subjectId : null
}
