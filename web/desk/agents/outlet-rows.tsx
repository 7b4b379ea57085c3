import { Button, Input } from 'antd'
import { useId } from 'react'
import { SitePick } from '../administration/site-pick.tsx'
import { useAgentSay } from './agent-words.tsx'
import type { Outlet } from './institution.ts'

/** The outlets of a contract: where each is, and which site receives what it takes in. */
export function OutletRows(props: { outlets: readonly Outlet[]; onChange: (outlets: readonly Outlet[]) => void }) {
  const say = useAgentSay()
  const { outlets, onChange } = props
  const put = (at: number, part: Partial<Outlet>) =>
    onChange(outlets.map((outlet, index) => (index === at ? { ...outlet, ...part } : outlet)))
  return (
    <section className="agent-outlets" aria-label={say('agents.outlets')}>
      {outlets.map((outlet, index) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity while they are typed
          key={index}
          outlet={outlet}
          n={index + 1}
          onChange={(part) => put(index, part)}
          onDrop={outlets.length > 1 ? () => onChange(outlets.filter((_, at) => at !== index)) : undefined}
        />
      ))}
      <Button size="small" onClick={() => onChange([...outlets, { name: '', address: '', siteId: '' }])}>
        {say('agents.outlet-add')}
      </Button>
    </section>
  )
}

function Row(props: {
  outlet: Outlet
  n: number
  onChange: (part: Partial<Outlet>) => void
  onDrop: (() => void) | undefined
}) {
  const say = useAgentSay()
  const id = useId()
  const { outlet, n, onChange } = props
  return (
    <fieldset className="agent-outlet">
      <legend>{say('agents.outlet', { n })}</legend>
      <div className="agent-field">
        <label htmlFor={`${id}-name`}>{say('agents.outlet-name')}</label>
        <Input
          id={`${id}-name`}
          maxLength={80}
          value={outlet.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </div>
      <div className="agent-field">
        <label htmlFor={`${id}-address`}>{say('agents.outlet-address')}</label>
        <Input
          id={`${id}-address`}
          maxLength={200}
          value={outlet.address}
          onChange={(event) => onChange({ address: event.target.value })}
        />
      </div>
      <div className="agent-field">
        <SitePick
          label={say('agents.outlet-site')}
          choose={say('agents.outlet-site-choose')}
          value={outlet.siteId}
          onChange={(siteId) => onChange({ siteId })}
        />
      </div>
      {props.onDrop && (
        <Button size="small" aria-label={say('agents.outlet-drop', { n })} onClick={props.onDrop}>
          ✕
        </Button>
      )}
    </fieldset>
  )
}
