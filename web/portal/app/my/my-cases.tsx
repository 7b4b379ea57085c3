// My cases: what needs me, what I have not submitted, what runs, what is done.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { dayText, momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseLine, DraftLine } from '../../api/case.ts'
import { Confirm } from '../confirm.tsx'
import { ask } from '../http.ts'
import { KeptList } from '../kept/kept-list.tsx'
import { forget } from '../kept/store.ts'
import { Loading, ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { useBundleDrafts, useCases, useDrafts } from '../server-state.ts'
import { Title } from '../title.tsx'
import { TogetherList } from '../together/together-list.tsx'
import { type Group, grouped } from './groups.ts'
import { MyTabs } from './my-tabs.tsx'

/** The page /my. */
export function MyCases() {
  const say = useAppSay()
  const cases = useCases()
  const drafts = useDrafts()
  const bundles = useBundleDrafts()
  const error = cases.error ?? drafts.error ?? bundles.error
  return (
    <>
      <Title>{say('my.title')}</Title>
      <MyTabs at="/my" />
      <KeptList />
      {error ? (
        <ProblemNotice error={error} onRetry={() => void Promise.all([cases.refetch(), drafts.refetch()])} />
      ) : cases.data && drafts.data && bundles.data ? (
        <>
          <TogetherList cases={cases.data.cases} drafts={bundles.data.drafts} />
          <Lists cases={cases.data.cases} drafts={drafts.data.drafts} isEmpty={bundles.data.drafts.length === 0} />
        </>
      ) : (
        <Loading />
      )}
    </>
  )
}

function Lists(props: { cases: readonly CaseLine[]; drafts: readonly DraftLine[]; isEmpty: boolean }) {
  const say = useAppSay()
  const groups = grouped(props.cases)
  // What was submitted together is one line above, which leads to each of its cases, unless one of them needs me.
  const alone = (lines: readonly CaseLine[]) => lines.filter(({ bundle }) => !bundle)
  if (props.isEmpty && props.cases.length + props.drafts.length === 0)
    return (
      <section className="card empty">
        <h2>{say('my.none')}</h2>
        <p>{say('my.none-text')}</p>
        <a className="button" href="/">
          {say('my.find')}
        </a>
      </section>
    )
  return (
    <>
      <CaseGroup group="needs-me" title={say('my.needs-me')} lines={groups['needs-me']} />
      {props.drafts.length > 0 && (
        <section className="block">
          <h2>{say('my.drafts')}</h2>
          <ul className="rows">
            {props.drafts.map((draft) => (
              <DraftRow key={draft.draftId} draft={draft} />
            ))}
          </ul>
        </section>
      )}
      <CaseGroup group="open" title={say('my.open')} lines={alone(groups.open)} />
      <CaseGroup group="concluded" title={say('my.concluded')} lines={alone(groups.concluded)} />
    </>
  )
}

function CaseGroup(props: { group: Group; title: string; lines: readonly CaseLine[] }) {
  if (props.lines.length === 0) return null
  return (
    <section className="block">
      <h2>{props.title}</h2>
      <ul className="rows">
        {props.lines.map((line) => (
          <li key={line.caseId}>
            <CaseRow line={line} needsMe={props.group === 'needs-me'} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function CaseRow({ line, needsMe }: { line: CaseLine; needsMe: boolean }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  return (
    <Link className={needsMe ? 'row row-needs-you' : 'row'} href={`/my/cases/${line.caseId}`}>
      <span className="row-name">{local(line.item.name)}</span>
      <span className="row-note">
        {needsMe && line.status === 'concluded' ? say('my.rate-me') : say(`status.${line.status}`)}
        {line.outcome && ` · ${say(`outcome.${line.outcome}`)}`}
        {line.owed
          .filter(({ isChecked }) => !isChecked)
          .map(({ materialId, name, untilOn }) => (
            <strong key={materialId}>
              {untilOn && ` · ${say('my.owes', { name: local(name), date: dayText(lang, untilOn) })}`}
            </strong>
          ))}
        {line.dueOn && line.status !== 'concluded' && ` · ${say('my.due', { date: dayText(lang, line.dueOn) })}`}
      </span>
      <span className="small">{line.caseNumber}</span>
    </Link>
  )
}

function DraftRow({ draft }: { draft: DraftLine }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const state = useQueryClient()
  const [asks, setAsks] = useState(false)
  const remove = useMutation({
    mutationFn: () => ask(`/drafts/${draft.draftId}`, { method: 'DELETE' }),
    onSuccess: () => forget(draft.draftId),
    onSettled: () => state.invalidateQueries({ queryKey: ['drafts'] }),
  })
  return (
    <li>
      <Link className="row" href={`/apply/${draft.item.id}?draft=${draft.draftId}`}>
        <span className="row-name">{local(draft.item.name)}</span>
        <span className="row-note">{say('my.draft-saved', { at: momentText(lang, draft.savedAt) })}</span>
      </Link>
      <button type="button" className="button-plain" onClick={() => setAsks(true)}>
        {say('my.delete-draft')}
        <span className="unseen"> {local(draft.item.name)}</span>
      </button>
      {asks && (
        <Confirm
          title={say('my.delete-draft-sure')}
          yes={say('my.delete-draft')}
          onYes={() => remove.mutate()}
          onNo={() => setAsks(false)}
        />
      )}
    </li>
  )
}
