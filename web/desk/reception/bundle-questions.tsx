// One thing (一件事) with several items: its few questions say which of them are needed; then one form and one list of materials for all.
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { isProblem } from '../api/desk-problem.ts'
import { query, read, send } from '../api/http.ts'
import type { Draft, Identified } from '../api/reception.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { useVisitSay, VisitWords } from './visit-words.tsx'

type Guide = {
  name: Both
  questions: readonly { id: string; text: Both; hint?: Both; choices: readonly { value: string; name: Both }[] }[]
  entries: readonly { item: string; name: Both; applies: boolean; why: Both }[]
}

type QuestionsProps = {
  bundleId: string
  person: Identified
  onDraft: (draft: Draft) => void
  onLeave: () => void
}

export const BundleQuestions = (props: QuestionsProps) => (
  <VisitWords>
    <Questions {...props} />
  </VisitWords>
)

function Questions(props: QuestionsProps) {
  const say = useVisitSay()
  const local = useLocal()
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const place = useRef<HTMLFormElement>(null)
  const written = Object.entries(answers).map(([id, value]) => `${id}:${value}`)
  const guide = useQuery({
    queryKey: ['bundle', props.bundleId, written.join()],
    queryFn: ({ signal }) => read<Guide>(`/bundles/${props.bundleId}${query({ answers: written.join(',') })}`, signal),
    placeholderData: (before) => before,
    staleTime: 60_000,
  })
  const begin = useMutation({
    mutationFn: () =>
      send<Draft>('POST', '/bundle-drafts', {
        bundleId: props.bundleId,
        subjectId: props.person.subjectId,
        answers,
      }),
    onSuccess: props.onDraft,
  })
  const isThere = guide.data !== undefined
  useEffect(() => {
    if (isThere) place.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [isThere])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!begin.isPending) begin.mutate()
  }
  const open = isProblem(begin.error, 'validation-failed') ? begin.error.fields : []
  if (!guide.data)
    return (
      <section className="panel">
        <ProblemNote error={guide.error} />
        <Skeleton active title={false} />
      </section>
    )
  const { name, questions, entries } = guide.data
  return (
    <form className="panel bundle-questions" ref={place} onSubmit={submit}>
      <h2>{local(name)}</h2>
      {questions.map(({ id, text, hint, choices }) => (
        <fieldset key={id}>
          <legend>{local(text)}</legend>
          {hint && <p className="muted">{local(hint)}</p>}
          {open.some(({ pointer }) => pointer === `/answers/${id}`) && !answers[id] && (
            <p className="wrong" role="alert">
              {say('bundle.choose')}
            </p>
          )}
          <div className="ways">
            {choices.map((choice) => (
              <label key={choice.value} className="way" data-on={answers[id] === choice.value || undefined}>
                <input
                  type="radio"
                  name={id}
                  checked={answers[id] === choice.value}
                  onChange={() => {
                    setAnswers({ ...answers, [id]: choice.value })
                    if (open.every(({ pointer }) => pointer === `/answers/${id}` || answers[pointer.slice(9)]))
                      begin.reset()
                  }}
                />
                {local(choice.name)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <h3>{say('bundle.items')}</h3>
      <ul className="plain">
        {entries.map((entry) => (
          <li key={entry.item} className={entry.applies ? undefined : 'muted'}>
            {entry.applies ? '✓ ' : '– '}
            {local(entry.name)} <span className="muted">{local(entry.why)}</span>
          </li>
        ))}
      </ul>
      <ProblemNote error={begin.error} isShort />
      <div className="act-buttons">
        <Button type="primary" htmlType="submit" loading={begin.isPending}>
          {say('bundle.begin')} <Keys combo="Enter" />
        </Button>
        <Button onClick={props.onLeave}>
          {say('reception.key.item')} <Keys combo="alt+I" />
        </Button>
      </div>
    </form>
  )
}
