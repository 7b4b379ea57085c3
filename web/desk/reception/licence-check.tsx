import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { send } from '../api/http.ts'
import type { Identified } from '../api/reception.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useVisitSay } from './visit-words.tsx'

/** A licence that is shown during the visit, scanned: it must be held by whoever stands here, and be valid. */
export function LicenceCheck(props: { subjectId: string }) {
  const say = useVisitSay()
  const id = useId()
  const [text, setText] = useState('')
  const check = useMutation({
    mutationFn: (licence: string) =>
      send<Identified>('POST', '/reception/identify', { licence, subjectId: props.subjectId }),
    onSuccess: () => setText(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) check.mutate(text.trim())
  }
  return (
    <form className="licence-check" onSubmit={submit}>
      <label htmlFor={id}>{say('licence-check.label')}</label>
      <Input
        id={id}
        size="small"
        autoComplete="off"
        maxLength={300}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          check.reset()
        }}
      />
      {check.isSuccess && (
        <p className="complete" role="status">
          {say('licence-check.right')}
        </p>
      )}
      <ProblemNote error={check.error} />
    </form>
  )
}
