// What the templates of official documents may say, from an event and its case. Days are written the Chinese way.

import type { Calendar } from '../engines/worktime/index.ts'
import { chineseDate, type DocumentFilling } from '../platform/paper/index.ts'
import { termsIn } from './advice.ts'
import { agentIn, sayAgent } from './at-agent.ts'
import type { Unit } from './city.ts'
import { deferralLists, deferralValues, promisedIn } from './deferral/paper.ts'
import { inspectedIn, inspectionValues } from './inspection/paper.ts'
import type { Bilingual, CaseItem } from './item.ts'
import type { Application, ApplicationFile } from './store/application.ts'
import type { LoggedEvent } from './store/log.ts'

type Source = {
  event: LoggedEvent
  item: CaseItem
  application: Application | null
  files: readonly ApplicationFile[]
  applicantName: string
  organ: Unit
  site: Unit
  /** The organ that is consulted. */
  asked?: Unit
  calendar: Calendar
  barMonths: number
  queryCode: string
  /** The number of the decision that this one corrects. */
  supersedes: string
  unitName(id: string): string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const methods: Record<string, string> = { online: '网上送达（在账号内下载）', window: '窗口领取', post: '邮寄送达' }
const ways: Record<string, string> = {
  licence: '电子证照',
  shared: '政府部门共享',
  promise: '书面承诺',
  'on-paper': '纸质材料',
  upload: '电子文件',
  deferred: '容缺，受理后补交',
}

/** Values, lists and date of the document that states an event. */
export function fillingOf(source: Source): Pick<DocumentFilling, 'date' | 'values' | 'lists'> {
  const { event, item, applicantName, organ, site, calendar, queryCode } = source
  const { data } = event
  const day = (at: string) => chineseDate(calendar.localDay(at))
  const from = text(data.receivedAt) || event.at
  const due = (days: number) => chineseDate(calendar.addWorkingDays(from, days))
  const { limits } = item.content
  const agent = agentIn([event])
  const on = day(event.at)
  return {
    date: calendar.localDay(event.at),
    values: {
      applicantName: applicantName || '申请人',
      itemName: item.content.name.zh,
      caseNumber: event.caseNo,
      queryCode,
      organName: organ.name.zh,
      siteName: agent ? `${sayAgent(agent).zh}（代办网点），转交${site.name.zh}` : site.name.zh,
      submittedOn: day(event.submittedAt),
      acceptedOn: day(event.acceptedAt ?? event.at),
      refusedOn: on,
      decidedOn: on,
      deliveredOn: on,
      withdrawnOn: on,
      dueOn: due(
        event.kind === 'supplement_required' ? (limits.supplementWorkingDays ?? 10) : limits.promisedWorkingDays,
      ),
      limitWorkingDays: limits.promisedWorkingDays,
      acceptanceDays: limits.acceptanceWorkingDays ?? 5,
      reason: text(data.reason),
      comment: text(data.comment),
      terms: termsIn(data)
        .map(({ label, text: said }) => `${label.zh}：${said.zh}`)
        .join('；'),
      licenceName: item.content.result?.name.zh ?? '',
      method: methods[text(data.method)] ?? '网上送达',
      receivedBy: text(data.receivedBy) || applicantName,
      supersededNumber: source.supersedes,
      correction: text(data.correction),
      isUntrue: data.cause ? '' : '是',
      deemed: data.deemed ? '是' : '',
      ...deferralValues(source),
      ...inspectionValues(event, calendar, source.unitName),
      ...besideValues(source),
    },
    lists: {
      materials: materialsOf(source),
      missing: missingOf(source),
      delivered: deliveredOf(source),
      ...deferralLists(data),
      promises: promisedIn(data),
      points: inspectedIn(event),
    },
  }
}

/** What a matter beside the flow adds: which it is, how many working days, until when, and the promised day as it is now. */
function besideValues({ event: { data, at, kind }, asked, calendar }: Source) {
  const dayOf = (value: unknown) => (text(value) ? chineseDate(text(value)) : '')
  return {
    days: Number(data.days ?? 0),
    groundName: (data.groundName as Bilingual | undefined)?.zh ?? '',
    basis: text(data.basis),
    result: text(data.result),
    procedureName: (data.procedureName as Bilingual | undefined)?.zh ?? '',
    beganOn: chineseDate(calendar.localDay(at)),
    endsOn: dayOf(data.until),
    oldDueOn: dayOf((data.due as { from: string } | undefined)?.from),
    newDueOn:
      dayOf((data.due as { to: string } | undefined)?.to) || (kind === 'case_resumed' ? '特别程序结束后另行通知' : ''),
    askedName: asked?.name.zh ?? '',
  }
}

function materialsOf({ event, item, files }: Source): string[] {
  const used = (event.data.materials ?? []) as { materialId: string; by: string }[]
  const lines = used.map(({ materialId, by }) => {
    const name = item.content.materials.find((each) => each.id === materialId)?.name.zh ?? materialId
    const count = files.filter((file) => file.materialId === materialId).length
    return `${name}（${ways[by] ?? by}${count > 0 ? `，${count} 份` : ''}）`
  })
  return lines.length > 0 ? lines : ['申请表']
}

function missingOf({ event, item }: Source): string[] {
  const missing = (event.data.missing ?? []) as { materialId?: string; pointer?: string; reason: string }[]
  return missing.map(({ materialId, reason }) => {
    const name = item.content.materials.find((each) => each.id === materialId)?.name.zh
    return name ? `${name}：${reason}` : reason
  })
}

const deliveredOf = ({ item }: Source): string[] => [item.content.result?.name.zh ?? '办理结果']
