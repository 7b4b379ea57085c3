import { Checkbox } from 'antd'
import type { Material } from '../api/case.ts'
import { useDeskSay } from '../say.ts'

/** What the applicant commits to at the window when a material is to follow; nothing is deferred before he has agreed. */
export function Commitment(props: {
  name: string
  deferral: NonNullable<Material['deferral']>
  isAgreed: boolean
  onAgree: () => void
}) {
  const say = useDeskSay()
  const { name, deferral, isAgreed } = props
  return (
    <div className="commitment">
      <q>{say('deferral.commitment', { name, n: deferral.workingDays, months: deferral.barMonths })}</q>
      <Checkbox checked={isAgreed} disabled={isAgreed} onChange={props.onAgree}>
        {say('deferral.agreed')}
      </Checkbox>
      {isAgreed && <p className="muted">{say('deferral.print')}</p>}
    </div>
  )
}
