// Shared data at the desk: what residents say is wrong in what we provide, and the catalogue of resources with how they do.
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useLocation } from 'wouter'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { read } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Incoming } from './incoming.tsx'
import type { SharedResource } from './resource.ts'
import { SharingWords, useSharingSay } from './sharing-words.tsx'
import './sharing.css'

export function SharingPage() {
  return (
    <SharingWords>
      <Sharing />
    </SharingWords>
  )
}

function Sharing() {
  const say = useSharingSay()
  const [place] = useLocation()
  const isProvider = place.startsWith('/data')
  const { data, error } = useQuery({
    queryKey: ['resources'],
    queryFn: ({ signal }) => read<{ resources: readonly SharedResource[] }>('/resources', signal),
  })
  return (
    <div className="administration">
      {!isProvider && <AdministrationTabs />}
      <header className="page-head">
        <h1>{say(isProvider ? 'sharing.ours' : 'sharing.title')}</h1>
      </header>
      <p className="muted">{say('sharing.what')}</p>
      {isProvider && <Incoming />}
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data?.resources.length === 0 && <p className="panel">{say('sharing.none')}</p>}
      {data && data.resources.length > 0 && <Resources resources={data.resources} />}
    </div>
  )
}

function Resources({ resources }: { resources: readonly SharedResource[] }) {
  const say = useSharingSay()
  const lang = useLang()
  const local = useLocal()
  return (
    <section className="panel sharing-scroll" aria-label={say('sharing.resources')}>
      <table className="list">
        <thead>
          <tr>
            <th>{say('sharing.resource')}</th>
            <th>{say('sharing.provider')}</th>
            <th>{say('sharing.freshness')}</th>
            <th>{say('sharing.look-ups')}</th>
            <th>{say('sharing.failures')}</th>
            <th>{say('sharing.users')}</th>
          </tr>
        </thead>
        <tbody>
          {resources.map((one) => (
            <tr key={one.key}>
              <td className="wide">
                {local(one.name)} <small className="muted">{local(one.about)}</small>
              </td>
              <td>{local(one.provider)}</td>
              <td>
                {!one.isConnected
                  ? say('sharing.unconnected')
                  : one.refreshedAt
                    ? momentText(lang, one.refreshedAt)
                    : say('sharing.live')}{' '}
                {one.isStale && <b className="sharing-stale">{say('sharing.stale')}</b>}
                <small className="muted">{say('sharing.promise', { n: one.freshnessHours })}</small>
              </td>
              <td className="number">{one.lookUps}</td>
              <td className="number">
                {one.failures}
                {one.slowestMs !== null && (
                  <small className="muted">{say('sharing.slowest', { n: one.slowestMs })}</small>
                )}
              </td>
              <td>
                <Grants resource={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Grants({ resource }: { resource: SharedResource }) {
  const say = useSharingSay()
  const local = useLocal()
  const items = resource.grants.reduce((sum, grant) => sum + grant.items.length, 0)
  const nameOf = (key: string) => {
    const name = resource.fields.find((field) => field.key === key)?.name
    return name ? local(name) : key
  }
  if (items === 0) return <span className="muted">{say('sharing.nobody')}</span>
  return (
    <details>
      <summary>
        {say('sharing.items-n', { n: items })}
        <span className="unseen"> {local(resource.name)}</span>
      </summary>
      <ul className="sharing-grants">
        {resource.grants.map(({ items: granted, fields, purpose }) => (
          <li key={granted.map(({ id }) => id).join()}>
            <b>{fields.length === 0 ? say('sharing.only-record') : fields.map(nameOf).join(' · ')}</b> {local(purpose)}
            <br />
            <small className="muted">{granted.map(({ name }) => local(name)).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
