import { useEditorSay } from '../editor-words.tsx'
import type { FlowProblemNote } from './choices.ts'
import type { Drawing, Registry } from './drawing.ts'

/** What the checker found; a click leads to the element. */
export function ProblemLines(props: {
  problems: readonly FlowProblemNote[]
  drawing: Drawing | undefined
  onPick: (id: string) => void
}) {
  const say = useEditorSay()
  if (props.problems.length === 0) return <p className="muted">{say('editors.no-problems')}</p>
  const registry = props.drawing?.get<Registry>('elementRegistry')
  return (
    <ol className="editor-problems plain">
      {props.problems.map(({ elementId, message }) => {
        const element = registry?.get(elementId)
        return (
          <li key={`${elementId}${message}`}>
            {element ? (
              <button type="button" className="link" onClick={() => props.onPick(elementId)}>
                {element.businessObject.name || elementId}
              </button>
            ) : (
              <b>{elementId}</b>
            )}
            <p>{message}</p>
          </li>
        )
      })}
    </ol>
  )
}
