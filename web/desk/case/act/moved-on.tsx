import { Alert } from 'antd'
import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import type { DeskProblem } from '../../api/desk-problem.ts'
import { useDeskSay } from '../../say.ts'

/** Somebody was faster: who, when, and that the page shows the case as it is now. */
export function MovedOn(props: { problem: DeskProblem; onClose: () => void }) {
  const say = useDeskSay()
  const lang = useLang()
  const { movedOn, message } = props.problem
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      closable={{ onClose: props.onClose }}
      title={
        movedOn?.at && movedOn.by ? say('act.moved-on', { by: movedOn.by, at: momentText(lang, movedOn.at) }) : message
      }
      description={say('act.moved-on-what')}
    />
  )
}
