// Once in the life of a terminal: staff type the code that the administrator was shown, and the browser is given its key.
import { useState } from 'react'
import { ask } from '../api/http.ts'
import type { Terminal } from '../api/kiosk.ts'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useKioskSay } from '../say.ts'

export function Enrol(props: { onDone: (terminal: Terminal) => void }) {
  const say = useKioskSay()
  const [code, setCode] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const enrol = async () => {
    setBusy(true)
    setError(undefined)
    await ask<Terminal>('/kiosk/enrolment', { method: 'POST', json: { code } }).then(props.onDone, (failure) => {
      setError(failure)
      setBusy(false)
    })
  }
  return (
    <form
      className="card"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void enrol()
      }}
    >
      <Title>{say('enrol.title')}</Title>
      <p>{say('enrol.text')}</p>
      <div className="field">
        <label className="field-label" htmlFor="enrol-code">
          {say('enrol.code')}
        </label>
        <input
          id="enrol-code"
          className="control control-code"
          value={code}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      <ProblemNote error={error} />
      <button type="submit" className="button" disabled={isBusy || code.trim() === ''}>
        {say('enrol.submit')}
      </button>
    </form>
  )
}
