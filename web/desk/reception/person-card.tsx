import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import type { Draft, Identified } from '../api/reception.ts'
import { OwedList } from '../deferral/owed-list.tsx'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { placeFor } from './draft-place.ts'

const VisitSide = lazy(() => import('./visit-side.tsx').then((part) => ({ default: part.VisitSide })))

/** Who it is, what lies open, begun drafts to go on with, and what they hold and need not bring. */
export function PersonCard(props: {
  person: Identified
  isFilling: boolean
  /** What lies open and what they hold is not told here. */
  isBrief?: boolean
  onLeave: () => void
  onBrought: (caseId: string, materialId: string) => void
  onResume: (draft: Draft) => void
}) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const { person } = props
  const resume = useMutation({
    mutationFn: (draft: Identified['drafts'][number]) =>
      read<Draft>(`${placeFor(draft.isTogether).drafts}/${draft.draftId}`),
    onSuccess: props.onResume,
  })
  return (
    <section className="panel person" aria-label={say('reception.who')}>
      <h2>{person.name}</h2>
      <p className="muted">
        {say(`subject.${person.kind}`)} · <span className="number">{person.idMasked}</span>
        <br />
        {person.phoneMasked ? <span className="number">{person.phoneMasked}</span> : say('reception.no-phone')}
      </p>
      <ProblemNote error={resume.error} />
      {person.drafts.length > 0 && (
        <>
          <h3>{say('reception.drafts', { n: person.drafts.length })}</h3>
          <ul className="plain">
            {person.drafts.map((draft) => (
              <li key={draft.draftId}>
                <button type="button" className="paper" disabled={props.isFilling} onClick={() => resume.mutate(draft)}>
                  {local(draft.item.name)}{' '}
                  <span className="muted">
                    {say(draft.channel === 'window' ? 'reception.begun-here' : 'reception.begun-online')}{' '}
                    {momentText(lang, draft.savedAt)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {!props.isBrief && <Held person={person} onBrought={props.onBrought} />}
      <Button onClick={props.onLeave}>
        {say('reception.key.next')} <Keys combo="alt+N" />
      </Button>
    </section>
  )
}

/** What lies open, what they hold and need not bring, and what was done in this visit. */
function Held({ person, onBrought }: { person: Identified; onBrought: (caseId: string, materialId: string) => void }) {
  const say = useDeskSay()
  const local = useLocal()
  return (
    <>
      <h3>{say('reception.open-cases', { n: person.openCases.length })}</h3>
      <ul className="plain">
        {person.openCases.map((one) => (
          <li key={one.caseId}>
            <Link href={`/cases/${one.caseId}`}>{local(one.item.name)}</Link>{' '}
            <span className="muted">{say(`desk-status.${one.status}`)}</span>
            <OwedList
              caseId={one.caseId}
              owed={one.owed}
              onBrought={(materialId) => onBrought(one.caseId, materialId)}
            />
          </li>
        ))}
      </ul>
      <h3>{say('reception.licences', { n: person.licences.length })}</h3>
      <ul className="plain">
        {person.licences.map((licence) => (
          <li key={licence.licenceId}>
            {local(licence.name)} <span className="muted number">{licence.number}</span>
          </li>
        ))}
      </ul>
      {person.visitId && (
        <Suspense fallback={null}>
          <VisitSide subjectId={person.subjectId} visitId={person.visitId} isPerson={person.kind === 'person'} />
        </Suspense>
      )}
    </>
  )
}
