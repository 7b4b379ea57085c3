import { SelectField, TextField, WordsFields } from '../field.tsx'
import { itemTypes } from '../item-types.ts'
import { useItemsSay } from '../items-words.tsx'
import type { BasicProps } from './basic-props.ts'

/** What it is called and where it belongs. */
export function Names({ content, onChange, at, choice, choices }: BasicProps) {
  const say = useItemsSay()
  return (
    <section className="panel" aria-labelledby="basic-names">
      <h2 id="basic-names">{say('basic.names')}</h2>
      <WordsFields
        label={say('basic.name')}
        value={content.name}
        {...at('/name')}
        onChange={(name) => onChange({ name })}
      />
      <WordsFields
        label={say('basic.summary')}
        value={content.summary}
        {...at('/summary')}
        isLong
        onChange={(summary) => onChange({ summary })}
      />
      <Aliases aliases={content.aliases} onChange={(aliases) => onChange({ aliases })} {...at('/aliases')} />
      <div className="item-grid">
        <SelectField
          label={say('basic.domain')}
          value={content.domain}
          options={choice(choices.domains)}
          {...at('/domain')}
          onChange={(domain) => onChange({ domain })}
        />
        <SelectField
          label={say('basic.function')}
          value={content.function}
          options={choice(choices.functions)}
          {...at('/function')}
          onChange={(organFunction) => onChange({ function: organFunction })}
        />
        <SelectField
          label={say('basic.type')}
          value={content.type}
          options={itemTypes.map((type) => [type, say(`type.${type}`)])}
          {...at('/type')}
          onChange={(type) => onChange({ type, code: `${content.code.slice(0, 2)}${type}${content.code.slice(4)}` })}
        />
        <TextField
          label={say('basic.code')}
          value={content.code}
          {...at('/code')}
          onChange={(code) => onChange({ code: code.trim() })}
        />
      </div>
    </section>
  )
}

function Aliases(props: {
  aliases: readonly string[]
  onChange: (aliases: string[]) => void
  problems: string[]
  pointer: string
}) {
  const say = useItemsSay()
  return (
    <TextField
      label={say('basic.aliases')}
      hint={say('basic.aliases-hint')}
      value={props.aliases.join('、')}
      problems={props.problems}
      pointer={props.pointer}
      onChange={(text) => {
        const parts = text.split(/[、，,]/)
        props.onChange(parts.map((part, i) => (i === parts.length - 1 ? part.trimStart() : part.trim())))
      }}
    />
  )
}
