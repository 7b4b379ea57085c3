// What officers have said of a case, read off its events: reviews of the flow, and what came of the matters beside it.

import type { CaseEvent } from './case.ts'
import type { Bilingual } from './item.ts'

type NameOf = (unit: string) => Bilingual

/** The opinions of the reviews, in order. */
export const opinionsIn = (events: readonly CaseEvent[], unitName: NameOf) =>
  events
    .filter((event) => event.kind === 'review_given')
    .map(({ data, actor, at }) => ({
      node: data.node,
      name: data.name,
      outcome: data.outcome,
      opinion: data.opinion ?? '',
      points: data.points ?? [],
      by: actor.for ? `${actor.name}（代${actor.for.name}）` : (actor.name ?? ''),
      unitName: actor.unit ? unitName(actor.unit) : null,
      at,
    }))

/** Answers of organs that were consulted and results of special procedures, in order. */
export const answersIn = (events: readonly CaseEvent[], unitName: NameOf) =>
  events
    .filter(({ kind }) => kind === 'consultation_answered' || kind === 'procedure_ended')
    .map(({ kind, seq, data, actor, at }) => ({
      seq,
      name: (data.procedureName as Bilingual | undefined) ?? { zh: '征求意见', en: 'Consultation' },
      unitName: unitName(String(data.unit)),
      by: actor.name ?? '',
      at,
      asked: String(data.reason ?? ''),
      opinion: String((kind === 'procedure_ended' ? data.result : data.opinion) ?? ''),
    }))
