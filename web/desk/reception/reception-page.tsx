// A person stands at the window: a visit. From left to right: who they are and hold, the item with form and materials, submit and accept; as
// many items as they came for, and one list of them to take home. Everything goes by keyboard; the focus moves on by itself when a part
// is done. The end of the visit leaves nothing of the person here.
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import {
  type ComponentProps,
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react'
import { send } from '../api/http.ts'
import type { Draft, Identified, Submitted } from '../api/reception.ts'
import { useDeskSay } from '../say.ts'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { Identify } from './identify.tsx'
import { ItemSearch } from './item-search.tsx'
import { PersonCard } from './person-card.tsx'
import { Stages } from './stages.tsx'

// What comes next is fetched ahead: the form while the item is chosen, what comes after submission while the form is filled in.
const bringFill = () => import('./fill.tsx')
const Fill = lazy(() => bringFill().then((part) => ({ default: part.Fill })))
const bringReceived = () => import('./received.tsx')
const Received = lazy(() => bringReceived().then((part) => ({ default: part.Received })))
const BundleQuestions = lazy(() => import('./bundle-questions.tsx').then((part) => ({ default: part.BundleQuestions })))

/** Where the visit is with the item in hand. */
type Work =
  | { at: 'item' }
  | { at: 'questions'; bundleId: string }
  | { at: 'fill'; draft: Draft }
  | { at: 'received'; submitted: readonly Submitted[] }
const stageOf: Record<Work['at'], number> = { item: 1, questions: 1, fill: 2, received: 3 }

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
  const serverState = useQueryClient()
  const [person, setPerson] = useState<Identified>()
  const [work, setWork] = useState<Work>({ at: 'item' })
  const [isStuck, setStuck] = useState(false)
  const flush = useRef<() => Promise<void>>(undefined)

  /** What is typed is saved before the form goes; when that fails the form stays, and a second try leaves it. */
  const leave = async (then: () => void) => {
    try {
      await flush.current?.()
    } catch {
      if (!isStuck) return setStuck(true)
    }
    setStuck(false)
    then()
  }
  const fill = (draft: Draft) => setWork({ at: 'fill', draft })
  const another = () => void leave(() => setWork({ at: 'item' }))
  const next = () =>
    void leave(() => {
      if (person?.visitId) void send('POST', `/reception/visits/${person.visitId}/end`).catch(() => {})
      setPerson(undefined)
      setWork({ at: 'item' })
      for (const key of ['case', 'visit']) serverState.removeQueries({ queryKey: [key] })
    })
  const dropDraft = (draftId: string) =>
    setPerson((now) => now && { ...now, drafts: now.drafts.filter((draft) => draft.draftId !== draftId) })
  const isHere = person !== undefined
  useEffect(() => {
    if (isHere) void bringFill()
    if (work.at === 'fill' && !counter) void bringReceived()
  }, [isHere, work.at, counter])
  const After = counter?.Received ?? Received
  useShortcuts([
    { combo: 'alt+N', what: 'reception.key.next', run: next, off: !person },
    { combo: 'alt+I', what: 'reception.key.item', run: another, off: !person },
  ])
  return (
    <div className="reception">
      <header className="page-head">
        <h1>{say('reception.title')}</h1>
        <Stages at={person ? stageOf[work.at] : 0} last={counter?.lastStage} />
      </header>
      {counter?.note}
      {isStuck && <Alert type="warning" showIcon role="alert" title={say('reception.stuck')} />}
      <div className="reception-columns">
        {person ? (
          <PersonCard
            person={person}
            onBrought={(caseId, materialId) => setPerson(without(person, caseId, materialId))}
            onLeave={next}
            onResume={fill}
            isFilling={work.at === 'fill'}
            isBrief={counter !== undefined}
          />
        ) : (
          <Identify onIdentified={setPerson} {...(counter && { both: counter.identifyBy })} />
        )}
        {!person && <p className="reception-empty muted">{say('reception.empty')}</p>}
        {person && work.at === 'item' && (
          <ItemSearch
            person={person}
            only={counter?.items}
            onDraft={fill}
            onBundle={(bundleId) => setWork({ at: 'questions', bundleId })}
          />
        )}
        <Suspense fallback={<Skeleton active title={false} />}>
          {person && work.at === 'questions' && (
            <BundleQuestions bundleId={work.bundleId} person={person} onDraft={fill} onLeave={another} />
          )}
          {work.at === 'fill' && (
            <Fill
              key={work.draft.draftId}
              draft={work.draft}
              noPaper={counter !== undefined}
              flush={flush}
              onSubmitted={(submitted) => {
                dropDraft(work.draft.draftId)
                setWork({ at: 'received', submitted })
              }}
              onLeave={another}
            />
          )}
          {work.at === 'received' && <After submitted={work.submitted} onAnother={another} onNext={next} />}
        </Suspense>
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
