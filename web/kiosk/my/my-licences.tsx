import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { Licence } from '../api/kiosk.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useRead } from '../frame/use-read.ts'
import { useKioskSay } from '../say.ts'
import { PrintFile } from './print-file.tsx'

/** Certificates that are in force, each with a button that prints its signed file. */
export function MyLicences() {
  const say = useKioskSay()
  const lang = useLang()
  const local = useLocal()
  const { data, error, again } = useRead<{ licences: readonly Licence[] }>('/licences')
  const valid = data?.licences.filter(({ status }) => status === 'valid')
  return (
    <>
      <Title>{say('licences.title')}</Title>
      <ProblemNote error={error} onRetry={again} />
      {!data && !error && <Loading />}
      {valid?.length === 0 && <p className="card">{say('licences.none')}</p>}
      {valid?.map((licence) => (
        <section className="card licence" key={licence.licenceId}>
          <h2 id={licence.licenceId}>{local(licence.name)}</h2>
          <p>
            {licence.number}
            <br />
            {say('licences.issuer', { name: licence.organName })}
            <br />
            {licence.validUntil
              ? say('licences.until', { date: dayText(lang, licence.validUntil) })
              : say('licences.long')}
          </p>
          <PrintFile address={licence.fileUrl} label={say('licences.print')} describedBy={licence.licenceId} />
        </section>
      ))}
    </>
  )
}
