import { useLocal } from '../../ui/i18n/index.ts'
import { useAdministrationSay } from '../administration/administration-words.tsx'
import { AskException } from '../administration/ask-exception.tsx'
import { DecideException } from '../administration/decide-exception.tsx'
import { mayAsk } from '../administration/may.ts'
import type { EntryLine } from '../api/powers.ts'
import { useStaff } from '../session/staff.tsx'
import { RecordEntry } from './record-entry.tsx'

/** One row per item, level and district. */
export function EntryTable({ lines }: { lines: readonly EntryLine[] }) {
  const say = useAdministrationSay()
  const local = useLocal()
  if (lines.length === 0) return <p className="muted">{say('onboarding.none')}</p>
  return (
    <table className="list entries">
      <thead>
        <tr>
          <th>{say('filter.district')}</th>
          <th>{say('powers.item')}</th>
          <th>{say('filter.level')}</th>
          <th>{say('onboarding.state')}</th>
          <th>{say('onboarding.due')}</th>
          <th>{say('onboarding.entered')}</th>
          <th>{say('onboarding.exception')}</th>
          <th>{say('onboarding.do')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.item.id}${line.district.code}${line.level}`}>
            <td>{local(line.district.name)}</td>
            <td className="holder">{local(line.item.name)}</td>
            <td>{say(`level.${line.level}`)}</td>
            <td>
              <span className="mark" data-entry={line.state}>
                {say(`entry.${line.state}`)}
              </span>
            </td>
            <td className="number" title={line.clause}>
              {line.dueOn}
            </td>
            <td className="number">{line.enteredOn ?? '—'}</td>
            <td className="holder">{line.exception && <ExceptionCell line={line} />}</td>
            <td>
              <Doings line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ExceptionCell({ line: { exception } }: { line: EntryLine }) {
  const say = useAdministrationSay()
  if (!exception) return null
  return (
    <>
      {say(`exception.state.${exception.state}`)} · {say('exception.to', { until: exception.expiresOn })}
      <br />
      <span className="muted">{exception.reason}</span>
    </>
  )
}

function Doings({ line }: { line: EntryLine }) {
  const say = useAdministrationSay()
  const local = useLocal()
  const staff = useStaff()
  const { item, district, level, state, exception } = line
  if (exception?.state === 'asked') return <DecideException exception={exception} />
  if (!mayAsk(staff, district.code)) return null
  const isIn = state === 'entered-late' || state === 'entered-in-time'
  const subject = { itemId: item.id, district: district.code, level }
  const what = say('onboarding.what', {
    district: local(district.name),
    level: say(`level.${level}`),
    item: local(item.name),
  })
  return (
    <span className="doings">
      {state !== 'no-site' && <RecordEntry subject={subject} kind={isIn ? 'left' : 'entered'} what={what} />}
      {!isIn && state !== 'excepted' && <AskException subject={subject} what={what} />}
    </span>
  )
}
