import { type Checked, focusFirstProblem } from '../../../ui/form/index.ts'
import { useAppSay } from '../say.ts'

/** How many things to put right and which; each leads to its field. */
export function ProblemList(props: { checked: Checked }) {
  const say = useAppSay()
  const { problems, order } = props.checked
  if (order.length === 0) return null
  return (
    <div className="notice notice-needs-you" role="alert">
      <strong>{say('apply.problems', { n: order.length })}</strong>
      <ul className="problem-list">
        {order.map((pointer) => (
          <li key={pointer}>
            <button type="button" className="button-plain" onClick={() => focusFirstProblem([pointer])}>
              {problems[pointer]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
