// The form by which somebody lets another act for him: who, for what, until when.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { AskField } from '../../../ui/fields/index.ts'
import { focusFirstProblem } from '../../../ui/form/focus.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import { ApiProblem, ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { ChooseItems, type Chosen } from './choose-items.tsx'

type Entries = Record<string, unknown>

/** The day most people mean; it can be changed. */
function inAYear(): string {
  const day = new Date()
  day.setFullYear(day.getFullYear() + 1)
  return day.toISOString().slice(0, 10)
}

/** Closed at first: most people come to read. */
export function GiveMandate({ isEnterprise, onGiven }: { isEnterprise: boolean; onGiven: () => void }) {
  const say = useAppSay()
  const lang = useLang()
  const [isOpen, setOpen] = useState(false)
  const [entries, setEntries] = useState<Entries>(() => ({ untilOn: inAYear() }))
  const [items, setItems] = useState<readonly Chosen[]>([])
  /** What was changed since it was refused is not wrong until it is asked again. */
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const give = useMutation({
    onMutate: () => setChanged(new Set()),
    mutationFn: () => {
      const { name = '', citizenId = '', untilOn = '' } = entries as Record<string, string>
      const missing = { name: name || ' ', citizenId: citizenId || ' ', untilOn: untilOn || '1900-01-01' }
      return ask('/mandates', { method: 'POST', json: { ...missing, items: items.map(({ id }) => id) } })
    },
    onSuccess: () => {
      setOpen(false)
      setEntries({ untilOn: inAYear() })
      setItems([])
      onGiven()
    },
    onError: (failure) => {
      if (failure instanceof ApiProblem) focusFirstProblem(failure.fields.map(({ pointer }) => pointer))
    },
  })
  if (!isOpen)
    return (
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {say(isEnterprise ? 'mandates.new-operator' : 'mandates.new')}
      </button>
    )
  const failed = give.error instanceof ApiProblem ? give.error.fields : []
  const problems = Object.fromEntries(
    failed.filter(({ pointer }) => !changed.has(pointer)).map((field) => [field.pointer, field[lang]]),
  )
  const field = (name: string, title: string, format?: string) => (
    <AskField
      pointer={`/${name}`}
      schema={{ type: 'string', title, ...(format && { format }) }}
      form={entries}
      required
      problems={problems}
      onChange={(pointer, value) => {
        setChanged((now) => new Set([...now, pointer]))
        setEntries((now) => ({ ...now, [pointer.slice(1)]: value }))
      }}
    />
  )
  return (
    <form
      className="card block"
      noValidate
      aria-labelledby="give"
      onSubmit={(event) => {
        event.preventDefault()
        give.mutate()
      }}
    >
      <h3 id="give">{say(isEnterprise ? 'mandates.new-operator' : 'mandates.new')}</h3>
      <p className="small">{say('mandates.new-text')}</p>
      {field('name', say('mandates.taker-name'))}
      {field('citizenId', say('mandates.taker-id'), 'citizen-id')}
      <ChooseItems
        chosen={items}
        onChange={(chosen) => {
          setChanged((now) => new Set([...now, '/items']))
          setItems(chosen)
        }}
        problem={problems['/items']}
        isAllAllowed={isEnterprise}
      />
      {field('untilOn', say('mandates.until-ask'), 'date')}
      {failed.length === 0 && <ProblemNotice error={give.error} />}
      <p className="dialog-buttons">
        <button type="submit" className="button" disabled={give.isPending}>
          {say('mandates.give')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => setOpen(false)}>
          {say('app.cancel')}
        </button>
      </p>
    </form>
  )
}
