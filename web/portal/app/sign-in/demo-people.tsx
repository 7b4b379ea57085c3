// In the demonstration only: people to sign in as, and the code that would have been a text message.
import { useQuery } from '@tanstack/react-query'
import { ask } from '../http.ts'
import { useAppSay } from '../say.ts'

export type DemoPerson = { kind: 'person' | 'enterprise'; title: string; note: string; entries: Record<string, string> }
type Listed = { name: string; phone: string; citizenId?: string; creditCode?: string; note?: string }
type SignIns = { persons?: readonly Listed[]; residents?: readonly Listed[]; enterprises?: readonly Listed[] }

/** The demonstration's residents and enterprises; one tap fills in the form. */
export function DemoPeople(props: { onPick: (person: DemoPerson) => void }) {
  const say = useAppSay()
  const { data } = useQuery({ queryKey: ['demo'], queryFn: () => ask<SignIns>('/demo/sign-ins'), retry: false })
  if (!data) return null
  const people = [
    ...(data.persons ?? data.residents ?? []).map((one) => demoPerson('person', one)),
    ...(data.enterprises ?? []).map((one) => demoPerson('enterprise', one)),
  ]
  return (
    <details className="card block" open>
      <summary>{say('sign-in.demo-people')}</summary>
      <ul className="demo-people">
        {people.map((person) => (
          <li key={person.kind + person.entries.phone}>
            <button type="button" className="button button-quiet" onClick={() => props.onPick(person)}>
              {person.title}
              <small>{person.note}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

const demoPerson = (kind: DemoPerson['kind'], { name, phone, note, ...ids }: Listed): DemoPerson => ({
  kind,
  title: name,
  note: note ?? phone,
  entries: { name, phone, ...ids },
})

type Outbox = { messages: readonly { kind: string; text: string }[] }

/** The newest code for the phone, with a button that fills it in; nothing outside the demonstration. */
export function DemoCode(props: { phone: string; onUse: (code: string) => void }) {
  const say = useAppSay()
  const isDemo = document.documentElement.dataset.demo !== undefined
  const { data } = useQuery({
    queryKey: ['demo-code', props.phone],
    queryFn: () => ask<Outbox>(`/demo/outbox?phone=${props.phone}`),
    enabled: isDemo,
    retry: false,
    staleTime: 0,
    refetchInterval: 3_000,
  })
  // Other messages to the phone have digits too, and may be newer.
  const newest = data?.messages.find(({ kind }) => kind === 'sign-in-code')
  const code = /\d{6}/.exec(newest?.text ?? '')?.[0]
  if (!code) return null
  return (
    <p className="notice">
      {say('sign-in.demo-code')} <span className="demo-code">{code}</span>{' '}
      <button type="button" className="button-plain" onClick={() => props.onUse(code)}>
        {say('sign-in.demo-use')}
      </button>
    </p>
  )
}
