// Sign-in by a code sent to the phone, as a person or for an enterprise. The first time the server asks for the real name; only
// then are name and citizen number shown. Signing in ends in a fresh page, so that the header knows who is there.
import { useRef, useState } from 'react'
import { AskField } from '../../../ui/fields/index.ts'
import { focusFirstProblem } from '../../../ui/form/focus.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import { ApiProblem, ask, isCode } from '../http.ts'
import { rememberViewer } from '../kept/store.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { backFrom } from './back.ts'
import { DemoCode, DemoPeople, type DemoPerson } from './demo-people.tsx'

type Kind = 'person' | 'enterprise'
type Entries = Record<string, unknown>

/** The sign-in page. */
export function SignIn() {
  const say = useAppSay()
  const lang = useLang()
  const [kind, setKind] = useState<Kind>('person')
  const [entries, setEntries] = useState<Entries>({})
  const [sentTo, setSentTo] = useState('')
  const [needsName, setNeedsName] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [problems, setProblems] = useState<Record<string, string>>({})
  const submit = useRef<HTMLButtonElement>(null)
  const phone = String(entries.phone ?? '')

  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    setProblems({})
    await work().catch((failure: unknown) => {
      const fields = failure instanceof ApiProblem ? failure.fields : []
      if (fields.some(({ pointer }) => pointer === '/name' || pointer === '/citizenId')) setNeedsName(true)
      setProblems(Object.fromEntries(fields.map((field) => [field.pointer, field[lang]])))
      setError(failure)
      setTimeout(() => focusFirstProblem(fields.map(({ pointer }) => pointer)))
    })
    setBusy(false)
  }
  const sendCode = () =>
    run(async () => {
      await ask('/sign-in/codes', { method: 'POST', json: { phone } })
      setSentTo(phone)
    })
  const signIn = () =>
    run(async () => {
      const json = body(kind, entries, needsName)
      const { actor } = await ask<{ actor: { subjectId: string } }>(`/sign-in/${kind}`, { method: 'POST', json })
      rememberViewer(actor.subjectId)
      location.assign(backFrom(location.search))
    })
  const field = (name: string, title: string, format?: string) => (
    <AskField
      pointer={`/${name}`}
      schema={{ type: 'string', title, ...(format && { format }) }}
      form={entries}
      required
      problems={problems}
      onChange={(pointer, value) => setEntries((now) => ({ ...now, [pointer.slice(1)]: value }))}
    />
  )
  const pick = (person: DemoPerson) => {
    setKind(person.kind)
    setEntries({ ...person.entries })
    setSentTo('')
    setNeedsName(false)
    setTimeout(() => submit.current?.focus())
  }

  return (
    <div className="narrow-form">
      <Title>{say('sign-in.title')}</Title>
      {document.documentElement.dataset.demo !== undefined && <DemoPeople onPick={pick} />}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void (sentTo === phone && sentTo ? signIn() : sendCode())
        }}
        noValidate
      >
        <fieldset className="field">
          <legend className="field-label">{say('sign-in.as')}</legend>
          <div className="options options-in-row">
            {(['person', 'enterprise'] as const).map((one) => (
              <label className="option" key={one}>
                <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
                {say(`sign-in.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        {kind === 'enterprise' && field('name', say('sign-in.enterprise-name'))}
        {kind === 'enterprise' && field('creditCode', say('sign-in.credit-code'), 'credit-code')}
        {field('phone', say('sign-in.phone'), 'mobile')}
        {sentTo !== '' && sentTo === phone && (
          <>
            <p className="notice" role="status">
              {say('sign-in.code-sent', { phone: sentTo })}
            </p>
            <DemoCode phone={sentTo} onUse={(code) => setEntries((now) => ({ ...now, code }))} />
            <CodeField
              value={String(entries.code ?? '')}
              onChange={(code) => setEntries((now) => ({ ...now, code }))}
              problem={problems['/code']}
            />
          </>
        )}
        {kind === 'person' && needsName && (
          <>
            <p className="notice">{say('sign-in.first-time')}</p>
            {field('name', say('sign-in.name'))}
            {field('citizenId', say('sign-in.citizen-id'), 'citizen-id')}
            <p className="small">{say('sign-in.privacy')}</p>
          </>
        )}
        {!(needsName && isCode(error, 'validation-failed')) && <ProblemNotice error={error} />}
        <button ref={submit} type="submit" className="button button-large" disabled={busy}>
          {say(sentTo === phone && sentTo ? 'sign-in.submit' : 'sign-in.get-code')}
        </button>
      </form>
    </div>
  )
}

function CodeField(props: { value: string; onChange: (code: string) => void; problem: string | undefined }) {
  const say = useAppSay()
  return (
    <div className="field" data-wrong={props.problem ? '' : undefined}>
      <label className="field-label" htmlFor="f-code">
        {say('sign-in.code')}
      </label>
      {props.problem && (
        <p className="field-problem" id="f-code-problem">
          {props.problem}
        </p>
      )}
      <input
        id="f-code"
        className="control control-code control-short"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={props.value}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={props.problem && 'f-code-problem'}
        onChange={(event) => props.onChange(event.target.value.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 8))}
      />
    </div>
  )
}

function body(kind: Kind, { phone, code, name, citizenId, creditCode }: Entries, withName: boolean): Entries {
  if (kind === 'enterprise') return { phone, code, creditCode, name }
  return withName || (name && citizenId) ? { phone, code, name, citizenId } : { phone, code }
}
