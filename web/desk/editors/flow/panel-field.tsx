// One field of the panel with its label: a choice, a number, a text, a yes, a list of points, a condition.
import { useId } from 'react'
import { type EditorKey, useEditorSay } from '../editor-words.tsx'
import { Text } from '../fields/text.tsx'
import type { Choice, FlowChoices } from './choices.ts'
import { ConditionField } from './condition-field.tsx'
import type { Drawing, Drawn, Registry } from './drawing.ts'
import { rootsOf } from './field-access.ts'
import type { FieldKey } from './fields.ts'
import { isKebab } from './kebab-ids.ts'
import { PointsField } from './points-field.tsx'

type PanelFieldProps = {
  field: FieldKey
  drawing: Drawing
  element: Drawn
  choices: FlowChoices
  readOnly: boolean
  value: string
  onChange: (value: string) => void
}
const acts = ['accept', 'review', 'inspect', 'decide', 'issue', 'deliver'] as const
const risks = ['high', 'medium', 'low'] as const
const lists: Partial<Record<FieldKey, keyof FlowChoices>> = {
  post: 'posts',
  unit: 'units',
  level: 'levels',
  service: 'services',
  outcome: 'outcomes',
  rule: 'rules',
}
const hints: Partial<Record<FieldKey, EditorKey>> = {
  control: 'flow.field.control-hint',
  procedure: 'flow.field.procedure-hint',
  'working-days': 'flow.field.working-days-hint',
  duration: 'flow.field.duration-hint',
  id: 'flow.field.id-hint',
}
const yes = new Set<FieldKey>(['is-default', 'interrupting'])
const long = new Set<FieldKey>(['text', 'script', 'when'])

export function PanelField(props: PanelFieldProps) {
  const say = useEditorSay()
  const id = useId()
  const { field, value, onChange, readOnly } = props
  const label = say(`flow.field.${field}`)
  if (field === 'points') return <PointsField value={value} onChange={onChange} readOnly={readOnly} />
  if (field === 'condition' || field === 'when') return <ConditionField {...props} label={label} />
  if (yes.has(field)) {
    return (
      <label className="editor-yes">
        <input
          type="checkbox"
          checked={value === 'true'}
          disabled={readOnly}
          onChange={(event) => onChange(event.target.checked ? 'true' : '')}
        />
        {label}
      </label>
    )
  }
  const hint = hints[field]
  const choices = choicesOf(props, say)
  return (
    <div className="editor-field">
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <select
          id={id}
          className="pick"
          value={value}
          disabled={readOnly}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{say('editors.none')}</option>
          {withOwn(choices, value).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <Text
          id={id}
          value={value}
          readOnly={readOnly}
          rows={long.has(field) ? 3 : undefined}
          inputMode={field === 'limit' ? 'numeric' : undefined}
          list={field === 'message' ? messagesOf(props.element) : undefined}
          describedBy={hint ? `${id}-hint` : undefined}
          fault={(text) => faultOf(props, text, say)}
          onChange={onChange}
        />
      )}
      {hint && (
        <small className="muted" id={`${id}-hint`}>
          {say(hint)}
        </small>
      )}
    </div>
  )
}

type Say = ReturnType<typeof useEditorSay>

function choicesOf({ field, choices, element }: PanelFieldProps, say: Say): readonly Choice[] | undefined {
  if (field === 'act') return acts.map((value) => ({ value, label: say(`flow.act.${value}`) }))
  if (field === 'risk') return risks.map((value) => ({ value, label: say(`flow.risk.${value}`) }))
  if (field === 'default-flow') {
    const flows = element.businessObject.outgoing ?? []
    return flows.map((flow) => ({
      value: flow.id ?? '',
      label: flow.name || `→ ${flow.targetRef?.name || (flow.targetRef?.id ?? '')}`,
    }))
  }
  const list = lists[field]
  return list && choices[list]
}

/** What a file says that the house does not know is shown as it is, not lost. */
const withOwn = (choices: readonly Choice[], value: string): readonly Choice[] =>
  value === '' || choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: value }]

function faultOf({ field, drawing, element }: PanelFieldProps, text: string, say: Say): string | undefined {
  if (field !== 'id' || text === element.id) return undefined
  if (!isKebab(text)) return say('flow.id-wrong')
  const isTaken =
    drawing.get<Registry>('elementRegistry').get(text) ||
    rootsOf(element.businessObject).some((root) => root.id === text)
  return isTaken ? say('flow.id-taken', { id: text }) : undefined
}

const messagesOf = (element: Drawn): string[] =>
  rootsOf(element.businessObject).flatMap((root) => (root.$type === 'bpmn:Message' ? (root.name ?? root.id ?? []) : []))
