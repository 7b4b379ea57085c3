import { SelectField, TextField, WordsFields } from '../field.tsx'
import { itemTypes } from '../item-types.ts'
import { useItemsSay } from '../items-words.tsx'
import type { BasicProps } from './basic-props.ts'

/** What it is called and where it belongs. */
export function Names({ content, onChange, wrong, choice, choices }: BasicProps) {
  const say = useItemsSay()
  return (
    <section className="panel" aria-labelledby="basic-names">
      <h2 id="basic-names">{say('basic.names')}</h2>
      <WordsFields
        label={say('basic.name')}
        value={content.name}
        problems={wrong('/name')}
        onChange={(name) => onChange({ name })}
      />
      <WordsFields
        label={say('basic.summary')}
        value={content.summary}
        problems={wrong('/summary')}
        isLong
        onChange={(summary) => onChange({ summary })}
      />
      <Aliases aliases={content.aliases} onChange={(aliases) => onChange({ aliases })} problems={wrong('/aliases')} />
      <div className="item-grid">
        <SelectField
          label={say('basic.domain')}
          value={content.domain}
          options={choice(choices.domains)}
          problems={wrong('/domain')}
          onChange={(domain) => onChange({ domain })}
        />
        <SelectField
          label={say('basic.function')}
          value={content.function}
          options={choice(choices.functions)}
          problems={wrong('/function')}
          onChange={(organFunction) => onChange({ function: organFunction })}
        />
        <SelectField
          label={say('basic.type')}
          value={content.type}
          options={itemTypes.map((type) => [type, say(`type.${type}`)])}
          problems={wrong('/type')}
          onChange={(type) => onChange({ type, code: `${content.code.slice(0, 2)}${type}${content.code.slice(4)}` })}
        />
        <TextField
          label={say('basic.code')}
          value={content.code}
          problems={wrong('/code')}
          onChange={(code) => onChange({ code: code.trim() })}
        />
      </div>
    </section>
  )
}

function Aliases(props: { aliases: readonly string[]; onChange: (aliases: string[]) => void; problems: string[] }) {
  const say = useItemsSay()
  return (
    <TextField
      label={say('basic.aliases')}
      hint={say('basic.aliases-hint')}
      value={props.aliases.join('、')}
      problems={props.problems}
      onChange={(text) => {
        const parts = text.split(/[、，,]/)
        props.onChange(parts.map((part, i) => (i === parts.length - 1 ? part.trimStart() : part.trim())))
      }}
    />
  )
}
