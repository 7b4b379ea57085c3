import { useAppSay } from '../say.ts'

/** What I commit to or promise; it does not count before I have agreed. */
export function Agree(props: { text: string; isAgreed: boolean; onAgree: () => void }) {
  const say = useAppSay()
  const { isAgreed } = props
  return (
    <>
      <p className="notice">{props.text}</p>
      <label className="option">
        <input type="checkbox" checked={isAgreed} disabled={isAgreed} onChange={props.onAgree} />
        <span>{say('apply.deferral-agree')}</span>
      </label>
    </>
  )
}
