// Draws a table of elements: a labelled control for each, groups and lists with what is in them. What is left empty goes from the item.
import { useLocal } from '../../../ui/i18n/index.ts'
import type { Choices, Words } from '../../api/authoring.ts'
import { Rows } from '../basic/rows.tsx'
import { CheckFields, NumberField, type Option, SelectField, TextField, WordsFields } from '../field.tsx'
import { type ItemsKey, useItemsSay } from '../items-words.tsx'
import { type Element, labelOf, type Values, withValue } from './element.ts'

type Shared = {
  /** What they are called so far (`fee.items`), and where they stand in the item (`/fee/items/0`). */
  above: string
  pointer: string
  at: (pointer: string) => { pointer: string; problems: string[] }
  choices: Choices
}
type FieldsProps = Shared & { elements: readonly Element[]; values: Values; onChange: (values: Values) => void }

export function ElementFields({ elements, values, onChange, ...shared }: FieldsProps) {
  return (
    <div className="element-fields">
      {elements.map((element) => (
        <OneElement
          key={`${element.key}${'of' in element ? JSON.stringify(element.of) : ''}`}
          {...shared}
          element={element}
          value={values[element.key]}
          onChange={(value) => onChange(withValue(values, element, value))}
        />
      ))}
    </div>
  )
}

type OneProps = Shared & { element: Element; value: unknown; onChange: (value: unknown) => void }

function OneElement({ element, value, onChange, ...shared }: OneProps) {
  const say = useItemsSay()
  const local = useLocal()
  const { above, choices } = shared
  const name = labelOf(element, above)
  const label = element.as === 'part' ? '' : say(`element.${name}` as ItemsKey)
  const pointer = `${shared.pointer}/${element.key}`
  const field = { label, ...shared.at(pointer) }
  const inside = { ...shared, above: element.as === 'group' && element.key === 'elements' ? 'elements' : name, pointer }
  const options = (of: readonly string[]): Option[] => of.map((key) => [key, say(`option.${key}` as ItemsKey)])
  const named = (list: readonly { key: string; name: Words }[]): Option[] =>
    list.map(({ key, name: words }) => [key, local(words)])
  const select = (list: readonly Option[]) => (
    <SelectField
      {...field}
      value={String(value ?? '')}
      options={list}
      empty={say('elements.unsaid')}
      onChange={onChange}
    />
  )
  switch (element.as) {
    case 'words':
    case 'long':
      return (
        <WordsFields {...field} value={value as Words | undefined} isLong={element.as === 'long'} onChange={onChange} />
      )
    case 'text':
    case 'date':
      return <TextField {...field} type={element.as} value={String(value ?? '')} onChange={(text) => onChange(text)} />
    case 'number':
      return <NumberField {...field} value={value as number | undefined} onChange={onChange} />
    case 'maybe':
      return (
        <SelectField
          {...field}
          value={value === undefined ? '' : String(value)}
          empty={say('elements.unsaid')}
          options={[
            ['true', say('elements.yes')],
            ['false', say('elements.no')],
          ]}
          onChange={(next) => onChange(next === '' ? undefined : next === 'true')}
        />
      )
    case 'yes':
      return (
        <label className="element-yes" data-pointer={pointer}>
          <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} /> {label}
        </label>
      )
    case 'choice':
      return select(options(element.of))
    case 'choices':
      return <CheckFields {...field} value={listed(value)} options={options(element.of)} onChange={onChange} />
    case 'functions':
      return (
        <details className="element-group" data-pointer={pointer}>
          <summary>
            {label}
            {listed(value).length > 0 && ` (${listed(value).length})`}
          </summary>
          <CheckFields {...field} value={listed(value)} options={named(choices.functions)} onChange={onChange} />
        </details>
      )
    case 'blank-form':
      return select(named(choices.blankForms))
    case 'unit':
      return select([...options(['site', 'competent']), ...named(choices.functions)])
    case 'texts':
      return <Lines {...field} value={listed(value)} onChange={onChange} />
    case 'words-list':
    case 'list':
      return <List element={element} value={value} onChange={onChange} {...inside} label={label} />
    case 'part':
      if (value === undefined || value === null)
        return element.key === 'result' ? <p className="muted">{say('elements.no-result')}</p> : null
      return <ElementFields {...inside} elements={element.of} values={value as Values} onChange={onChange} />
    case 'group': {
      const fields = (
        <ElementFields {...inside} elements={element.of} values={(value ?? {}) as Values} onChange={onChange} />
      )
      if (element.key === 'elements') return fields
      return (
        <fieldset className="element-group">
          <legend>{label}</legend>
          {fields}
        </fieldset>
      )
    }
  }
}

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** Several texts, one on a line; the line that is being written may be empty. */
function Lines(
  props: Omit<Parameters<typeof TextField>[0], 'value' | 'onChange'> & {
    value: readonly string[]
    onChange: (value: string[]) => void
  },
) {
  const say = useItemsSay()
  const { value, onChange, ...field } = props
  return (
    <TextField
      {...field}
      isLong
      hint={say('elements.line-each')}
      value={value.join('\n')}
      onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
    />
  )
}

function List(props: Shared & { element: Element; label: string; value: unknown; onChange: (value: unknown) => void }) {
  const say = useItemsSay()
  const { element, label, value, onChange, ...shared } = props
  const list = Array.isArray(value) ? value : []
  const fresh = element.as === 'list' ? { ...element.fresh } : { zh: '', en: '' }
  const own = shared.at(shared.pointer).problems
  const below = list.flatMap((_, i) =>
    (element.as === 'list' ? element.of : []).flatMap(({ key }) => shared.at(`${shared.pointer}/${i}/${key}`).problems),
  )
  return (
    <fieldset className="element-group">
      <legend>{label}</legend>
      <Rows
        count={list.length}
        pointer={shared.pointer}
        problems={own.filter((problem) => !below.includes(problem))}
        onAdd={() => onChange([...list, fresh])}
        onRemove={(i) => onChange(list.toSpliced(i, 1))}
      >
        {(i) =>
          element.as === 'list' ? (
            <fieldset className="element-entry">
              <legend className="unseen">{`${label} ${say('elements.entry', { n: i + 1 })}`}</legend>
              <ElementFields
                {...shared}
                pointer={`${shared.pointer}/${i}`}
                elements={element.of}
                values={list[i] as Values}
                onChange={(next) => onChange(list.with(i, next))}
              />
            </fieldset>
          ) : (
            <WordsFields
              label={`${label} ${i + 1}`}
              pointer={`${shared.pointer}/${i}`}
              value={list[i] as Words}
              onChange={(words) => onChange(list.with(i, words))}
            />
          )
        }
      </Rows>
    </fieldset>
  )
}
