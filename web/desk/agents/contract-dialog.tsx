// Registering an institution with its contract, or changing one's; what was typed stays when the server refuses.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, InputNumber, Modal } from 'antd'
import { useId, useState } from 'react'
import { todayIn } from '../../ui/i18n/dates.ts'
import { AreaPick } from '../administration/area-pick.tsx'
import { ItemPicks } from '../administration/item-picks.tsx'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useAgentSay } from './agent-words.tsx'
import { type Contract, type Institution, kinds, pathOf } from './institution.ts'
import { OutletRows } from './outlet-rows.tsx'

const fresh = (): Contract => {
  const today = todayIn(new Date())
  return {
    name: { zh: '', en: '' },
    kind: 'bank',
    fromOn: today,
    untilOn: `${Number(today.slice(0, 4)) + 1}-12-31`,
    items: [],
    outlets: [{ name: '', address: '', siteId: '' }],
    feeFen: 0,
  }
}

type DialogProps = {
  /** The one to change; a new one without. */
  institution?: Institution
  onClose: () => void
  onSaved: (institution: Institution) => void
}

export function ContractDialog({ institution, onClose, onSaved }: DialogProps) {
  const say = useAgentSay()
  const id = useId()
  const serverState = useQueryClient()
  const [contract, setContract] = useState<Contract>(() => (institution ? contractOf(institution) : fresh()))
  const [divisionCode, setDivision] = useState(institution?.divisionCode ?? '')
  const change = (part: Partial<Contract>) => setContract((now) => ({ ...now, ...part }))
  const save = useMutation({
    mutationFn: () =>
      institution
        ? send<Institution>('PUT', pathOf(institution.institutionId), contract)
        : send<Institution>('POST', '/agent-institutions', { divisionCode, contract }),
    onSuccess: (saved) => {
      void serverState.invalidateQueries({ queryKey: ['agents'] })
      onSaved(saved)
    },
  })
  return (
    <Modal
      open
      width={860}
      title={say(institution ? 'agents.change' : 'agents.register')}
      okText={say(institution ? 'agents.change-ok' : 'agents.register-ok')}
      cancelText={say('agents.cancel')}
      okButtonProps={{ loading: save.isPending, disabled: !contract.name.zh.trim() || !divisionCode }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="agent-contract">
        <Field id={`${id}-name`} label={say('agents.name')}>
          <Input
            id={`${id}-name`}
            maxLength={80}
            value={contract.name.zh}
            onChange={(event) => change({ name: { ...contract.name, zh: event.target.value } })}
          />
        </Field>
        <Field id={`${id}-name-en`} label={say('agents.name-en')}>
          <Input
            id={`${id}-name-en`}
            maxLength={120}
            value={contract.name.en}
            onChange={(event) => change({ name: { ...contract.name, en: event.target.value } })}
          />
        </Field>
        <Field id={`${id}-kind`} label={say('agents.kind')}>
          <select
            id={`${id}-kind`}
            className="pick"
            value={contract.kind}
            onChange={(event) => change({ kind: kinds.find((kind) => kind === event.target.value) ?? 'other' })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`agents.kind.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        {!institution && (
          <div className="agent-field">
            <AreaPick
              words={{ area: say('agents.area'), choose: say('agents.area-choose'), city: say('agents.city') }}
              value={divisionCode}
              onChange={setDivision}
            />
          </div>
        )}
        <Field id={`${id}-from`} label={say('agents.from')}>
          <input
            id={`${id}-from`}
            type="date"
            className="pick"
            value={contract.fromOn}
            onChange={(event) => event.target.value && change({ fromOn: event.target.value })}
          />
        </Field>
        <Field id={`${id}-until`} label={say('agents.until')}>
          <input
            id={`${id}-until`}
            type="date"
            className="pick"
            value={contract.untilOn}
            onChange={(event) => event.target.value && change({ untilOn: event.target.value })}
          />
        </Field>
        <Field id={`${id}-fee`} label={say('agents.fee')}>
          <InputNumber
            id={`${id}-fee`}
            min={0}
            max={100_000}
            precision={2}
            value={contract.feeFen / 100}
            onChange={(fee) => change({ feeFen: Math.round((fee ?? 0) * 100) })}
          />
        </Field>
        <OutletRows outlets={contract.outlets} onChange={(outlets) => change({ outlets })} />
        <ItemPicks
          words={{
            title: say('agents.items'),
            chosen: say('agents.items-chosen', { n: contract.items.length }),
            find: say('agents.items-find'),
          }}
          chosen={contract.items}
          onChange={(items) => change({ items })}
        />
        <ProblemNote error={save.error} />
      </div>
    </Modal>
  )
}

const contractOf = ({ name, kind, fromOn, untilOn, items, outlets, feeFen }: Institution): Contract => ({
  ...{ name, kind, fromOn, untilOn, items, outlets, feeFen },
})

function Field(props: { id: string; label: string; children: React.ReactNode }) {
  return (
    <div className="agent-field">
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
    </div>
  )
}
