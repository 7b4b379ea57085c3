import { type Both, useLocal } from '../../../ui/i18n/index.ts'
import type { BundleReceipt } from '../../api/bundle.ts'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'

/** Submitted together: one list of numbers to keep, and one page where all of it goes on. */
export function DoneTogether(props: { receipt: BundleReceipt; name: Both }) {
  const say = useAppSay()
  const local = useLocal()
  const { bundleId, cases } = props.receipt
  return (
    <>
      <section className="card receipt block">
        <Title>{say('together.done', { n: cases.length })}</Title>
        <p>{local(props.name)}</p>
        <ul className="together-receipts">
          {cases.map((one) => (
            <li key={one.caseId}>
              <strong>{local(one.item.name)}</strong>
              <span>{one.caseNumber}</span>
              <small>
                {say('done.query-code')} {one.queryCode}
              </small>
            </li>
          ))}
        </ul>
        <p className="small">{say('together.keep')}</p>
      </section>
      <a className="button button-large" href={`/my/together/${bundleId}`}>
        {say('together.see')}
      </a>
    </>
  )
}
