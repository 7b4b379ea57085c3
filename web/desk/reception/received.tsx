import { Alert, Button, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { address } from '../api/http.ts'
import type { Submitted } from '../api/reception.ts'
import { ActPanel } from '../case/act/act-panel.tsx'
import { useCase } from '../case/use-case.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { useVisitSay, VisitWords } from './visit-words.tsx'

type ReceivedProps = { submitted: readonly Submitted[]; onAnother: () => void; onNext: () => void }

/** Submitted: accept, ask for more or refuse at once, and print what the law wants handed over. Of several at once, one after the other. */
export const Received = (props: ReceivedProps) => (
  <VisitWords>
    <All {...props} />
  </VisitWords>
)

function All(props: ReceivedProps) {
  const say = useVisitSay()
  const local = useLocal()
  const [at, setAt] = useState(0)
  const current = props.submitted[at]
  if (!current) return null
  return (
    <One key={current.caseId} submitted={current} onAnother={props.onAnother} onNext={props.onNext}>
      {props.submitted.length > 1 && (
        <fieldset className="act-choice" aria-label={say('received.which')}>
          {props.submitted.map((one, index) => (
            <button key={one.caseId} type="button" aria-pressed={index === at} onClick={() => setAt(index)}>
              {local(one.item?.name)}
            </button>
          ))}
        </fieldset>
      )}
    </One>
  )
}

function One(props: { submitted: Submitted; onAnother: () => void; onNext: () => void; children: React.ReactNode }) {
  const say = useVisitSay()
  const local = useLocal()
  const { submitted } = props
  const found = useCase(submitted.caseId, 2_000)
  const isDone = found.data !== undefined && found.data.status !== 'submitted'
  const documents = found.data?.documents.toSorted((a, b) => b.at.localeCompare(a.at)) ?? []
  const print = (url: string | undefined) => url && window.open(address(url), '_blank', 'noopener')
  const place = useFocusOnNext({
    isLoaded: found.data !== undefined,
    mayAct: (found.data?.tasks.length ?? 0) > 0,
    isPrinted: documents.length > 0,
  })
  useShortcuts([
    { combo: 'alt+O', what: 'received.key.print', run: () => print(documents[0]?.url), off: documents.length === 0 },
  ])
  return (
    <>
      <section className="panel received" aria-label={say('reception.stage.accept')} ref={place}>
        {props.children}
        <Alert
          type="success"
          showIcon
          title={say(isDone ? 'received.settled' : 'received.title')}
          description={
            <dl className="facts">
              <div>
                <dt>{say('inbox.number')}</dt>
                <dd className="number">{submitted.caseNumber}</dd>
              </div>
              <div>
                <dt>{say('received.query-code')}</dt>
                <dd className="number">{submitted.queryCode}</dd>
              </div>
              {found.data && (
                <div>
                  <dt>{say('received.status')}</dt>
                  <dd>{say(`desk-status.${found.data.status}`)}</dd>
                </div>
              )}
            </dl>
          }
        />
        <h3>{say('received.documents')}</h3>
        {documents.length === 0 && <p className="muted">{say('received.making')}</p>}
        <ul className="document-list plain">
          {documents.map((document, index) => (
            <li key={document.documentId}>
              <a href={address(document.url)} target="_blank" rel="noreferrer">
                {local(document.name)}
              </a>
              <span className="muted number">{document.number}</span>
              <Button size="small" className={index === 0 ? 'print-first' : ''} onClick={() => print(document.url)}>
                {say('received.print')} {index === 0 && <Keys combo="alt+O" />}
              </Button>
            </li>
          ))}
        </ul>
        <div className="act-buttons">
          <Button type={found.data?.tasks.length ? 'default' : 'primary'} onClick={props.onAnother}>
            {say('received.another')} <Keys combo="alt+I" />
          </Button>
          <Button onClick={props.onNext}>
            {say('reception.key.next')} <Keys combo="alt+N" />
          </Button>
        </div>
      </section>
      <div className="panel side">
        <ProblemNote error={found.error} />
        {found.data ? <ActPanel view={found.data} stays /> : <Skeleton active title={false} />}
      </div>
    </>
  )
}

/** The focus goes where the next step is: to the first act while there is one to do here, then to what is printed. Each once. */
function useFocusOnNext({ isLoaded, mayAct, isPrinted }: { isLoaded: boolean; mayAct: boolean; isPrinted: boolean }) {
  const place = useRef<HTMLElement>(null)
  const step = !isLoaded ? 'wait' : mayAct ? 'act' : isPrinted ? 'print' : 'wait'
  useEffect(() => {
    if (step === 'act') document.querySelector<HTMLElement>('.side .act .ant-btn')?.focus()
    if (step === 'print') place.current?.querySelector<HTMLElement>('.print-first')?.focus()
  }, [step])
  return place
}
