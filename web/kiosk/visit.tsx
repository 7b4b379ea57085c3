// A visit: identify once, then the screens of what somebody came for. A ticket is drawn without saying who one is. Which screen is shown is state in memory.
import { lazy, Suspense, useState } from 'react'
import type { Item, Terminal } from './api/kiosk.ts'
import { Apply } from './apply/apply.tsx'
import { ChooseItem } from './apply/choose-item.tsx'
import { Loading } from './frame/loading.tsx'
import { Identify, type Visitor } from './identify/identify.tsx'
import { MyCase } from './my/my-case.tsx'
import { MyCases } from './my/my-cases.tsx'
import { MyLicences } from './my/my-licences.tsx'
import { useKioskSay } from './say.ts'
import { Idle } from './session/idle.tsx'
import { endVisit } from './session/visit.ts'

const Ticket = lazy(() => import('./ticket/ticket.tsx').then((part) => ({ default: part.Ticket })))

export type Goal = 'apply' | 'ticket' | 'cases' | 'licences'
type Screen = { at: 'goal' } | { at: 'item'; item: Pick<Item, 'id' | 'name'> } | { at: 'case'; caseId: string }
type VisitProps = { terminal: Terminal; goal: Goal; onHome: () => void }

export function Visit({ terminal, goal: first, onHome }: VisitProps) {
  const say = useKioskSay()
  const [visitor, setVisitor] = useState<Visitor>()
  const [goal, setGoal] = useState(first)
  const [screen, setScreen] = useState<Screen>({ at: 'goal' })
  const back = () => setScreen({ at: 'goal' })
  const open = (next: Goal) => {
    setGoal(next)
    back()
  }
  const ticket = (
    <Suspense fallback={<Loading />}>
      <Ticket terminal={terminal} isKnown={visitor !== undefined} onBack={onHome} />
    </Suspense>
  )
  const openItem = (item: Pick<Item, 'id' | 'name'>) => setScreen({ at: 'item', item })
  return (
    <>
      <Idle onEnd={() => void endVisit()} />
      {visitor === undefined && goal === 'ticket' ? (
        ticket
      ) : visitor === undefined ? (
        <Identify terminal={terminal} onDone={setVisitor} onBack={onHome} />
      ) : (
        <>
          <nav className="parts" aria-label={say('kiosk.home')}>
            <p>{say('kiosk.who', { name: visitor.name })}</p>
            {(['apply', 'ticket', 'cases', 'licences'] as const).map((part) => (
              <button
                key={part}
                type="button"
                className="button button-quiet"
                aria-current={part === goal ? 'page' : undefined}
                onClick={() => open(part)}
              >
                {say(`home.${part}`)}
              </button>
            ))}
          </nav>
          {screen.at === 'item' && (
            <Apply
              key={screen.item.id}
              terminal={terminal}
              itemId={screen.item.id}
              onBack={back}
              onMore={() => open('apply')}
            />
          )}
          {screen.at === 'case' && <MyCase caseId={screen.caseId} onBack={back} />}
          {screen.at === 'goal' && goal === 'apply' && (
            <ChooseItem terminal={terminal} kind={visitor.kind} onChoose={openItem} />
          )}
          {screen.at === 'goal' && goal === 'ticket' && ticket}
          {screen.at === 'goal' && goal === 'cases' && (
            <MyCases terminal={terminal} onCase={(caseId) => setScreen({ at: 'case', caseId })} onDraft={openItem} />
          )}
          {screen.at === 'goal' && goal === 'licences' && <MyLicences />}
        </>
      )}
    </>
  )
}
