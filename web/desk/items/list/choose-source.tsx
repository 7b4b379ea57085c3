import { useLocal } from '../../../ui/i18n/index.ts'
import type { Choices, ItemLine } from '../../api/authoring.ts'
import { SelectField } from '../field.tsx'
import { useItemsSay } from '../items-words.tsx'
import type { NewItem } from './new-item.ts'

/** From where: a template, an own flow or another item; then which one. */
export function ChooseSource(props: {
  page: number
  item: NewItem
  onChange: (part: Partial<NewItem>) => void
  choices: Choices
  items: readonly ItemLine[]
}) {
  const say = useItemsSay()
  const local = useLocal()
  const { page, item, onChange, choices } = props
  if (page === 0)
    return (
      <fieldset className="big-choices">
        <legend>{say('new.how')}</legend>
        {(['template', 'drawn', 'copy'] as const).map((from) => (
          <label key={from}>
            <input type="radio" name="from" checked={item.from === from} onChange={() => onChange({ from })} />
            <b>{say(`new.${from}`)}</b>
            <small>{say(`new.${from}-what`)}</small>
          </label>
        ))}
      </fieldset>
    )
  if (item.from === 'copy')
    return (
      <SelectField
        label={say('new.source')}
        value={item.itemId}
        empty={say('new.choose')}
        options={props.items.filter(({ version }) => version !== null).map(({ id, name }) => [id, local(name)])}
        onChange={(itemId) => onChange({ itemId })}
      />
    )
  return (
    <fieldset className="big-choices">
      <legend>{say('new.flow')}</legend>
      {choices.flows.map((flow) => (
        <label key={flow.key}>
          <input
            type="radio"
            name="flow"
            checked={item.flow === flow.key}
            onChange={() => onChange({ flow: flow.key })}
          />
          <b>{local(flow.name)}</b>
          <small>
            {flow.steps.map(local).join(' → ')} · {say('new.flow-uses', { n: flow.items })}
          </small>
        </label>
      ))}
    </fieldset>
  )
}
