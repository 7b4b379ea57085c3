// The steps of the flow as a list that can be read and worked on without the diagram: what comes when, where it leads, and for each step to
// edit it, to add one after it or beside it, to take it out.
import { Button } from 'antd'
import { useState } from 'react'
import { useEditorSay } from '../editor-words.tsx'
import type { Canvas, Drawn, Modeling, Registry, Said } from './drawing.ts'
import type { StepCommands } from './step-commands.ts'
import { linesOf, type StepLine } from './step-order.ts'
import { canGoBeside, sequence } from './step-shape.ts'
import type { Opened } from './use-drawing.ts'

export function StepList(props: { opened: Opened; readOnly: boolean; onEdit: (id: string) => void }) {
  const say = useEditorSay()
  const [note, setNote] = useState('')
  const { drawing } = props.opened
  if (!drawing || props.opened.fault) return null
  const registry = drawing.get<Registry>('elementRegistry')
  const lines = linesOf(drawing.get<Canvas>('canvas').getRootElement().businessObject)
  const nameOf = (said: Said | undefined) => said?.name || said?.id || say('flow.unnamed')
  const namesOf = (ids: readonly string[]) => ids.map((id) => nameOf(registry.get(id)?.businessObject)).join('、')
  const add = (made: Drawn | undefined) => {
    if (!made) return
    setNote(say('flow.added'))
    props.onEdit(made.id)
  }
  const steps = props.readOnly ? undefined : drawing.get<StepCommands>('ycSteps')
  const remove = ({ id, said }: StepLine) => {
    const element = registry.get(id)
    if (!element) return
    drawing.get<Modeling>('modeling').removeElements([element])
    setNote(say('flow.removed', { name: nameOf(said) }))
  }
  return (
    <div>
      <p role="status" className="unseen">
        {note}
      </p>
      <ol className="flow-steps plain" aria-label={say('flow.step-list')}>
        {lines.map((line) => {
          const element = registry.get(line.id)
          if (!element) return null
          const isChosen = props.opened.selected.includes(element)
          const leads = line.next.length > 0 ? say('flow.leads-to', { names: namesOf(line.next) }) : say('flow.ends')
          return (
            <li key={line.id} data-depth={Math.min(line.depth, 3)} data-chosen={isChosen || undefined}>
              <button type="button" className="flow-step" onClick={() => props.onEdit(line.id)}>
                <span className={`flow-sign ${signOf(line.said)}`} aria-hidden="true" />
                <b>{nameOf(line.said)}</b>
                <small className="muted">{leads}</small>
              </button>
              {steps && (line.isStep || canFollow(element)) && (
                <span className="flow-step-actions">
                  <Button size="small" type="text" onClick={() => add(steps.addAfter(element))}>
                    {say('flow.add-after')}
                    <span className="unseen"> {nameOf(line.said)}</span>
                  </Button>
                  {line.isStep && canGoBeside(element) && (
                    <Button size="small" type="text" onClick={() => add(steps.addBeside(element))}>
                      {say('flow.add-beside')}
                      <span className="unseen"> {nameOf(line.said)}</span>
                    </Button>
                  )}
                  {line.isStep && (
                    <Button size="small" type="text" danger onClick={() => remove(line)}>
                      {say('editors.remove')}
                      <span className="unseen"> {nameOf(line.said)}</span>
                    </Button>
                  )}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** An event with one way on can have a step after it. */
const canFollow = (element: Drawn): boolean =>
  /StartEvent$|CatchEvent$/.test(element.type) && sequence(element.outgoing).length <= 1

const signs: readonly [RegExp, string][] = [
  [/UserTask$/, 'bpmn-icon-user-task'],
  [/ServiceTask$/, 'bpmn-icon-service-task'],
  [/ReceiveTask$/, 'bpmn-icon-receive-task'],
  [/SendTask$/, 'bpmn-icon-send-task'],
  [/BusinessRuleTask$/, 'bpmn-icon-business-rule-task'],
  [/ScriptTask$/, 'bpmn-icon-script-task'],
  [/Task$|CallActivity$/, 'bpmn-icon-task'],
  [/SubProcess$/, 'bpmn-icon-subprocess-expanded'],
  [/ParallelGateway$/, 'bpmn-icon-gateway-parallel'],
  [/InclusiveGateway$/, 'bpmn-icon-gateway-or'],
  [/Gateway$/, 'bpmn-icon-gateway-xor'],
  [/StartEvent$/, 'bpmn-icon-start-event-none'],
  [/EndEvent$/, 'bpmn-icon-end-event-none'],
]
const signOf = ({ $type }: Said): string =>
  signs.find(([pattern]) => pattern.test($type))?.[1] ?? 'bpmn-icon-intermediate-event-none'
