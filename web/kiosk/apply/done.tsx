// Submitted: the slip with the two numbers, made for the terminal's printer by the print style, and the official receipt as soon as it is made.
import { useEffect, useState } from 'react'
import { momentText } from '../../ui/i18n/dates.ts'
import { type Both, useLang, useLocal } from '../../ui/i18n/index.ts'
import { ask } from '../api/http.ts'
import type { CaseView, Receipt, Terminal } from '../api/kiosk.ts'
import { Title } from '../frame/title.tsx'
import { PrintFile } from '../my/print-file.tsx'
import { printPage } from '../print.ts'
import { useKioskSay } from '../say.ts'

type DoneProps = { terminal: Terminal; receipt: Receipt; name: Both; onMore: () => void }
const lookMs = 2000
const looks = 15

export function Done({ terminal, receipt, name, onMore }: DoneProps) {
  const say = useKioskSay()
  const lang = useLang()
  const local = useLocal()
  const { view, isWaiting } = useSubmitted(receipt.caseId)
  const facts = [
    ['done.item', local(name)],
    ['done.number', receipt.caseNumber],
    ['done.code', receipt.queryCode],
    ...(view ? [['done.at', momentText(lang, view.submittedAt)] as const] : []),
    ['done.place', `${local(terminal.site.name)} ${terminal.name}`],
  ] as const
  return (
    <>
      <section className="card slip">
        <Title>{say('done.title')}</Title>
        <dl className="facts">
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{say('done.keep')}</p>
        <p>{say('done.next')}</p>
      </section>
      <div className="step-buttons">
        <button type="button" className="button" onClick={printPage}>
          {say('done.slip')}
        </button>
        {view?.documents.map((paper) => (
          <PrintFile
            key={paper.documentId}
            address={paper.url}
            label={say('done.document', { name: local(paper.name) })}
          />
        ))}
        <p role="status">{isWaiting && say('done.document-waits')}</p>
        <button type="button" className="button button-quiet" onClick={onMore}>
          {say('done.more')}
        </button>
      </div>
    </>
  )
}

/** The case as the server has it. Its documents come a moment later, by a reader of the log: it is asked for again until they are there. */
function useSubmitted(caseId: string) {
  const [view, setView] = useState<CaseView>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries >= looks) return
    let isCurrent = true
    const timer = setTimeout(
      () => {
        ask<CaseView>(`/cases/${caseId}`).then(
          (now) => {
            if (!isCurrent) return
            setView(now)
            setTries((n) => (now.documents.length > 0 ? looks : n + 1))
          },
          () => isCurrent && setTries((n) => n + 1),
        )
      },
      tries === 0 ? 0 : lookMs,
    )
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [caseId, tries])
  return { view, isWaiting: tries < looks }
}
