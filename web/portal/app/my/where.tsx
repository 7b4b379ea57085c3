// Where the case is, who has it, until when, what is next: the answer most people open the page for.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WhyDue } from '../../../ui/due/weeks.ts'
import { WhyDueCalendar } from '../../../ui/due/why-due.tsx'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView } from '../../api/case.ts'
import { ask } from '../http.ts'
import { useAppSay } from '../say.ts'

/** The state of a case in words. */
export function Where({ view }: { view: CaseView }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const { status, outcome } = view
  return (
    <section className="card state where block" data-status={status} aria-live="polite">
      <h2>{say('case.where')}</h2>
      <p className="where-big">
        {say(`status.${status}`)}
        {view.revokedAt ? ` · ${say('case.revoked-mark')}` : outcome && ` · ${say(`outcome.${outcome}`)}`}
      </p>
      {view.now.map((position) => (
        <p key={`${local(position.task)}${position.since}`}>
          <strong>{local(position.task)}</strong>
          {' · '}
          {say('case.at-unit', { unit: local(position.unitName) })}
          <br />
          <small>
            {say('case.since', { date: dayText(lang, position.since) })}
            {position.dueOn && ` · ${say('case.until', { date: dayText(lang, position.dueOn) })}`}
          </small>
        </p>
      ))}
      {status !== 'concluded' && <Limit view={view} />}
      <p>
        <strong>{say('case.next')}</strong>
        {lang === 'zh' ? '：' : ': '}
        {say(`case.next-${status}`)}
      </p>
    </section>
  )
}

function Limit({ view }: { view: CaseView }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const { clock } = view
  if (!clock) return null
  const date = dayText(lang, clock.dueOn)
  const left = clock.remainingWorkingDays
  const rest = view.beside.open.find(({ kind }) => kind === 'suspension')
  if (rest)
    return (
      <p>
        {say('case.rests', {
          ground: rest.ground ? local(rest.ground) : '',
          date: rest.untilOn ? dayText(lang, rest.untilOn) : '',
        })}{' '}
        <span className="tag">{say('colour.stopped')}</span>
      </p>
    )
  const procedure = view.beside.open.find(({ kind }) => kind === 'procedure')
  if (clock.suspended && procedure)
    return (
      <p>
        {say('case.paused-for', {
          name: local(procedure.name),
          date: procedure.untilOn ? dayText(lang, procedure.untilOn) : '',
          n: left,
        })}{' '}
        <span className="tag">{say('colour.stopped')}</span>
      </p>
    )
  if (clock.suspended && clock.suspendedFor)
    return (
      <>
        <p>
          {say('case.paused-by-flow', { name: local(clock.suspendedFor), n: left })}{' '}
          <span className="tag">{say('colour.stopped')}</span>
        </p>
        <Why caseId={view.caseId} />
      </>
    )
  const words =
    clock.colour === 'stopped' || !clock.dueOn
      ? say('case.clock-stopped')
      : left < 0
        ? say('case.overdue-by', { date, n: -left })
        : say('case.all-until', { date, n: left })
  const tone = { 'in-time': 'tag', stopped: 'tag', 'due-soon': 'tag tag-needs-you', overdue: 'tag tag-red' } as const
  return (
    <>
      <p>
        {words} <span className={tone[clock.colour]}>{say(`colour.${clock.colour}`)}</span>
      </p>
      <Why caseId={view.caseId} />
    </>
  )
}

// Read only when somebody asks.
function Why({ caseId }: { caseId: string }) {
  const say = useAppSay()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({
    queryKey: ['due', caseId],
    queryFn: () => ask<{ due: WhyDue | null }>(`/cases/${caseId}/due`),
    enabled: isOpen,
  })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('due.why')}</summary>
      {data?.due && <WhyDueCalendar due={data.due} />}
    </details>
  )
}
