import { Checkbox } from 'antd'
import { useDeskSay } from '../say.ts'

/** What the applicant commits to at the window; it does not count before he has agreed. `print` says which document he then signs. */
export function Commitment(props: { text: string; print: string; isAgreed: boolean; onAgree: () => void }) {
  const say = useDeskSay()
  const { isAgreed } = props
  return (
    <div className="commitment">
      <q>{props.text}</q>
      <Checkbox checked={isAgreed} disabled={isAgreed} onChange={props.onAgree}>
        {say('deferral.agreed')}
      </Checkbox>
      {isAgreed && <p className="muted">{props.print}</p>}
    </div>
  )
}
