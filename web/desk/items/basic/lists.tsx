import type { ItemContent } from '../../api/authoring.ts'
import { SelectField, TextField, WordsFields } from '../field.tsx'
import { useItemsSay } from '../items-words.tsx'
import type { BasicProps } from './basic-props.ts'
import { Rows } from './rows.tsx'

/** Legal basis, conditions, and what is issued. */
export function Lists({ content, onChange, at, choice, choices }: BasicProps) {
  const say = useItemsSay()
  const { basis, conditions, result } = content
  const putBasis = (i: number, part: Partial<ItemContent['basis'][number]>) => {
    const next = { ...(basis[i] as ItemContent['basis'][number]), ...part }
    if (next.clause === '') delete next.clause
    onChange({ basis: basis.with(i, next) })
  }
  return (
    <section className="panel" aria-labelledby="basic-basis">
      <h2 id="basic-basis">{say('basic.basis')}</h2>
      <Rows
        count={basis.length}
        {...at('/basis')}
        onAdd={() => onChange({ basis: [...basis, { name: '', mark: 'assumed' }] })}
        onRemove={(i) => onChange({ basis: basis.toSpliced(i, 1) })}
      >
        {(i) => (
          <div className="basis-row">
            <TextField
              label={say('basic.basis-name')}
              pointer={`/basis/${i}/name`}
              value={basis[i]?.name ?? ''}
              onChange={(name) => putBasis(i, { name })}
            />
            <TextField
              label={say('basic.basis-clause')}
              pointer={`/basis/${i}/clause`}
              value={basis[i]?.clause ?? ''}
              onChange={(clause) => putBasis(i, { clause })}
            />
            <SelectField
              label={say('basic.basis-mark')}
              pointer={`/basis/${i}/mark`}
              value={basis[i]?.mark ?? 'assumed'}
              options={(['sourced', 'assumed'] as const).map((key) => [key, say(`choice.${key}`)])}
              onChange={(mark) => putBasis(i, { mark: mark as 'sourced' | 'assumed' })}
            />
          </div>
        )}
      </Rows>
      <h3>{say('basic.conditions')}</h3>
      <Rows
        count={conditions.length}
        {...at('/conditions')}
        onAdd={() => onChange({ conditions: [...conditions, { zh: '', en: '' }] })}
        onRemove={(i) => onChange({ conditions: conditions.toSpliced(i, 1) })}
      >
        {(i) => (
          <WordsFields
            label={say('basic.condition')}
            pointer={`/conditions/${i}`}
            value={conditions[i]}
            onChange={(words) => onChange({ conditions: conditions.with(i, words) })}
          />
        )}
      </Rows>
      <h3>{say('basic.result')}</h3>
      <SelectField
        label={say('basic.result-type')}
        value={result?.licenceType ?? ''}
        empty={say('basic.no-result')}
        options={choice(choices.licenceTypes)}
        {...at('/result')}
        onChange={(licenceType) =>
          onChange({ result: licenceType ? { licenceType, name: result?.name ?? content.name } : null })
        }
      />
      {result && (
        <WordsFields
          label={say('basic.result-name')}
          pointer="/result/name"
          value={result.name}
          onChange={(name) => onChange({ result: { ...result, name } })}
        />
      )}
    </section>
  )
}
