// What officers have said of a case, read off its events: reviews of the flow, and what came of the matters beside it.

import type { CaseEvent } from './case.ts'
import type { Bilingual } from './item.ts'

type NameOf = (unit: string) => Bilingual

/** The opinions of the reviews and of inspections that two have signed, in order. */
export const opinionsIn = (events: readonly CaseEvent[], unitName: NameOf) =>
  events
    .filter(({ kind }) => kind === 'review_given' || kind === 'inspection_signed')
    .map(({ data, actor, at }) => ({
      node: data.node,
      name: data.name,
      outcome: data.outcome,
      opinion: data.opinion ?? '',
      points: pointsIn(data.points),
      by: [reporterIn(data), actor.for ? `${actor.name}（代${actor.for.name}）` : actor.name]
        .filter(Boolean)
        .join('、'),
      unitName: actor.unit ? unitName(actor.unit) : null,
      at,
    }))

/** Answers of organs that were consulted and results of special procedures, in order. */
export const answersIn = (events: readonly CaseEvent[], unitName: NameOf) =>
  events
    .filter(({ kind, data }) => (kind === 'consultation_answered' || kind === 'procedure_ended') && data.unit)
    .map(({ kind, seq, data, actor, at }) => ({
      seq,
      name: (data.procedureName as Bilingual | undefined) ?? { zh: '征求意见', en: 'Consultation' },
      unitName: unitName(String(data.unit)),
      by: actor.name ?? '',
      at,
      asked: String(data.reason ?? ''),
      opinion: String((kind === 'procedure_ended' ? data.result : data.opinion) ?? ''),
    }))

/** Points of a review as they stand; of an inspection, what is not applicable is not against it, and the note is said with the point. */
const pointsIn = (points: unknown): { point: string; ok: boolean }[] =>
  ((points ?? []) as { point: string | Bilingual; ok?: boolean; mark?: string; note?: string }[]).map(
    ({ point, ok, mark, note }) => ({
      point: `${typeof point === 'string' ? point : point.zh}${note ? `（${note}）` : ''}`,
      ok: ok ?? mark !== 'not-met',
    }),
  )

const reporterIn = ({ reportedBy }: CaseEvent['data']): string =>
  (reportedBy as { name?: string } | undefined)?.name ?? ''
