import { Link } from 'wouter'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { BoardCase } from '../api/supervision.ts'
import { DueMark } from '../due/due-mark.tsx'
import { useSupervisionSay } from './supervision-words.tsx'

/** Cases under supervision; the short form leaves out what the list page has room for. */
export function CaseTable(props: { cases: readonly BoardCase[]; isShort?: boolean }) {
  const say = useSupervisionSay()
  const lang = useLang()
  const local = useLocal()
  if (!props.cases.length) return <p className="muted">{say('board.none')}</p>
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{say('inbox.due')}</th>
          <th>{say('inbox.item')}</th>
          <th>{say('case.organ')}</th>
          {!props.isShort && <th>{say('inbox.step')}</th>}
          {!props.isShort && <th>{say('board.due-on')}</th>}
          <th>{say('inbox.number')}</th>
        </tr>
      </thead>
      <tbody>
        {props.cases.map((one) => (
          <tr key={one.caseId + one.taskId}>
            <td>
              <DueMark colour={one.colour} remaining={one.remainingWorkingDays} />
            </td>
            <td className="wide">{local(one.item.name)}</td>
            <td className="wide">{local(one.organ.name)}</td>
            {!props.isShort && <td>{one.stepName}</td>}
            {!props.isShort && <td>{dayText(lang, one.dueOn)}</td>}
            <td>
              <Link href={`/cases/${one.caseId}`} className="number">
                {one.caseNumber}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
