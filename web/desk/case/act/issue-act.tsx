import { Button } from 'antd'
import { useDeskSay } from '../../say.ts'
import { Keys } from '../../shortcuts/keys.tsx'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import type { ActProps } from './act-props.ts'

/** Makes the result. */
export function IssueAct(props: ActProps) {
  const say = useDeskSay()
  const issue = () => !props.isBusy && props.onOrder({ verb: 'issue', body: {}, done: 'act.did.issue' })
  useShortcuts([{ combo: 'alt+A', what: 'act.issue', run: issue }])
  return (
    <div className="act">
      <p className="muted">{say('act.issue-what')}</p>
      <Button type="primary" size="large" block loading={props.isBusy} onClick={issue}>
        {say('act.issue')} <Keys combo="alt+A" />
      </Button>
    </div>
  )
}
