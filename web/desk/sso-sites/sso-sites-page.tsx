// Sites of one's area that people sign in to through us: registered, ended.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { read, send } from '../api/http.ts'
import { SecretDialog } from '../integrators/secret-dialog.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { type MadeSite, SiteDialog } from './site-dialog.tsx'
import { SsoWords, useSsoSay } from './words.tsx'
import '../integrators/integrators.css'

type Site = {
  clientId: string
  name: string
  redirectUris: readonly string[]
  scopes: readonly string[]
  endedAt: string | null
}

export const SsoSitesPage = () => (
  <SsoWords>
    <Sites />
  </SsoWords>
)

function Sites() {
  const say = useSsoSay()
  const [isRegistering, setRegistering] = useState(false)
  const [made, setMade] = useState<MadeSite>()
  const { data, error } = useQuery({
    queryKey: ['sso-sites'],
    queryFn: ({ signal }) => read<{ sites: readonly Site[] }>('/sso-sites', signal),
  })
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('sso.title')}</h1>
        <Button type="primary" onClick={() => setRegistering(true)}>
          {say('sso.register')}
        </Button>
      </header>
      <p className="muted">{say('sso.what')}</p>
      <p className="muted">
        {say('sso.issuer')} <code>{`${location.origin}/sso`}</code>
      </p>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data?.sites.length === 0 && <p className="panel">{say('sso.none')}</p>}
      {data && data.sites.length > 0 && <Table sites={data.sites} />}
      {isRegistering && (
        <SiteDialog
          onClose={() => setRegistering(false)}
          onMade={(next) => {
            setRegistering(false)
            setMade(next)
          }}
        />
      )}
      {made && <SecretDialog {...made} onClose={() => setMade(undefined)} />}
    </div>
  )
}

function Table({ sites }: { sites: readonly Site[] }) {
  const say = useSsoSay()
  const lang = useLang()
  const [ending, setEnding] = useState<Site>()
  return (
    <section className="panel">
      <table className="list">
        <thead>
          <tr>
            <th>{say('sso.name')}</th>
            <th>{say('sso.back')}</th>
            <th>{say('sso.scopes')}</th>
            <th>{say('sso.state')}</th>
            <th>{say('sso.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <tr key={site.clientId}>
              <td>
                {site.name} <small className="muted number">{site.clientId}</small>
              </td>
              <td>{site.redirectUris.join(' ')}</td>
              <td>
                {(['profile', 'phone', 'identity'] as const)
                  .filter((scope) => site.scopes.includes(scope))
                  .map((scope) => say(`sso.scope.${scope}`))
                  .join(lang === 'zh' ? '、' : ', ')}
              </td>
              <td>{site.endedAt ? say('sso.ended', { at: momentText(lang, site.endedAt) }) : say('sso.running')}</td>
              <td>
                {!site.endedAt && (
                  <Button size="small" danger onClick={() => setEnding(site)}>
                    {say('sso.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && <End site={ending} onClose={() => setEnding(undefined)} />}
    </section>
  )
}

function End({ site, onClose }: { site: Site; onClose: () => void }) {
  const say = useSsoSay()
  const serverState = useQueryClient()
  const end = useMutation({
    mutationFn: () => send('POST', `/sso-sites/${site.clientId}/end`),
    onSuccess: () => {
      void serverState.invalidateQueries({ queryKey: ['sso-sites'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={say('sso.end-title', { name: site.name })}
      okText={say('sso.end')}
      cancelText={say('sso.cancel')}
      okButtonProps={{ danger: true, loading: end.isPending }}
      onOk={() => end.mutate()}
      onCancel={onClose}
    >
      <p>{say('sso.end-what')}</p>
      <ProblemNote error={end.error} />
    </Modal>
  )
}
