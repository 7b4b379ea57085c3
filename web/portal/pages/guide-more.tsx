// What comes after the way itself: fees in detail, where, questions people ask, whom to ask and where to complain.
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Remedy } from '../api/item.ts'
import type { GuideProps } from './guide-have.ts'
import type { PageKey } from './page.ts'

export function GuideFees({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const items = guide.fee.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby="fees">
      <h2 id="fees">{say('guide.fees')}</h2>
      {items.map(({ name, standard, basis, reduction }) => (
        <dl key={local(name)} className="pairs">
          <dt>{say('guide.fee-name')}</dt>
          <dd>{local(name)}</dd>
          <dt>{say('guide.fee-standard')}</dt>
          <dd>{local(standard)}</dd>
          {basis && <dt>{say('guide.fee-basis')}</dt>}
          {basis && <dd>{`${basis.name}${basis.clause ?? ''}`}</dd>}
          {reduction && <dt>{say('guide.fee-reduction')}</dt>}
          {reduction && <dd>{local(reduction.basis) || say(reduction.allowed ? 'guide.yes' : 'guide.no')}</dd>}
        </dl>
      ))}
    </section>
  )
}

export function GuidePlaces({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const { hours, directions } = guide.elements ?? {}
  if (!guide.channels.window) return null
  return (
    <section aria-labelledby="places">
      <h2 id="places">{say('guide.places')}</h2>
      {hours && <p>{local(hours)}</p>}
      {directions && <p>{local(directions)}</p>}
      <p>
        <a className="link-target" href={`/sites?item=${guide.id}`}>
          {say('guide.places-link')}
        </a>
      </p>
    </section>
  )
}

export function GuideFaq({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  if (!guide.faq?.length) return null
  return (
    <section aria-labelledby="faq">
      <h2 id="faq">{say('guide.faq')}</h2>
      {guide.faq.map(({ question, answer }) => (
        <details key={local(question)} className="fold">
          <summary>{local(question)}</summary>
          <p>{local(answer)}</p>
        </details>
      ))}
    </section>
  )
}

export function GuideContact({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const { consultation, complaint, remedies, reconsideration, litigation } = guide.elements ?? {}
  if (!consultation && !complaint) return null
  const open = remedies !== 'none'
  const remedy = ({ organ, limit, address, phone }: Remedy) =>
    [say('guide.remedy', { organ: local(organ), limit: local(limit) }), address, phone].filter(Boolean).join(' ')
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{say('guide.contact')}</h2>
      <dl className="pairs">
        {consultation && <dt>{say('guide.consultation')}</dt>}
        {consultation && <dd>{local(consultation.text)}</dd>}
        {complaint && <dt>{say('guide.complaint')}</dt>}
        {complaint && <dd>{local(complaint.text)}</dd>}
        {open && reconsideration && <dt>{say('guide.reconsideration')}</dt>}
        {open && reconsideration && <dd>{remedy(reconsideration)}</dd>}
        {open && litigation && <dt>{say('guide.litigation')}</dt>}
        {open && litigation && <dd>{remedy(litigation)}</dd>}
      </dl>
    </section>
  )
}
