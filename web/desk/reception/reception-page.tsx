// A person stands at the window. From left to right: who they are and hold, the item with form and materials, submit and accept.
// Everything goes by keyboard; the focus moves on by itself when a part is done.
import { Skeleton } from 'antd'
import { type ComponentProps, type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Draft, Identified, Submitted } from '../api/reception.ts'
import { useDeskSay } from '../say.ts'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { Identify } from './identify.tsx'
import { ItemSearch } from './item-search.tsx'
import { PersonCard } from './person-card.tsx'
import { Stages } from './stages.tsx'

// The form comes while somebody is identified.
const bringFill = () => import('./fill.tsx')
const Fill = lazy(() => bringFill().then((part) => ({ default: part.Fill })))
// What comes after submission is fetched while the form is filled in.
const bringReceived = () => import('./received.tsx')
const Received = lazy(() => bringReceived().then((part) => ({ default: part.Received })))

/** What is different at the counter of an agent institution. */
export type Counter = {
  /** Stands above, on every stage. */
  note: ReactNode
  identifyBy: NonNullable<ComponentProps<typeof Identify>['both']>
  items: ReadonlySet<string>
  lastStage: string
  Received: ComponentType<ComponentProps<typeof Received>>
}

export function ReceptionPage({ counter }: { counter?: Counter }) {
  const say = useDeskSay()
  const [person, setPerson] = useState<Identified>()
  const [draft, setDraft] = useState<Draft>()
  const [submitted, setSubmitted] = useState<Submitted>()
  const next = () => {
    setPerson(undefined)
    setDraft(undefined)
    setSubmitted(undefined)
  }
  const another = () => {
    setDraft(undefined)
    setSubmitted(undefined)
  }
  useEffect(() => void bringFill(), [])
  useEffect(() => {
    if (draft && !counter) void bringReceived()
  }, [draft, counter])
  const After = counter?.Received ?? Received
  useShortcuts([
    { combo: 'alt+N', what: 'reception.key.next', run: next },
    { combo: 'alt+I', what: 'reception.key.item', run: another, off: !person },
  ])
  return (
    <div className="reception">
      <header className="page-head">
        <h1>{say('reception.title')}</h1>
        <Stages at={submitted ? 3 : draft ? 2 : person ? 1 : 0} last={counter?.lastStage} />
      </header>
      {counter?.note}
      <div className="reception-columns">
        {person ? (
          <PersonCard
            person={person}
            onBrought={(caseId, materialId) => setPerson(without(person, caseId, materialId))}
            onLeave={next}
            onResume={setDraft}
            isFilling={draft !== undefined}
            isBrief={counter !== undefined}
          />
        ) : (
          <Identify onIdentified={setPerson} {...(counter && { both: counter.identifyBy })} />
        )}
        {person && !draft && (
          <ItemSearch person={person} onDraft={setDraft} {...(counter && { only: counter.items })} />
        )}
        {draft && !submitted && (
          <Suspense fallback={<Skeleton active />}>
            <Fill
              key={draft.draftId}
              draft={draft}
              noPaper={counter !== undefined}
              onSubmitted={setSubmitted}
              onLeave={another}
            />
          </Suspense>
        )}
        {submitted && (
          <Suspense fallback={<Skeleton active />}>
            <After submitted={submitted} onAnother={another} onNext={next} />
          </Suspense>
        )}
        {!person && <p className="reception-empty muted">{say('reception.empty')}</p>}
      </div>
    </div>
  )
}

/** The person without a material that has just been brought for one of the open cases. */
const without = (person: Identified, caseId: string, materialId: string): Identified => ({
  ...person,
  openCases: person.openCases.map((one) =>
    one.caseId === caseId ? { ...one, owed: one.owed.filter((each) => each.materialId !== materialId) } : one,
  ),
})
