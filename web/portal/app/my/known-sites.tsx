// Other sites that I signed in to with this account, and what they know.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import { Confirm } from '../confirm.tsx'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'

type Consent = { clientId: string; site: string; scopes: ('profile' | 'phone' | 'identity')[]; agreedAt: string }

/** Nothing where there is none. */
export function KnownSites() {
  const say = useAppSay()
  const lang = useLang()
  const [asks, setAsks] = useState<Consent>()
  const { data, error, refetch } = useQuery({
    queryKey: ['sso-consents'],
    queryFn: () => ask<{ consents: Consent[] }>('/sso-consents'),
  })
  const withdraw = useMutation({
    mutationFn: (clientId: string) => ask(`/sso-consents/${clientId}/withdraw`, { method: 'POST' }),
    onSuccess: () => void refetch(),
  })
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data || data.consents.length === 0) return null
  return (
    <section className="block" aria-labelledby="known-sites">
      <h2 id="known-sites">{say('authorise.sites')}</h2>
      <ProblemNotice error={withdraw.error} />
      <ul className="cards">
        {data.consents.map((consent) => (
          <li className="card" key={consent.clientId}>
            <h3>{consent.site}</h3>
            <p>
              {[say('authorise.same'), ...consent.scopes.map((scope) => say(`authorise.scope-${scope}`))].join(
                lang === 'zh' ? '；' : '; ',
              )}
            </p>
            <p className="small">{say('authorise.agreed-at', { at: momentText(lang, consent.agreedAt) })}</p>
            <p className="dialog-buttons">
              <button type="button" className="button button-quiet" onClick={() => setAsks(consent)}>
                {say('authorise.withdraw')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {asks && (
        <Confirm
          title={say('authorise.withdraw-sure', { site: asks.site })}
          yes={say('authorise.withdraw')}
          onYes={() => {
            setAsks(undefined)
            withdraw.mutate(asks.clientId)
          }}
          onNo={() => setAsks(undefined)}
        >
          <p>{say('authorise.withdraw-text')}</p>
        </Confirm>
      )}
    </section>
  )
}
