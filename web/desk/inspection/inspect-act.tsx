// An inspection on the page of its case: nothing reported, the form; reported by me, who can sign; reported by a colleague, his report to
// read, sign or send back.
import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import type { Inspection } from '../api/inspection.ts'
import type { ActProps } from '../case/act/act-props.ts'
import { ready } from '../case/act/ready-sentences.ts'
import { ReasonBox } from '../case/act/reason-box.tsx'
import { InspectionWords, useInspectionSay } from './inspection-words.tsx'
import './inspection.css'
import { ReportForm } from './report-form.tsx'
import { ReportRead } from './report-read.tsx'

export function InspectAct(props: ActProps) {
  const inspection = props.view.inspections.find(({ taskId }) => taskId === props.task.taskId)
  return inspection ? (
    <InspectionWords>
      <Inspect {...props} inspection={inspection} />
    </InspectionWords>
  ) : null
}

type Props = ActProps & { inspection: Inspection }

function Inspect(props: Props) {
  const say = useInspectionSay()
  const [isChanging, setChanging] = useState(false)
  const { report, sentBack } = props.inspection
  if (!report || report.isVoid)
    return (
      <>
        {sentBack && (
          <Alert
            type="warning"
            showIcon
            title={say('inspect.sent-back', { name: sentBack.by })}
            description={sentBack.reason}
          />
        )}
        <ReportForm key={report?.seq ?? 0} {...props} />
      </>
    )
  if (isChanging)
    return (
      <>
        <Alert type="info" showIcon title={say('inspect.change-what', { name: report.by })} />
        <ReportForm
          {...props}
          onOrder={(order) => {
            setChanging(false)
            props.onOrder(order)
          }}
          onCancel={() => setChanging(false)}
        />
      </>
    )
  return (
    <div className="act inspection">
      {report.isMine ? <Mine {...props} /> : <p>{say('inspect.read')}</p>}
      <ReportRead inspection={props.inspection} />
      {!report.isMine && <Second key={report.seq} {...props} seq={report.seq} />}
      <div>
        <Button size="large" onClick={() => setChanging(true)}>
          {say('inspect.change')}
        </Button>
      </div>
    </div>
  )
}

/** Who can sign what I have reported; what to do when nobody can. */
function Mine({ inspection }: Props) {
  const say = useInspectionSay()
  const lang = useLang()
  const { signers } = inspection
  if (signers.every(({ awayUntil }) => awayUntil !== null))
    return <Alert type="warning" showIcon title={say('inspect.nobody')} description={say('inspect.nobody-what')} />
  const names = signers
    .map(({ name, awayUntil }) => (awayUntil ? say('inspect.away', { name, day: dayText(lang, awayUntil) }) : name))
    .join('、')
  return <Alert type="info" showIcon title={say('inspect.mine')} description={say('inspect.signers', { names })} />
}

/** The second signature, or back with a reason. */
function Second({ seq, isBusy, onOrder }: Props & { seq: number }) {
  const say = useInspectionSay()
  const [hasAgreed, setAgreed] = useState(false)
  const [isBack, setBack] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const sign = () => {
    setTried(true)
    if (hasAgreed && !isBusy)
      onOrder({ verb: 'sign-inspection', body: { report: seq }, done: 'act.did.sign-inspection' })
  }
  const sendBack = () => {
    setTried(true)
    if (reason.trim() && !isBusy)
      onOrder({
        verb: 'send-back-inspection',
        body: { report: seq, reason: reason.trim() },
        done: 'act.did.send-back-inspection',
      })
  }
  if (isBack)
    return (
      <>
        <ReasonBox
          label={say('inspect.send-back-reason')}
          required
          value={reason}
          onChange={setReason}
          ready={ready['inspection-back']}
          wrong={isTried && !reason.trim() ? say('act.reason-needed') : undefined}
        />
        <div className="act-buttons">
          <Button danger size="large" loading={isBusy} onClick={sendBack}>
            {say('inspect.send-back-go')}
          </Button>
          <Button size="large" onClick={() => setBack(false)}>
            {say('inspect.cancel')}
          </Button>
        </div>
      </>
    )
  return (
    <>
      <Checkbox checked={hasAgreed} onChange={(event) => setAgreed(event.target.checked)}>
        {say('inspect.agree')}
      </Checkbox>
      {isTried && !hasAgreed && <p className="wrong">{say('inspect.agree-needed')}</p>}
      <div className="act-buttons">
        <Button type="primary" size="large" loading={isBusy} onClick={sign}>
          {say('inspect.sign')}
        </Button>
        <Button
          size="large"
          onClick={() => {
            setTried(false)
            setBack(true)
          }}
        >
          {say('inspect.send-back')}
        </Button>
      </div>
    </>
  )
}
