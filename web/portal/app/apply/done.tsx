import type { Receipt } from '../../api/case.ts'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'

/** Submitted: the two numbers to keep, and what happens next. */
export function Done(props: { receipt: Receipt; itemName: string }) {
  const say = useAppSay()
  const { caseId, caseNumber, queryCode } = props.receipt
  return (
    <>
      <section className="card receipt block">
        <Title>{say('done.title')}</Title>
        <p>{props.itemName}</p>
        <dl className="facts">
          <div>
            <dt>{say('done.case-number')}</dt>
            <dd>{caseNumber}</dd>
          </div>
          <div>
            <dt>{say('done.query-code')}</dt>
            <dd>{queryCode}</dd>
          </div>
        </dl>
        <p className="small">{say('done.keep')}</p>
      </section>
      <section className="block">
        <h2>{say('done.next-title')}</h2>
        <ol className="plain-list">
          {(['done.next-1', 'done.next-2', 'done.next-3'] as const).map((key) => (
            <li key={key}>{say(key)}</li>
          ))}
        </ol>
      </section>
      <a className="button button-large" href={`/my/cases/${caseId}`}>
        {say('done.see-case')}
      </a>
    </>
  )
}
