import { useState } from 'react'
import { isCode } from '../api/http.ts'
import { ProblemNote } from '../frame/problem.tsx'
import { printFile } from '../print.ts'
import { useKioskSay } from '../say.ts'

/** A button that prints the PDF at an address. */
export function PrintFile(props: { address: string; label: string; describedBy?: string }) {
  const say = useKioskSay()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const print = async () => {
    setBusy(true)
    setError(undefined)
    await printFile(props.address).catch((failure: unknown) => setError(failure))
    setBusy(false)
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-describedby={props.describedBy}
        disabled={isBusy}
        onClick={() => void print()}
      >
        {props.label}
      </button>
      {error !== undefined &&
        (isCode(error, 'offline') ? <ProblemNote error={error} /> : <p role="alert">{say('print.failed')}</p>)}
    </>
  )
}
