// Registering a system, or changing what it may ask for; what was typed stays when the server refuses.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { AreaPick } from '../administration/area-pick.tsx'
import { ItemPicks } from '../administration/item-picks.tsx'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { type Client, type Facts, type Scope, scopes, type WithSecret } from './client.ts'
import { useIntegratorSay } from './integrator-words.tsx'
import { OrganPicks } from './organ-picks.tsx'

const fresh: Facts = { name: '', contact: '', scopes: ['organ-cases:read', 'changes:read'], items: [], organs: [] }
const words = {
  'cases:read': 'integrators.scope.cases-read',
  'organ-cases:read': 'integrators.scope.organ-cases-read',
  'changes:read': 'integrators.scope.changes-read',
} as const satisfies Record<Scope, string>

export function ClientDialog(props: {
  /** The one to change; a new one without. */
  client?: Client
  onClose: () => void
  /** A new one, with the secret that is told once. */
  onSecret: (made: WithSecret) => void
}) {
  const say = useIntegratorSay()
  const id = useId()
  const serverState = useQueryClient()
  const { client, onClose } = props
  const [facts, setFacts] = useState<Facts>(() => (client ? factsOf(client) : fresh))
  const [divisionCode, setDivision] = useState(client?.divisionCode ?? '')
  const change = (part: Partial<Facts>) => setFacts((now) => ({ ...now, ...part }))
  const save = useMutation({
    mutationFn: async () => {
      if (!client) return send<WithSecret>('POST', '/integrators', { divisionCode, client: facts })
      await send('PUT', `/integrators/${client.clientId}`, facts)
      return undefined
    },
    onSuccess: (made) => {
      void serverState.invalidateQueries({ queryKey: ['integrators'] })
      if (made) props.onSecret(made)
      else onClose()
    },
  })
  const toggle = (scope: Scope) =>
    change({ scopes: scopes.filter((one) => facts.scopes.includes(one) !== (one === scope)) })
  return (
    <Modal
      open
      width={820}
      title={say(client ? 'integrators.change' : 'integrators.register')}
      okText={say(client ? 'integrators.change-ok' : 'integrators.register-ok')}
      cancelText={say('integrators.cancel')}
      okButtonProps={{
        loading: save.isPending,
        disabled: !facts.name.trim() || !facts.contact.trim() || !divisionCode,
      }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="client-facts">
        <label htmlFor={`${id}-name`}>{say('integrators.name')}</label>
        <Input
          id={`${id}-name`}
          maxLength={80}
          value={facts.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <label htmlFor={`${id}-contact`}>{say('integrators.contact')}</label>
        <Input
          id={`${id}-contact`}
          maxLength={120}
          value={facts.contact}
          onChange={(event) => change({ contact: event.target.value })}
        />
        {!client && (
          <AreaPick
            words={{
              area: say('integrators.area'),
              choose: say('integrators.area-choose'),
              city: say('integrators.city'),
            }}
            value={divisionCode}
            onChange={setDivision}
          />
        )}
        <fieldset className="client-scopes">
          <legend>{say('integrators.scopes')}</legend>
          {scopes.map((scope) => (
            <label key={scope}>
              <input type="checkbox" checked={facts.scopes.includes(scope)} onChange={() => toggle(scope)} />{' '}
              {say(words[scope])} <small className="muted">{scope}</small>
            </label>
          ))}
        </fieldset>
        {facts.scopes.includes('organ-cases:read') && divisionCode && (
          <OrganPicks divisionCode={divisionCode} chosen={facts.organs} onChange={(organs) => change({ organs })} />
        )}
        {facts.scopes.includes('cases:read') && (
          <ItemPicks
            words={{
              title: say('integrators.items'),
              chosen: say('integrators.items-chosen', { n: facts.items.length }),
              find: say('integrators.items-find'),
            }}
            chosen={facts.items}
            onChange={(items) => change({ items })}
          />
        )}
        <ProblemNote error={save.error} />
      </div>
    </Modal>
  )
}

const factsOf = ({ name, contact, scopes: held, items, organs }: Client): Facts => ({
  ...{ name, contact, scopes: held, items, organs },
})
