// The fields of the selected element, or of the flow itself when nothing is selected. A text is written when the author leaves it, a
// choice at once; each is one change that can be undone.
import { Button } from 'antd'
import { useEditorSay } from '../editor-words.tsx'
import type { FlowChoices, FlowProblemNote } from './choices.ts'
import type { Canvas, Drawn } from './drawing.ts'
import { readField, writeField } from './field-access.ts'
import { fieldsOf } from './fields.ts'
import { PanelField } from './panel-field.tsx'
import type { StepCommands } from './step-commands.ts'
import { canGoBeside, isStep } from './step-shape.ts'
import type { Opened } from './use-drawing.ts'

type PanelProps = {
  opened: Opened
  choices: FlowChoices
  problems: readonly FlowProblemNote[]
  readOnly: boolean
}

export function Panel(props: PanelProps) {
  const say = useEditorSay()
  const { drawing, selected } = props.opened
  if (!drawing || props.opened.fault) return null
  if (selected.length > 1) return <p className="muted">{say('flow.several', { n: selected.length })}</p>
  const root = drawing.get<Canvas>('canvas').getRootElement()
  const element = targetOf(selected[0]) ?? root
  if (!element.businessObject) return null
  const said = element.businessObject
  const own = props.problems.filter(({ elementId }) => elementId === element.id)
  return (
    <form className="flow-panel" onSubmit={(event) => event.preventDefault()} key={element.id}>
      <h2>{selected.length === 0 ? say('flow.no-selection') : said.name || say('flow.unnamed')}</h2>
      {selected.length === 0 && <p className="muted">{say('flow.select-hint')}</p>}
      {own.map(({ message }) => (
        <p className="wrong" key={message}>
          {message}
        </p>
      ))}
      {fieldsOf(said).map((key) => (
        <PanelField
          key={key}
          field={key}
          drawing={drawing}
          element={element}
          choices={props.choices}
          readOnly={props.readOnly}
          value={readField(said, key)}
          onChange={(value) => writeField(drawing, element, key, value)}
        />
      ))}
      {!props.readOnly && isStep(element) && <StepButtons element={element} steps={drawing.get('ycSteps')} />}
    </form>
  )
}

function StepButtons({ element, steps }: { element: Drawn; steps: StepCommands }) {
  const say = useEditorSay()
  const title = say('flow.add-beside-what', { name: element.businessObject.name ?? element.id })
  return (
    <p className="flow-step-buttons">
      <Button onClick={() => steps.addAfter(element)}>{say('flow.add-after')}</Button>
      <Button onClick={() => steps.addBeside(element)} disabled={!canGoBeside(element)} title={title}>
        {say('flow.add-beside')}
      </Button>
    </p>
  )
}

/** A label stands for what it names. */
const targetOf = (element: Drawn | undefined): Drawn | undefined => element?.labelTarget ?? element
