import { useLocal } from '../../../ui/i18n/index.ts'
import type { Choices } from '../../api/authoring.ts'
import { CheckFields, SelectField, TextField } from '../field.tsx'
import { itemTypes } from '../item-types.ts'
import { useItemsSay } from '../items-words.tsx'
import { idFrom, type NewItem } from './new-item.ts'

/** What it is called and where it belongs; a copy brings the latter along. */
export function NameNewItem(props: { item: NewItem; onChange: (part: Partial<NewItem>) => void; choices: Choices }) {
  const say = useItemsSay()
  const local = useLocal()
  const { item, onChange, choices } = props
  const { name } = item
  const follows = item.id === idFrom(name.en)
  return (
    <div className="item-grid">
      <TextField label={say('new.name')} value={name.zh} onChange={(zh) => onChange({ name: { ...name, zh } })} />
      <TextField
        label={say('new.name-en')}
        value={name.en}
        onChange={(en) => onChange({ name: { ...name, en }, ...(follows && { id: idFrom(en) }) })}
      />
      <TextField
        label={say('new.id')}
        hint={say('new.id-hint')}
        value={item.id}
        onChange={(id) => onChange({ id: id.trim() })}
      />
      {item.from !== 'copy' && (
        <>
          <SelectField
            label={say('new.domain')}
            value={item.domain}
            empty={say('new.choose')}
            options={choices.domains.map((one) => [one.key, local(one.name)])}
            onChange={(domain) =>
              onChange({
                domain,
                ...(item.function === '' &&
                  choices.functions.some(({ key }) => key === domain) && { function: domain }),
              })
            }
          />
          <SelectField
            label={say('new.function')}
            value={item.function}
            empty={say('new.choose')}
            options={choices.functions.map((one) => [one.key, local(one.name)])}
            onChange={(organFunction) => onChange({ function: organFunction })}
          />
          <SelectField
            label={say('new.type')}
            value={item.type}
            options={itemTypes.map((type) => [type, say(`type.${type}`)])}
            onChange={(type) => onChange({ type })}
          />
          <CheckFields
            label={say('new.audience')}
            value={item.audience}
            options={[
              ['person', say('choice.person')],
              ['enterprise', say('choice.enterprise')],
            ]}
            onChange={(audience) => onChange({ audience })}
          />
        </>
      )}
    </div>
  )
}
