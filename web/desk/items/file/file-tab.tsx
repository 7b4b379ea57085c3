// The item as its file, for those who write by hand. What is typed is read by the server as a file of the catalogue is, with problems at
// their lines; taken over when asked to, and kept in the browser until then.
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useLang } from '../../../ui/i18n/index.ts'
import type { ItemContent } from '../../api/authoring.ts'
import { address, read, send } from '../../api/http.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import type { TabProps } from '../edit/tab.ts'
import { useItemsSay } from '../items-words.tsx'
import { type Draft, keepDraft, keptDraft } from './draft.ts'

type ReadBack = { content?: ItemContent; problems: { line: number; zh: string; en: string }[] }
const pauseMs = 600

export function FileTab(props: TabProps) {
  const say = useItemsSay()
  const { revision, working } = props
  const [isFlushed, setFlushed] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is not saved yet is saved once, when the tab opens
  useEffect(() => void working.flush().then(() => setFlushed(true)), [])
  const file = useQuery({
    queryKey: ['authoring', 'file', revision.revisionId, working.savedAt],
    queryFn: ({ signal }) => read<{ text: string }>(`/authoring/revisions/${revision.revisionId}/file`, signal),
    enabled: isFlushed,
  })
  return (
    <section className="panel item-file" aria-labelledby="item-file">
      <h2 id="item-file">{say('file.title', { id: revision.itemId })}</h2>
      <p className="muted">{say('file.what')}</p>
      <p>
        <a href={address(`/authoring/revisions/${revision.revisionId}/export.zip`)} download>
          {say('file.download')}
        </a>{' '}
        <small className="muted">{say('file.download-what')}</small>
      </p>
      <ProblemNote error={file.error} />
      {file.data ? <Text {...props} stored={file.data.text} /> : <Skeleton active title={false} />}
    </section>
  )
}

function Text({ revision, working, mayEdit, stored }: TabProps & { stored: string }) {
  const say = useItemsSay()
  const lang = useLang()
  const id = useId()
  const { revisionId } = revision
  const [draft, setDraft] = useState<Draft | undefined>(() => (mayEdit ? keptDraft(revisionId) : undefined))
  const [isKept, setKept] = useState(true)
  const text = draft?.text ?? stored
  const asked = useSettled(text, pauseMs)
  const checked = useQuery({
    queryKey: ['authoring', 'file-check', revisionId, asked],
    queryFn: () => send<ReadBack>('POST', `/authoring/revisions/${revisionId}/file`, { text: asked }),
    enabled: mayEdit && draft !== undefined,
  })
  const isChecked = asked === text && checked.isSuccess
  const problems = isChecked ? checked.data.problems : []
  const content = isChecked ? checked.data.content : undefined
  const put = (next: Draft | undefined) => {
    setDraft(next)
    setKept(keepDraft(revisionId, next))
  }
  const take = () => {
    if (!content) return
    working.change({ content })
    put(undefined)
    void working.flush()
  }
  return (
    <>
      {draft && draft.from !== stored && <Alert type="warning" showIcon title={say('file.changed')} />}
      {!isKept && <Alert type="warning" showIcon title={say('file.not-kept')} />}
      <label htmlFor={id}>{`items/${revision.itemId}.yaml`}</label>
      <textarea
        id={id}
        className="line"
        spellCheck={false}
        readOnly={!mayEdit}
        value={text}
        aria-describedby={`${id}-state`}
        aria-invalid={problems.length > 0 || undefined}
        onChange={(event) => put({ text: event.target.value, from: draft?.from ?? stored })}
      />
      <ProblemNote error={checked.error} />
      {mayEdit && (
        <p className="buttons">
          <Button type="primary" disabled={!content} onClick={take}>
            {say('file.take')}
          </Button>
          <Button disabled={!draft} onClick={() => put(undefined)}>
            {say('file.back')}
          </Button>
          <span role="status" id={`${id}-state`} className="muted">
            {!draft
              ? say('file.same')
              : !isChecked
                ? say('file.checking')
                : say(stateOf(content, problems.length), { n: problems.length })}
          </span>
        </p>
      )}
      <ol className="editor-problems plain">
        {problems.map((problem) => (
          <li key={`${problem.line}${problem.zh}`}>
            <button type="button" className="link" onClick={() => jump(id, text, problem.line)}>
              {say('file.line', { n: problem.line })}
            </button>{' '}
            {problem[lang]}
          </li>
        ))}
      </ol>
    </>
  )
}

const stateOf = (content: ItemContent | undefined, problems: number) =>
  !content ? 'file.broken' : problems > 0 ? 'file.unsound' : 'file.sound'

/** A value that has not changed for a while. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}

/** Marks a line of the text, in sight. */
function jump(id: string, text: string, line: number): void {
  const area = document.getElementById(id)
  if (!(area instanceof HTMLTextAreaElement)) return
  const lines = text.split('\n')
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  area.scrollTop = (line - 6) * (area.scrollHeight / lines.length)
}
