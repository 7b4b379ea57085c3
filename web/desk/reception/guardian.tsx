import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { DeskProblem } from '../api/desk-problem.ts'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useVisitSay } from './visit-words.tsx'

const nobody = { name: '', citizenId: '', basis: '', untilOn: '' }
const parts = ['name', 'citizenId', 'basis', 'untilOn'] as const

/** Whoever stands here is recorded as somebody's guardian, by the paper that shows it. Until when is asked only of a ward who is of age. */
export function Guardian({ visitId }: { visitId: string }) {
  const say = useVisitSay()
  const id = useId()
  const [entries, setEntries] = useState(nobody)
  const record = useMutation({
    mutationFn: ({ untilOn, ...rest }: typeof nobody) =>
      send('POST', '/reception/guardians', { visitId, ...rest, ...(untilOn && { untilOn }) }),
    onSuccess: () => setEntries(nobody),
  })
  const faults = record.error instanceof DeskProblem ? record.error.fields : []
  const asksDay = entries.untilOn !== '' || faults.some(({ pointer }) => pointer === '/untilOn')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    record.mutate(entries)
  }
  return (
    <details>
      <summary>{say('guardian.title')}</summary>
      <form className="stack" onSubmit={submit}>
        {parts
          .filter((part) => part !== 'untilOn' || asksDay)
          .map((part) => (
            <div key={part}>
              <label htmlFor={`${id}-${part}`}>{say(`guardian.${part}`)}</label>
              <Input
                id={`${id}-${part}`}
                size="small"
                autoComplete="off"
                maxLength={part === 'basis' ? 200 : 60}
                {...(part === 'untilOn' && { type: 'date' })}
                required={part !== 'untilOn'}
                aria-invalid={faults.some(({ pointer }) => pointer === `/${part}`)}
                value={entries[part]}
                onChange={({ target }) => setEntries((now) => ({ ...now, [part]: target.value }))}
              />
            </div>
          ))}
        <ProblemNote error={record.error} />
        <Button htmlType="submit" size="small" loading={record.isPending}>
          {say('guardian.record')}
        </Button>
        {record.isSuccess && (
          <p className="complete" role="status">
            {say('guardian.recorded')}
          </p>
        )}
      </form>
    </details>
  )
}
