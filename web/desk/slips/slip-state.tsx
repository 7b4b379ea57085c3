import { Tag } from 'antd'
import { dayText, momentText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import type { Slip } from '../api/slip.ts'
import { useSlipsSay } from './slips-words.tsx'

const colours = { made: 'default', sent: 'processing', received: 'success', missing: 'error' } as const

/** Where the paper is, since when, and by when it should be there. */
export function SlipState({ slip }: { slip: Slip }) {
  const say = useSlipsSay()
  const lang = useLang()
  const { state, isOverdue, dueOn } = slip
  const since = slip.receivedAt ?? slip.missingAt ?? slip.sentAt ?? slip.madeAt
  return (
    <span className="slip-state">
      <Tag color={colours[state]}>{say(`slips.state.${state}`)}</Tag>
      {isOverdue && state === 'sent' && <Tag color="error">{say('slips.overdue')}</Tag>}
      <span className="muted">
        {momentText(lang, since)}
        {state === 'sent' && dueOn && ` · ${say('slips.due', { day: dayText(lang, dueOn) })}`}
      </span>
      {slip.why && <p className="wrong">{slip.why}</p>}
      {state === 'missing' && <p className="muted">{say('slips.missing-next')}</p>}
    </span>
  )
}
