import { useDeskSay } from '../say.ts'

const stages = [
  'reception.stage.who',
  'reception.stage.item',
  'reception.stage.fill',
  'reception.stage.accept',
] as const

/** Who → which item → form and materials → accepted. */
export function Stages(props: {
  at: number
  /** What the last one is called where it is not acceptance. */
  last?: string | undefined
}) {
  const say = useDeskSay()
  return (
    <ol className="stages">
      {stages.map((stage, index) => (
        <li
          key={stage}
          aria-current={index === props.at ? 'step' : undefined}
          data-done={index < props.at || undefined}
        >
          {stage === 'reception.stage.accept' ? (props.last ?? say(stage)) : say(stage)}
        </li>
      ))}
    </ol>
  )
}
