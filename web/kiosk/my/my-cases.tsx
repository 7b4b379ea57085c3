import { baseItemOf } from '../../../server/engines/codes/index.ts'
import { dayText, momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { CaseLine, DraftLine, Item, Terminal } from '../api/kiosk.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useRead } from '../frame/use-read.ts'
import { useKioskSay } from '../say.ts'

type CasesProps = {
  terminal: Terminal
  onCase: (caseId: string) => void
  onDraft: (item: Pick<Item, 'id' | 'name'>) => void
}

/** The visitor's cases, the newest first, and drafts that can be finished at this terminal. */
export function MyCases(props: CasesProps) {
  const say = useKioskSay()
  const lang = useLang()
  const local = useLocal()
  const cases = useRead<{ cases: readonly CaseLine[] }>('/cases')
  const drafts = useRead<{ drafts: readonly DraftLine[] }>('/drafts')
  const here = drafts.data?.drafts.filter(({ item }) =>
    props.terminal.items.some(({ id }) => id === baseItemOf(item.id)),
  )
  return (
    <>
      <Title>{say('cases.title')}</Title>
      <ProblemNote error={cases.error} onRetry={cases.again} />
      {!cases.data && !cases.error && <Loading />}
      {cases.data?.cases.length === 0 && <p className="card">{say('cases.none')}</p>}
      <ul className="tiles">
        {cases.data?.cases.map((one) => (
          <li key={one.caseId}>
            <button type="button" className="tile" onClick={() => props.onCase(one.caseId)}>
              <strong>{local(one.item.name)}</strong>
              <span>
                {say(`status.${one.status}`)}
                {one.outcome && ` · ${say(`outcome.${one.outcome}`)}`}
              </span>
              <span>
                {say('case.number', { n: one.caseNumber })} · {dayText(lang, one.submittedAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {here && here.length > 0 && (
        <>
          <h2>{say('cases.drafts')}</h2>
          <ul className="tiles">
            {here.map((draft) => (
              <li key={draft.draftId}>
                <button
                  type="button"
                  className="tile"
                  onClick={() => props.onDraft({ id: baseItemOf(draft.item.id), name: draft.item.name })}
                >
                  <strong>{local(draft.item.name)}</strong>
                  <span>{say('apply.continue', { at: momentText(lang, draft.savedAt) })}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
