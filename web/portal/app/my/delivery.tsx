// How the result comes: picked up at a site that one chooses, or posted; where the post is. It may be changed until it is on its way.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDivisions } from '../../../ui/fields/index.ts'
import { type Both, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView } from '../../api/case.ts'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'

type Shown = NonNullable<CaseView['delivery']>
type Site = { id: string; name: string | Both }

export function Delivery({ view, delivery }: { view: CaseView; delivery: Shown }) {
  const say = useAppSay()
  const local = useLocal()
  const [isChanging, setChanging] = useState(false)
  const { sent, returned, site, recipient } = delivery
  return (
    <section className="card block" aria-labelledby="delivery">
      <h2 id="delivery">{say('delivery.title')}</h2>
      {returned && (
        <p className="notice notice-needs-you" role="status">
          {say('delivery.returned', { reason: returned.reason, site: local(site.name) })}
        </p>
      )}
      {delivery.method === 'pick-up' && <p>{say('delivery.at', { site: local(site.name) })}</p>}
      {delivery.method === 'post' && recipient && (
        <p>{say('delivery.to', { name: recipient.name, phone: recipient.phone, address: recipient.address })}</p>
      )}
      {sent && <p className="notice">{say('delivery.sent', { carrier: sent.carrier, number: sent.number })}</p>}
      {delivery.mayChoose && !isChanging && (
        <button type="button" className="button button-quiet" onClick={() => setChanging(true)}>
          {say('delivery.change')}
        </button>
      )}
      {delivery.mayChoose && isChanging && <Change view={view} delivery={delivery} onDone={() => setChanging(false)} />}
    </section>
  )
}

const methods = ['pick-up', 'post'] as const

function Change({ view, delivery, onDone }: { view: CaseView; delivery: Shown; onDone: () => void }) {
  const say = useAppSay()
  const state = useQueryClient()
  const [method, setMethod] = useState(delivery.method)
  const [siteId, setSiteId] = useState('')
  const [recipient, setRecipient] = useState(delivery.recipient ?? { name: view.subject.name, phone: '', address: '' })
  const [isTried, setTried] = useState(false)
  const choice = useMutation({
    mutationFn: () =>
      ask(`/cases/${view.caseId}/delivery`, {
        method: 'PUT',
        json: method === 'post' ? { method, recipient } : { method, siteId },
      }),
    onSuccess: async () => {
      await state.invalidateQueries({ queryKey: ['case', view.caseId] })
      onDone()
    },
  })
  const isWhole = method === 'pick-up' ? siteId !== '' : Object.values(recipient).every((text) => text.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWhole && !choice.isPending) choice.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className="field">
        <legend className="field-label">{say('delivery.how')}</legend>
        {methods.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="method" checked={method === one} onChange={() => setMethod(one)} />{' '}
            {say(`delivery.method.${one}`)}
          </label>
        ))}
      </fieldset>
      {method === 'pick-up' ? (
        <SitePick siteId={siteId} onChoose={setSiteId} />
      ) : (
        (['name', 'phone', 'address'] as const).map((part) => (
          <p key={part} className="field">
            <label className="field-label" htmlFor={`recipient-${part}`}>
              {say(`delivery.recipient.${part}`)}
            </label>
            <input
              id={`recipient-${part}`}
              className="control"
              type={part === 'phone' ? 'tel' : 'text'}
              maxLength={part === 'address' ? 200 : 60}
              value={recipient[part]}
              onChange={(event) => setRecipient({ ...recipient, [part]: event.target.value })}
            />
          </p>
        ))
      )}
      {isTried && !isWhole && (
        <p className="field-problem" role="alert">
          {say(method === 'post' ? 'delivery.recipient-needed' : 'delivery.site-needed')}
        </p>
      )}
      <ProblemNotice error={choice.error} />
      <p>
        <button type="submit" className="button" disabled={choice.isPending}>
          {say('delivery.save')}
        </button>{' '}
        <button type="button" className="button button-quiet" onClick={onDone}>
          {say('delivery.leave')}
        </button>
      </p>
    </form>
  )
}

/** Any site of the city: first the district, then the site. */
function SitePick({ siteId, onChoose }: { siteId: string; onChoose: (siteId: string) => void }) {
  const say = useAppSay()
  const local = useLocal()
  const [district, setDistrict] = useState('')
  const { list } = useDivisions(undefined)
  const { data } = useQuery({
    queryKey: ['sites', 'pick-up', district],
    queryFn: () => ask<{ sites: readonly Site[] }>(`/sites?division=${district}`),
    enabled: district !== '',
  })
  return (
    <div className="division-parts field">
      <select
        className="control"
        aria-label={say('field.district')}
        value={district}
        onChange={(event) => {
          setDistrict(event.target.value)
          onChoose('')
        }}
      >
        <option value="">{say('delivery.district')}</option>
        {list.map(({ code, name }) => (
          <option key={code} value={code}>
            {local(name)}
          </option>
        ))}
      </select>
      {district && (
        <select
          className="control"
          aria-label={say('delivery.site')}
          value={siteId}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{say('delivery.site')}</option>
          {data?.sites.map((site) => (
            <option key={site.id} value={site.id}>
              {local(site.name)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
