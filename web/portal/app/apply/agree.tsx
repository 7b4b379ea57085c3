import { useState } from 'react'
import { useAppSay } from '../say.ts'

/** What I commit to or promise; it does not count before I have agreed. The tick stands at once and goes again when it could not be kept. */
export function Agree(props: { text: string; isAgreed: boolean; onAgree: () => Promise<unknown> }) {
  const say = useAppSay()
  const [isAgreeing, setAgreeing] = useState(false)
  const isAgreed = props.isAgreed || isAgreeing
  const agree = () => {
    setAgreeing(true)
    void props.onAgree().finally(() => setAgreeing(false))
  }
  return (
    <>
      <p className="notice">{props.text}</p>
      <label className="option">
        <input type="checkbox" checked={isAgreed} disabled={isAgreed} onChange={agree} />
        <span>{say('apply.deferral-agree')}</span>
      </label>
    </>
  )
}
