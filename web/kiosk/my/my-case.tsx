// Where a case is: its state, who has it and until when, what happened, and its documents to print.
import { dayText, momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/kiosk.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useRead } from '../frame/use-read.ts'
import { useKioskSay } from '../say.ts'
import { PrintFile } from './print-file.tsx'

export function MyCase(props: { caseId: string; onBack: () => void }) {
  const say = useKioskSay()
  const lang = useLang()
  const local = useLocal()
  const { data: view, error, again } = useRead<CaseView>(`/cases/${props.caseId}`)
  return (
    <>
      <ProblemNote error={error} onRetry={again} />
      {!view && !error && <Loading />}
      {view && (
        <>
          <Title over={say('case.number', { n: view.caseNumber })}>{local(view.item.name)}</Title>
          <section className="card">
            <p className="big">
              {say(`status.${view.status}`)}
              {view.outcome && ` · ${say(`outcome.${view.outcome}`)}`}
            </p>
            {view.clock?.dueOn && <p>{say('case.due', { date: dayText(lang, view.clock.dueOn) })}</p>}
            {view.now.length > 0 && <h2>{say('case.now')}</h2>}
            {view.now.map((position) => (
              <p key={local(position.task) + local(position.unitName)}>
                <strong>{local(position.task)}</strong> · {local(position.unitName)}
              </p>
            ))}
          </section>
          {view.documents.length > 0 && (
            <div className="step-buttons">
              {view.documents.map((paper) => (
                <PrintFile
                  key={paper.documentId}
                  address={paper.url}
                  label={say('done.document', { name: local(paper.name) })}
                />
              ))}
            </div>
          )}
          <section className="card">
            <h2>{say('case.history')}</h2>
            <ol className="history">
              {view.timeline.map((entry) => (
                <li key={entry.seq}>
                  <span>{local(entry.text)}</span> <small>{momentText(lang, entry.at)}</small>
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
      <button type="button" className="button button-quiet" onClick={props.onBack}>
        {say('kiosk.back')}
      </button>
    </>
  )
}
