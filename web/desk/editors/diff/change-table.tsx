import { type EditorKey, type EditorSay, useEditorSay } from '../editor-words.tsx'
import type { FieldChange, FlowChange } from './flow-changes.ts'

/** What differs in words: one row a field, so that it can be read aloud and compared. */
export function ChangeTable(props: { changes: readonly FlowChange[]; onPick: (id: string) => void }) {
  const say = useEditorSay()
  if (props.changes.length === 0) return <p className="muted">{say('diff.none')}</p>
  return (
    <table className="list flow-diff-table">
      <caption className="unseen">{say('diff.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('diff.kind')}</th>
          <th scope="col">{say('diff.element')}</th>
          <th scope="col">{say('diff.field')}</th>
          <th scope="col">{say('diff.before')}</th>
          <th scope="col">{say('diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.flatMap((change) => {
          const rows: readonly (FieldChange | undefined)[] = change.fields.length > 0 ? change.fields : [undefined]
          return rows.map((row, n) => (
            <tr key={`${change.id}${row?.field ?? ''}`}>
              {n === 0 && (
                <>
                  <td rowSpan={rows.length}>
                    <span className="flow-diff-sign" data-kind={change.kind} aria-hidden="true" />{' '}
                    {say(`diff.${change.kind}`)}
                  </td>
                  <td rowSpan={rows.length}>
                    <button type="button" className="link" onClick={() => props.onPick(change.id)}>
                      {change.name || change.id}
                    </button>{' '}
                    <small className="muted">{typeText(say, change.type)}</small>
                  </td>
                </>
              )}
              <td>{row ? fieldText(say, row.field) : ''}</td>
              <td className="wide">{row ? valueText(say, row, row.before) : ''}</td>
              <td className="wide">{row ? valueText(say, row, row.after) : ''}</td>
            </tr>
          ))
        })}
      </tbody>
    </table>
  )
}

const fieldText = (say: EditorSay, field: FieldChange['field']): string =>
  field === 'type' || field === 'from' || field === 'to' || field === 'other'
    ? say(`diff.field-${field}`)
    : say(`flow.field.${field}`)

const yes = new Set<FieldChange['field']>(['is-default', 'interrupting'])
function valueText(say: EditorSay, { field }: FieldChange, value: string): string {
  if (field === 'type') return typeText(say, value)
  if (yes.has(field)) return say(value === 'true' ? 'rule.yes' : 'rule.no')
  if (field === 'act' && value in actKeys) return say(actKeys[value as keyof typeof actKeys])
  return value || say('editors.none')
}
const actKeys = {
  accept: 'flow.act.accept',
  review: 'flow.act.review',
  inspect: 'flow.act.inspect',
  decide: 'flow.act.decide',
  issue: 'flow.act.issue',
  deliver: 'flow.act.deliver',
} as const satisfies Record<string, EditorKey>

const typeKeys: readonly [RegExp, EditorKey][] = [
  [/UserTask$/, 'flow.palette.user'],
  [/ServiceTask$/, 'flow.palette.service'],
  [/ReceiveTask$/, 'flow.palette.receive'],
  [/BusinessRuleTask$/, 'flow.palette.rule'],
  [/ExclusiveGateway$/, 'flow.palette.exclusive'],
  [/ParallelGateway$/, 'flow.palette.parallel'],
  [/StartEvent$/, 'flow.palette.start'],
  [/EndEvent$/, 'flow.palette.end'],
  [/SequenceFlow$/, 'flow.palette.connect'],
  [/SubProcess$/, 'flow.palette.part'],
  [/TextAnnotation$/, 'flow.palette.note'],
  [/^bpmn:Process$/, 'flow.no-selection'],
]
const typeText = (say: EditorSay, type: string): string => {
  const key = typeKeys.find(([pattern]) => pattern.test(type))?.[1]
  return key ? say(key) : type.replace('bpmn:', '')
}
