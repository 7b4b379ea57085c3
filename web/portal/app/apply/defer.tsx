import type { Material } from '../../api/case.ts'
import { useAppSay } from '../say.ts'

/** What I commit to when a material is to follow; nothing is deferred before I have agreed. */
export function Defer(props: {
  name: string
  deferral: NonNullable<Material['deferral']>
  isAgreed: boolean
  onAgree: () => void
}) {
  const say = useAppSay()
  const { name, deferral, isAgreed } = props
  return (
    <>
      <p className="notice">
        {say('apply.deferral-text', { name, n: deferral.workingDays, months: deferral.barMonths })}
      </p>
      <label className="option">
        <input type="checkbox" checked={isAgreed} disabled={isAgreed} onChange={props.onAgree} />
        <span>{say('apply.deferral-agree')}</span>
      </label>
    </>
  )
}
