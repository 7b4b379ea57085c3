import { Tag } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/case.ts'
import { DueMark } from '../due/due-mark.tsx'
import { Colleagues } from '../live/colleagues.tsx'
import { useDeskSay } from '../say.ts'
import { handles } from '../session/posts.ts'
import { useStaff } from '../session/staff.tsx'
import { WhyDue } from './why-due.tsx'

/** Item, number, applicant, status and the clock: what a clerk reads first. Who came here from another case begins at its heading. */
export function CaseHead(props: { view: CaseView; isArriving?: boolean }) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const staff = useStaff()
  const { view } = props
  const { clock } = view
  const { isArriving } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isArriving) heading.current?.focus()
  }, [isArriving])
  const isOver = view.status === 'concluded'
  const words = view.revokedAt
    ? say('promise.revoked')
    : isOver && view.outcome
      ? say(`outcome.${view.outcome}`)
      : say(`desk-status.${view.status}`)
  return (
    <header className="case-head">
      <Link href="/" className="back" aria-label={say('case.back')}>
        ←
      </Link>
      <div className="case-title">
        <h1 ref={heading} tabIndex={-1}>
          {local(view.item.name)}
        </h1>
        <p>
          <span className="number">{view.caseNumber}</span> · {view.subject.name}{' '}
          <span className="muted">{view.subject.idMasked}</span>
        </p>
        {handles(staff.posts) && <Colleagues caseId={view.caseId} />}
      </div>
      <Tag className="status" data-status={view.revokedAt ? 'terminated' : (view.outcome ?? view.status)}>
        {words}
      </Tag>
      {!isOver && !clock && <p className="clock muted">{say('case.no-clock')}</p>}
      {!isOver && clock && (
        <p className="clock">
          <DueMark colour={clock.suspended ? 'stopped' : clock.colour} remaining={clock.remainingWorkingDays} />
          <span className="muted">
            {clock.dueOn &&
              say(clock.provisional ? 'case.due-provisional' : 'case.due-on', { day: dayText(lang, clock.dueOn) })}
            {' · '}
            {say('case.used', { used: clock.usedWorkingDays, limit: clock.limitWorkingDays })}
          </span>{' '}
          <WhyDue caseId={view.caseId} version={view.version} />
        </p>
      )}
    </header>
  )
}
