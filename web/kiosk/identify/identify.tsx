// Who stands here, in three steps: card (the reader types its number and Enter, like a keyboard), phone, code from the text message. The
// first time the server asks for the name as well. Nothing is filled in by the browser, and nothing typed stays when the step goes.
import { useState } from 'react'
import { useLang } from '../../ui/i18n/index.ts'
import { ApiProblem, ask } from '../api/http.ts'
import type { Terminal } from '../api/kiosk.ts'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useKioskSay } from '../say.ts'
import { DemoCode } from './demo-code.tsx'
import { StepField } from './step-field.tsx'

export type Visitor = { name: string; kind: 'person' | 'enterprise' }
type Step = 'card' | 'phone' | 'code'
type Entries = { card: string; phone: string; code: string; name: string }
type IdentifyProps = { terminal: Terminal; onDone: (visitor: Visitor) => void; onBack: () => void }

const empty: Entries = { card: '', phone: '', code: '', name: '' }

export function Identify(props: IdentifyProps) {
  const say = useKioskSay()
  const lang = useLang()
  const [kind, setKind] = useState<Visitor['kind']>('person')
  const [step, setStep] = useState<Step>('card')
  const [entries, setEntries] = useState(empty)
  const [needsName, setNeedsName] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [problems, setProblems] = useState<Record<string, string>>({})
  const isPerson = kind === 'person'
  const put = (change: Partial<Entries>) => setEntries((now) => ({ ...now, ...change }))

  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    setProblems({})
    await work().catch((failure: unknown) => {
      const fields = failure instanceof ApiProblem ? failure.fields : []
      const wrong = new Set(fields.map(({ pointer }) => pointer))
      if (wrong.has('/name')) setNeedsName(true)
      if (wrong.has('/citizenId') || wrong.has('/creditCode')) setStep('card')
      setProblems(Object.fromEntries(fields.map((field) => [field.pointer, field[lang]])))
      setError(failure)
    })
    setBusy(false)
  }
  const sendCode = () =>
    run(async () => {
      await ask('/sign-in/codes', { method: 'POST', json: { phone: entries.phone } })
      setStep('code')
    })
  const signIn = () =>
    run(async () => {
      const { card, phone, code, name } = entries
      const id = isPerson ? { citizenId: card } : { creditCode: card }
      const json = { phone, code, ...id, ...(name.trim() && { name: name.trim() }) }
      const { actor } = await ask<{ actor: { name: string } }>(`/sign-in/${kind}`, { method: 'POST', json })
      props.onDone({ name: actor.name, kind })
    })
  const choose = (next: Visitor['kind']) => {
    setKind(next)
    setEntries(empty)
    setStep('card')
    setNeedsName(false)
    setProblems({})
    setError(undefined)
  }
  const back = () => {
    setError(undefined)
    setProblems({})
    if (step === 'card') props.onBack()
    else setStep(step === 'code' ? 'phone' : 'card')
  }

  return (
    <form
      className="card identify"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (step === 'card') setStep('phone')
        else void (step === 'phone' ? sendCode() : signIn())
      }}
    >
      <Title>{say('identify.title')}</Title>
      {step === 'card' && (
        <div className="options options-in-row" role="radiogroup" aria-label={say('identify.title')}>
          {(['person', 'enterprise'] as const).map((one) => (
            <label className="option" key={one}>
              <input type="radio" name="kind" checked={kind === one} onChange={() => choose(one)} />
              {say(`identify.${one}`)}
            </label>
          ))}
        </div>
      )}
      <h2>{say(step === 'card' && !isPerson ? 'identify.step-credit' : `identify.step-${step}`)}</h2>
      {step === 'card' && (
        <StepField
          key={kind}
          label={say(isPerson ? 'identify.card' : 'identify.credit')}
          value={entries.card}
          most={18}
          kind={isPerson ? 'citizen-id' : 'letters'}
          problem={problems['/citizenId'] ?? problems['/creditCode']}
          onChange={(card) => put({ card })}
        />
      )}
      {step === 'phone' && (
        <StepField
          label={say('identify.phone')}
          value={entries.phone}
          most={11}
          kind="digits"
          problem={problems['/phone']}
          onChange={(phone) => put({ phone })}
        />
      )}
      {step === 'code' && (
        <>
          <p className="notice" role="status">
            {say('identify.code-sent', { phone: entries.phone })}
          </p>
          {props.terminal.demonstration && <DemoCode phone={entries.phone} onUse={(code) => put({ code })} />}
          {(needsName || !isPerson) && (
            <NameField
              label={say(isPerson ? 'identify.name' : 'identify.enterprise-name')}
              value={entries.name}
              problem={problems['/name']}
              onChange={(name) => put({ name })}
            />
          )}
          <StepField
            label={say('identify.code')}
            value={entries.code}
            most={6}
            kind="digits"
            problem={problems['/code']}
            onChange={(code) => put({ code })}
          />
        </>
      )}
      <ProblemNote error={error} />
      <div className="step-buttons">
        <button type="submit" className="button" disabled={isBusy || entries[step].trim() === ''}>
          {say(step === 'card' ? 'identify.next' : step === 'phone' ? 'identify.get-code' : 'identify.enter')}
        </button>
        <button type="button" className="button button-quiet" onClick={back}>
          {say('kiosk.back')}
        </button>
      </div>
    </form>
  )
}

type NameProps = { label: string; value: string; problem: string | undefined; onChange: (name: string) => void }

function NameField(props: NameProps) {
  const say = useKioskSay()
  return (
    <div className="field" data-wrong={props.problem ? '' : undefined}>
      <label className="field-label" htmlFor="visitor-name">
        {props.label}
      </label>
      <p className="field-hint">{say('identify.first-time')}</p>
      <input
        id="visitor-name"
        className="control"
        autoComplete="off"
        maxLength={120}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}
