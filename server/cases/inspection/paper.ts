// What the record of an inspection (现场核查记录) says: who looked when, each point with what was found, the conclusion, and the photos.

import type { Calendar } from '../../engines/worktime/index.ts'
import { chineseDate, type DocumentFilling } from '../../platform/paper/index.ts'
import type { LoggedEvent } from '../store/log.ts'
import { factsIn, type Mark } from './inspection.ts'

const marked: Record<Mark, string> = { met: '符合', 'not-met': '不符合', 'not-applicable': '不适用' }

const minute = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString({ smallestUnit: 'minute' })

const nameIn = ({ actor }: LoggedEvent): string =>
  actor.for ? `${actor.name}（代${actor.for.name}）` : (actor.name ?? '')

/** Values of the record; of another event empty. */
export function inspectionValues(event: LoggedEvent, calendar: Calendar, unitName: (id: string) => string) {
  const by = event.data.reportedBy as { name: string; at: string } | undefined
  const { outcome, opinion, photos } = factsIn(event)
  const moment = (at: string) => `${chineseDate(calendar.localDay(at))} ${minute(at)}`
  return {
    inspectionName: String(event.data.name ?? ''),
    inspectionUnit: by && event.actor.unit ? unitName(event.actor.unit) : '',
    reporterName: by?.name ?? '',
    reportedOn: by ? moment(by.at) : '',
    signerName: by ? nameIn(event) : '',
    signedOn: by ? moment(event.at) : '',
    conclusion: outcome === 'passed' ? '符合' : '不符合',
    opinion,
    photoCount: photos.length,
  }
}

/** The points, each with its mark and note. */
export const inspectedIn = (event: LoggedEvent): string[] =>
  event.kind === 'inspection_signed'
    ? factsIn(event).points.map(({ point, mark, note }) => `${point.zh}：${marked[mark]}${note ? `。${note}` : ''}`)
    : []

/** The photos of the record, with the point that each shows. */
export async function picturesOf(
  files: { get(sha256: string): Promise<Buffer> },
  event: LoggedEvent,
): Promise<DocumentFilling['pictures']> {
  if (event.kind !== 'inspection_signed') return {}
  const { photos, points } = factsIn(event)
  return {
    photos: await Promise.all(
      photos.map(async ({ sha256, point }, index) => ({
        jpeg: (await files.get(sha256)).toString('base64'),
        caption: `照片 ${index + 1}${point === null ? '' : `：${points[point]?.point.zh ?? ''}`}`,
      })),
    ),
  }
}
