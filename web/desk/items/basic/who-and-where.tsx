import type { ItemContent, Level } from '../../api/authoring.ts'
import { CheckFields, SelectField } from '../field.tsx'
import { useItemsSay } from '../items-words.tsx'
import type { BasicProps } from './basic-props.ts'
import { divisionFields } from './division-fields.ts'

const levels = ['city', 'district', 'subdistrict', 'community'] as const

/** Who may apply, which levels act, on which ground it is found. */
export function WhoAndWhere({ content, onChange, at, choice, choices }: BasicProps) {
  const say = useItemsSay()
  const levelOptions = levels.map((level) => [level, say(`choice.${level}`)] as const)
  return (
    <section className="panel" aria-labelledby="basic-who">
      <h2 id="basic-who">{say('basic.who')}</h2>
      <div className="item-grid">
        <CheckFields
          label={say('basic.audience')}
          value={content.audience}
          options={(['person', 'enterprise'] as const).map((key) => [key, say(`choice.${key}`)])}
          {...at('/audience')}
          onChange={(audience) => onChange({ audience: audience as ItemContent['audience'] })}
        />
        <SelectField
          label={say('basic.kind')}
          value={content.kind}
          options={(['promised', 'on-the-spot'] as const).map((key) => [key, say(`choice.${key}`)])}
          {...at('/kind')}
          onChange={(kind) => onChange({ kind: kind as ItemContent['kind'] })}
        />
        <CheckFields
          label={say('basic.accept')}
          value={content.levels.accept}
          options={levelOptions}
          {...at('/levels/accept')}
          onChange={(accept) => onChange({ levels: { ...content.levels, accept: accept as Level[] } })}
        />
        <SelectField
          label={say('basic.decide')}
          value={content.levels.decide}
          options={levelOptions}
          {...at('/levels/decide')}
          onChange={(decide) => onChange({ levels: { ...content.levels, decide: decide as Level } })}
        />
        <SelectField
          label={say('basic.competence')}
          value={content.competence?.pointer ?? ''}
          empty={say('basic.competence-site')}
          options={divisionFields(content.form.schema)}
          {...at('/competence')}
          onChange={(pointer) => onChange({ competence: pointer ? { pointer } : {} })}
        />
      </div>
      <CheckFields
        label={say('basic.life-events')}
        value={content.lifeEvents}
        options={choice(choices.lifeEvents)}
        {...at('/lifeEvents')}
        onChange={(lifeEvents) => onChange({ lifeEvents })}
      />
    </section>
  )
}
