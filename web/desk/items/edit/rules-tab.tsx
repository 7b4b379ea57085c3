// The rules of an item: what each is for, its table, and where the inputs of the table come from.
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useLang } from '../../../ui/i18n/index.ts'
import type { ItemContent, RuleRef } from '../../api/authoring.ts'
import type { Purpose } from '../../editors/rule/new-decision.ts'
import { RuleEditor } from '../../editors/rule-editor.tsx'
import { SelectField, TextField } from '../field.tsx'
import { useItemsSay } from '../items-words.tsx'
import { factsFor } from './facts-for.ts'
import { at, ofPart } from './findings.ts'
import { decisionsIn, inputsOf, newRule, withRule } from './rules.ts'
import type { TabProps } from './tab.ts'

const purposes = ['eligibility', 'benchmark', 'routing'] as const

export function RulesTab(props: TabProps & { onChange: (part: Partial<ItemContent>) => void }) {
  const say = useItemsSay()
  const { working, mayEdit } = props
  const { work } = working
  const names = Object.keys(work.content.rules ?? {})
  const [open, setOpen] = useState(names[0])
  const [purpose, setPurpose] = useState<Purpose>(purposes.find((each) => !names.includes(each)) ?? 'task')
  const shown = names.find((name) => name === open) ?? names[0]
  return (
    <>
      <p className="muted lead">{say('rules.what')}</p>
      <div className="rule-bar">
        {names.map((name) => (
          <button
            key={name}
            type="button"
            className="rule-name"
            aria-pressed={name === shown}
            data-opens
            data-pointer={`/rules/${name}`}
            onClick={() => setOpen(name)}
          >
            {say('rules.open', { name })}
          </button>
        ))}
        {names.length === 0 && <span className="muted">{say('rules.none')}</span>}
        {mayEdit && (
          <span className="rule-add">
            <SelectField
              label={say('rules.purpose')}
              value={purpose}
              options={[
                ...purposes
                  .filter((each) => !names.includes(each))
                  .map((each) => [each, say(`rules.purpose.${each}`)] as const),
                ['task', say('rules.purpose.task')] as const,
              ]}
              onChange={(next) => setPurpose(next as Purpose)}
            />
            <Button
              onClick={() => {
                const added = newRule(work, purpose, say(`rules.title.${purpose}`))
                working.change(added.work)
                setOpen(added.name)
                setPurpose('task')
              }}
            >
              ＋ {say('rules.add')}
            </Button>
          </span>
        )}
      </div>
      {shown && <OneRule key={shown} {...props} name={shown} />}
    </>
  )
}

function OneRule({ name, working, mayEdit }: TabProps & { name: string }) {
  const say = useItemsSay()
  const list = useId()
  const lang = useLang()
  const { work, findings } = working
  const rule = work.content.rules?.[name]
  if (!rule) return null
  const xml = work.rules[rule.file] ?? ''
  const { decisions } = decisionsIn(xml)
  const inputs = inputsOf(xml, rule.decision)
  const put = (part: Partial<RuleRef>) => working.change(withRule(work, name, { ...rule, ...part }))
  const problems = ofPart(findings.problems, 'rules')
  const facts = factsFor(work.content.form.schema)
  return (
    <section className="panel rule" data-pointer={`/rules/${name}`}>
      <RuleEditor
        xml={xml}
        readOnly={!mayEdit}
        onChange={(next) => working.change(withRule(work, name, settled(rule, next), next))}
        problems={problems
          .filter(({ file }) => file === rule.file)
          .map((each) => ({ elementId: each.elementId ?? '', message: each[lang] }))}
      />
      <fieldset disabled={!mayEdit} className="item-grid">
        <legend>{say('rules.inputs')}</legend>
        <SelectField
          label={say('rules.decision')}
          pointer={`/rules/${name}/decision`}
          value={rule.decision}
          options={decisions.map(({ id, name: title }) => [id, title])}
          onChange={(decision) => put(settled({ ...rule, decision }, xml))}
        />
        {inputs.map((input) => (
          <TextField
            key={input}
            label={input}
            hint={say('rules.input-hint')}
            pointer={`/rules/${name}/inputs/${input}`}
            list={list}
            value={rule.inputs[input] ?? ''}
            problems={at(problems, `/rules/${name}/inputs/${input}`).map((each) => each[lang])}
            onChange={(from) => put({ inputs: { ...rule.inputs, [input]: from } })}
          />
        ))}
        <datalist id={list}>
          {facts.map(([path, title]) => (
            <option key={path} value={path}>
              {title}
            </option>
          ))}
        </datalist>
        {at(problems, `/rules/${name}`).map((each) => (
          <p className="wrong wide-line" key={each.zh}>
            {each[lang]}
          </p>
        ))}
        <p className="wide-line">
          <Button danger onClick={() => working.change(withRule(work, name, undefined))}>
            {say('rules.remove')}
          </Button>
        </p>
      </fieldset>
    </section>
  )
}

/** The rule with a decision and inputs that its file has. */
function settled(rule: RuleRef, xml: string): RuleRef {
  const { decisions } = decisionsIn(xml)
  const decision = decisions.some(({ id }) => id === rule.decision)
    ? rule.decision
    : (decisions.at(-1)?.id ?? rule.decision)
  const inputs = inputsOf(xml, decision)
  return { ...rule, decision, inputs: Object.fromEntries(inputs.map((input) => [input, rule.inputs[input] ?? ''])) }
}
