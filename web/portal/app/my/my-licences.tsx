// My licences: what was issued to me and what the government already holds.
import { useQuery } from '@tanstack/react-query'
import { dayText } from '../../../ui/i18n/dates.ts'
import { type Both, useLang, useLocal } from '../../../ui/i18n/index.ts'
import { ask } from '../http.ts'
import { Loading, ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { MyTabs } from './my-tabs.tsx'

type Licence = {
  licenceId: string
  name: Both
  number: string
  organName: string
  validFrom: string
  validUntil: string | null
  status: 'valid' | 'revoked' | 'expired'
  reason: string | null
  verifyUrl: string
  fileUrl: string
}

/** The page /my/licences. */
export function MyLicences() {
  const say = useAppSay()
  const { data, error, refetch } = useQuery({
    queryKey: ['licences'],
    queryFn: () => ask<{ licences: Licence[] }>('/licences'),
  })
  return (
    <>
      <Title>{say('my.tab-licences')}</Title>
      <MyTabs at="/my/licences" />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.licences.length === 0 && (
        <section className="card empty">
          <h2>{say('licences.none')}</h2>
          <p>{say('licences.none-text')}</p>
        </section>
      )}
      <ul className="cards">
        {data?.licences.map((licence) => (
          <LicenceCard key={licence.licenceId} licence={licence} />
        ))}
      </ul>
    </>
  )
}

function LicenceCard({ licence }: { licence: Licence }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const until = licence.validUntil ? dayText(lang, licence.validUntil) : say('licences.long-term')
  return (
    <li className="card">
      <h2>
        {local(licence.name)}{' '}
        <span className={licence.status === 'valid' ? 'tag tag-good' : 'tag tag-red'}>
          {say(`licences.status-${licence.status}`)}
        </span>
      </h2>
      {licence.reason && <p className="small">{licence.reason}</p>}
      <dl className="facts">
        <div>
          <dt>{say('licences.number')}</dt>
          <dd className="show-code">{licence.number}</dd>
        </div>
        <div>
          <dt>{say('licences.issuer')}</dt>
          <dd>{licence.organName}</dd>
        </div>
        <div>
          <dt>{say('licences.valid')}</dt>
          <dd>{say('licences.from-to', { from: dayText(lang, licence.validFrom), to: until })}</dd>
        </div>
      </dl>
      <p className="dialog-buttons">
        <a className="button" href={licence.fileUrl} target="_blank" rel="noreferrer">
          {say('licences.file')}
        </a>
        <a className="link-target" href={licence.verifyUrl}>
          {say('licences.verify')}
        </a>
      </p>
    </li>
  )
}
