import { useAppSay } from '../say.ts'

const steps = ['apply.step-form', 'apply.step-materials', 'apply.step-check'] as const

/** The item's name and the three steps, the present one marked. */
export function StepLine(props: { at: number; itemName: string }) {
  const say = useAppSay()
  return (
    <>
      <p className="overline">{props.itemName}</p>
      <ol className="step-line" aria-label={say('apply.steps')}>
        {steps.map((step, i) => (
          <li key={step} data-done={i < props.at ? '' : undefined} aria-current={i === props.at ? 'step' : undefined}>
            {i + 1} {say(step)}
          </li>
        ))}
      </ol>
    </>
  )
}
