import { Title } from './frame/title.tsx'
import { useKioskSay } from './say.ts'
import type { Goal } from './visit.tsx'

const goals = ['apply', 'ticket', 'cases', 'licences'] as const satisfies readonly Goal[]

/** What can be done here, as large tiles. */
export function Home(props: { onGoal: (goal: Goal) => void }) {
  const say = useKioskSay()
  return (
    <>
      <Title>{say('kiosk.welcome')}</Title>
      <ul className="tiles tiles-home">
        {goals.map((goal) => (
          <li key={goal}>
            <button type="button" className="tile" onClick={() => props.onGoal(goal)}>
              <strong>{say(`home.${goal}`)}</strong>
              <span>{say(`home.${goal}-text`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="notice">{say('home.wipe-note')}</p>
    </>
  )
}
