// Beside the flow: what is open and for whom it waits, what consulted organs have answered, and what else I may begin. Loaded after the
// page, with its dialogs only when one is opened.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { dayText, momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView, Opening, OpenMatter } from '../../api/case.ts'
import { command } from '../../api/command.ts'
import { useDeskSay } from '../../say.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'

const Dialog = lazy(() => import('./open-dialog.tsx').then((part) => ({ default: part.OpenDialog })))

export function Beside({ view }: { view: CaseView }) {
  const say = useDeskSay()
  const [opening, setOpening] = useState<Opening>()
  const { open, may } = view.beside
  if (open.length + may.length + view.answers.length === 0) return null
  return (
    <section className="beside" aria-label={say('beside.title')}>
      <h3>{say('beside.title')}</h3>
      {open.length > 0 && (
        <ul className="plain">
          {open.map((matter) => (
            <Matter key={matter.taskId} caseId={view.caseId} matter={matter} />
          ))}
        </ul>
      )}
      <Answers view={view} />
      {may.length > 0 && (
        <div className="beside-more">
          {may.map((one) => (
            <Button key={one} size="small" danger={one === 'terminate'} onClick={() => setOpening(one)}>
              {say(`beside.open.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {opening && (
        <Suspense fallback={null}>
          <Dialog view={view} opening={opening} onClose={() => setOpening(undefined)} />
        </Suspense>
      )}
    </section>
  )
}

function Matter({ caseId, matter }: { caseId: string; matter: OpenMatter }) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const serverState = useQueryClient()
  const recall = useMutation({
    mutationFn: () => command(caseId, `tasks/${matter.taskId}/recall`, {}),
    onSettled: () => serverState.invalidateQueries({ queryKey: ['case', caseId] }),
  })
  return (
    <li className="beside-matter">
      <p>
        <b>{matter.kind === 'procedure' ? local(matter.name) : say(`beside.kind.${matter.kind}`)}</b> ·{' '}
        {local(matter.unitName)}
      </p>
      <p className="muted">
        {say('beside.since', { name: matter.openedBy, at: momentText(lang, matter.since) })}
        {matter.untilOn && ` · ${say('beside.until', { day: dayText(lang, matter.untilOn) })}`}
      </p>
      {matter.ground && (
        <p>
          {local(matter.ground)}
          {matter.basis && ` · ${matter.basis}`}
        </p>
      )}
      <q>{matter.reason}</q>
      <ProblemNote error={recall.error} />
      {matter.mayRecall && (
        <Button size="small" loading={recall.isPending} onClick={() => recall.mutate()}>
          {say('beside.recall')}
        </Button>
      )}
    </li>
  )
}

function Answers({ view }: { view: CaseView }) {
  const lang = useLang()
  const local = useLocal()
  if (view.answers.length === 0) return null
  return (
    <ul className="plain">
      {view.answers.map((answer) => (
        <li key={answer.seq} className="beside-matter">
          <p>
            <b>{local(answer.name)}</b> · {local(answer.unitName)}
          </p>
          <q>{answer.opinion}</q>
          <p className="muted">
            {answer.by} · {momentText(lang, answer.at)}
          </p>
        </li>
      ))}
    </ul>
  )
}
