import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import { Confirm } from '../confirm.tsx'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { useChangeSides } from './change-sides.ts'
import type { Mandate } from './mandate.ts'

/** One mandate with what its reader may do with it. */
export function MandateCard({ mandate, onChanged }: { mandate: Mandate; onChanged: () => void }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const { mandateId, kind, state, isGiver, items, giverName, takerName } = mandate
  const [asks, setAsks] = useState(false)
  const act = useChangeSides('/my/mandates')
  const answer = useMutation({
    mutationFn: (accepts: boolean) => ask(`/mandates/${mandateId}/answer`, { method: 'POST', json: { accepts } }),
    onSuccess: onChanged,
  })
  const revoke = useMutation({
    mutationFn: () => ask(`/mandates/${mandateId}/revoke`, { method: 'POST' }),
    onSuccess: onChanged,
  })
  const isOpen = state === 'offered' || state === 'in-force'
  return (
    <li className="card">
      <h3>
        {isGiver ? takerName : giverName}{' '}
        <span className={state === 'in-force' ? 'tag tag-good' : state === 'offered' ? 'tag tag-needs-you' : 'tag'}>
          {say(`mandates.state-${state}`)}
        </span>
      </h3>
      <dl className="facts">
        <div>
          <dt>{say('mandates.items')}</dt>
          <dd>
            {items.length > 0
              ? items.map(({ name }) => local(name)).join(lang === 'zh' ? '、' : ', ')
              : say('mandates.all')}
          </dd>
        </div>
        <div>
          <dt>{say('mandates.until')}</dt>
          <dd>{dayText(lang, mandate.untilOn)}</dd>
        </div>
      </dl>
      {kind === 'guardian' && <p className="small">{say('mandates.guardian-text')}</p>}
      <ProblemNotice error={act.error ?? answer.error ?? revoke.error} />
      {isOpen && (
        <p className="dialog-buttons">
          {!isGiver && state === 'offered' && (
            <>
              <button type="button" className="button" onClick={() => answer.mutate(true)}>
                {say('mandates.accept')}
              </button>
              <button type="button" className="button button-quiet" onClick={() => answer.mutate(false)}>
                {say('mandates.decline')}
              </button>
            </>
          )}
          {!isGiver && state === 'in-force' && (
            <button type="button" className="button" onClick={() => act.mutate(`/mandates/${mandateId}/act`)}>
              {say('mandates.act', { giver: giverName })}
            </button>
          )}
          {kind !== 'guardian' && (isGiver || state === 'in-force') && (
            <button type="button" className="button button-quiet" onClick={() => setAsks(true)}>
              {say(isGiver ? 'mandates.revoke' : 'mandates.resign')}
            </button>
          )}
        </p>
      )}
      {asks && (
        <Confirm
          title={say('mandates.revoke-sure', { taker: takerName })}
          yes={say(isGiver ? 'mandates.revoke' : 'mandates.resign')}
          onYes={() => {
            setAsks(false)
            revoke.mutate()
          }}
          onNo={() => setAsks(false)}
        >
          <p>{say('mandates.revoke-text')}</p>
        </Confirm>
      )}
    </li>
  )
}
