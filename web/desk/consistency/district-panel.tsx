import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { useAdministrationSay } from '../administration/administration-words.tsx'
import { AskException } from '../administration/ask-exception.tsx'
import { DecideException } from '../administration/decide-exception.tsx'
import { mayAsk } from '../administration/may.ts'
import type { DistrictDifferences, Exception } from '../api/powers.ts'
import { useStaff } from '../session/staff.tsx'
import { FlowPicture } from './flow-picture.tsx'
import { StateMark } from './state-mark.tsx'

/** What one district does differently: the lines, the exceptions, and its flow where that differs. */
export function DistrictPanel({ itemId, district }: { itemId: string; district: DistrictDifferences }) {
  const say = useAdministrationSay()
  const local = useLocal()
  const lang = useLang()
  const staff = useStaff()
  const { fileException, differences, state } = district
  const needs = state === 'unapproved' || state === 'expired'
  const hasOtherFlow = differences.some(({ aspect }) => aspect === 'flow')
  return (
    <section className="panel district-panel" aria-label={local(district.name)}>
      <header>
        <h2>{local(district.name)}</h2>
        <StateMark state={state} />
        {needs && mayAsk(staff, district.code) && (
          <AskException
            subject={{ itemId, district: district.code }}
            what={say('consistency.ask-what', { district: local(district.name), n: differences.length })}
          />
        )}
      </header>
      <table className="list">
        <thead>
          <tr>
            <th>{say('consistency.aspect')}</th>
            <th>{say('consistency.place')}</th>
            <th>{say('consistency.city')}</th>
            <th>{local(district.name)}</th>
            <th>{say('consistency.state')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={one.id}>
              <td>{say(`aspect.${one.aspect}`)}</td>
              <td className="holder">
                {local(one.place.name)}
                {one.member && ` · ${local(one.member)}`}
              </td>
              <td className="holder">{one.from ? local(one.from) : say('consistency.nothing')}</td>
              <td className="holder">
                {one.change === 'removed' ? say('consistency.nothing') : one.to ? local(one.to) : ''}
              </td>
              <td>
                <StateMark state={one.state} until={one.until} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fileException && (
        <p className="exception-line">
          {say(fileException.isExpired ? 'consistency.file-expired' : 'consistency.file', {
            by: local(fileException.approvedBy),
            on: dayText(lang, fileException.approvedOn),
            until: dayText(lang, fileException.expiresOn),
          })}
          <br />
          <span className="muted">{local(fileException.reason)}</span>
        </p>
      )}
      {district.requests.map((request) => (
        <RequestLine key={request.requestId} request={request} />
      ))}
      {hasOtherFlow && district.edition && (
        <>
          <FlowPicture title={say('consistency.district-flow')} of={district.edition} against={itemId} />
          <FlowPicture title={say('consistency.city-flow')} of={itemId} against={district.edition} />
        </>
      )}
    </section>
  )
}

function RequestLine({ request }: { request: Exception }) {
  const say = useAdministrationSay()
  const lang = useLang()
  const { asked, decided } = request
  return (
    <p className="exception-line">
      {say('exception.line', { name: asked.by, at: dayText(lang, asked.at), until: dayText(lang, request.expiresOn) })}
      <span className="muted"> {request.reason}</span>
      <br />
      {decided ? (
        say(`exception.${decided.decision}-by`, { name: decided.by, at: dayText(lang, decided.at) })
      ) : (
        <DecideException exception={request} />
      )}
    </p>
  )
}
