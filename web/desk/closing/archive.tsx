// The archive of a concluded case: made once everything is done, made again when something was added, taken out as one file.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { dayText, momentText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/case.ts'
import { command } from '../api/command.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { ClosingWords, useClosingSay } from './closing-words.tsx'

export const Archive = ({ view }: { view: CaseView }) => (
  <ClosingWords>
    <Shown view={view} />
  </ClosingWords>
)

function Shown({ view }: { view: CaseView }) {
  const say = useClosingSay()
  const lang = useLang()
  const serverState = useQueryClient()
  const archive = useMutation({
    mutationFn: () => command(view.caseId, 'archive', {}),
    onSettled: () => serverState.invalidateQueries({ queryKey: ['case', view.caseId] }),
  })
  if (!view.archive) return null
  const { last, mayArchive } = view.archive
  return (
    <section className="beside-matter" aria-label={say('archive.title')}>
      <h3>{say('archive.title')}</h3>
      {last && (
        <>
          <p>
            {say('archive.done', {
              by: last.by,
              at: momentText(lang, last.at),
              n: last.files,
              until: last.retainUntil ? dayText(lang, last.retainUntil) : say('archive.for-ever'),
            })}
          </p>
          <a href={last.url} download>
            {say('archive.export')}
          </a>
        </>
      )}
      {last?.isStale && <p className="muted">{say('archive.stale')}</p>}
      {!mayArchive && <p className="muted">{say('archive.open-tasks')}</p>}
      <ProblemNote error={archive.error} />
      {mayArchive && (!last || last.isStale) && (
        <Button size="small" loading={archive.isPending} onClick={() => archive.mutate()}>
          {say(last ? 'archive.again' : 'archive.make')}
        </Button>
      )}
    </section>
  )
}
