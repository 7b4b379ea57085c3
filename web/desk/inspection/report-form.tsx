// The report of an inspection, filled in on a phone while one walks around: each point marked, with a note and photos; then what was found, the
// conclusion, and off to the colleague who signs.
import { Alert, Button } from 'antd'
import { useId, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { Inspection, Mark } from '../api/inspection.ts'
import type { ActProps } from '../case/act/act-props.ts'
import { ready } from '../case/act/ready-sentences.ts'
import { ReasonBox } from '../case/act/reason-box.tsx'
import { Choice } from './choice.tsx'
import { bodyOf, type Findings, findingsFrom, isComplete, keepFindings, keptFindings, missingIn } from './findings.ts'
import { useInspectionSay } from './inspection-words.tsx'
import { PhotoStrip } from './photos/photo-strip.tsx'
import { usePhotos } from './photos/use-photos.ts'

const marks: readonly Mark[] = ['met', 'not-met', 'not-applicable']
const outcomes = ['passed', 'failed'] as const

export function ReportForm(props: ActProps & { inspection: Inspection; onCancel?: () => void }) {
  const say = useInspectionSay()
  const local = useLocal()
  const { view, task, inspection } = props
  const { checklist } = inspection
  const place = { caseId: view.caseId, taskId: task.taskId }
  const photos = usePhotos(place)
  const [findings, setFindings] = useState<Findings>(
    () => keptFindings(view.caseId, task.taskId, checklist.length) ?? findingsFrom(checklist.length, inspection.report),
  )
  const [isTried, setTried] = useState(false)
  const missing = missingIn(findings)
  const change = (part: Partial<Findings>) => {
    const next = { ...findings, ...part }
    setFindings(next)
    keepFindings(view.caseId, task.taskId, next)
  }
  const changePoint = (index: number, part: Partial<Findings['points'][number]>) =>
    change({ points: findings.points.map((point, at) => (at === index ? { ...point, ...part } : point)) })
  const arrived = new Set(inspection.photos.map(({ photoId }) => photoId))
  const unsent = photos.waiting.filter(({ id }) => !arrived.has(id)).length
  const report = () => {
    setTried(true)
    if (props.isBusy || unsent > 0 || !isComplete(missing)) return
    props.onOrder({
      verb: 'report-inspection',
      body: bodyOf(findings),
      done: 'act.did.report-inspection',
      onDone: () => keepFindings(view.caseId, task.taskId, undefined),
    })
  }
  return (
    <div className="act inspection">
      {photos.isOffline && (
        <Alert
          type="warning"
          showIcon
          title={say('inspect.offline')}
          action={
            <Button size="small" onClick={() => void photos.sendAll()}>
              {say('inspect.send-again')}
            </Button>
          }
        />
      )}
      {photos.unreadable.map((name) => (
        <Alert key={name} type="error" showIcon title={say('inspect.not-a-photo', { name })} />
      ))}
      <h3>{say('inspect.points')}</h3>
      <ol className="inspection-points plain">
        {checklist.map((point, index) => (
          <li key={point.zh}>
            <Choice
              legend={`${index + 1}. ${local(point)}`}
              value={findings.points[index]?.mark ?? null}
              options={marks.map((mark) => ({ value: mark, label: say(`inspect.mark.${mark}`) }))}
              onChange={(mark) => changePoint(index, { mark })}
            />
            <Note
              label={`${say('inspect.note')}：${local(point)}`}
              value={findings.points[index]?.note ?? ''}
              isMissing={isTried && missing.notes.includes(index)}
              onChange={(note) => changePoint(index, { note })}
            />
            <PhotoStrip label={local(point)} point={index} arrived={inspection.photos} photos={photos} />
          </li>
        ))}
      </ol>
      {isTried && missing.marks > 0 && <p className="wrong">{say('inspect.marks-needed', { n: missing.marks })}</p>}
      <h3>{say('inspect.photos-place')}</h3>
      <PhotoStrip label={say('inspect.photos-place')} point={null} arrived={inspection.photos} photos={photos} />
      <ReasonBox
        label={say('inspect.opinion')}
        required
        value={findings.opinion}
        onChange={(opinion) => change({ opinion })}
        ready={ready.inspection}
        wrong={isTried && missing.opinion ? say('inspect.opinion-needed') : undefined}
      />
      <Choice
        legend={say('inspect.outcome')}
        value={findings.outcome}
        options={outcomes.map((outcome) => ({ value: outcome, label: say(`inspect.outcome.${outcome}`) }))}
        onChange={(outcome) => change({ outcome })}
      />
      {isTried && missing.outcome && <p className="wrong">{say(`inspect.outcome-${missing.outcome}`)}</p>}
      <p className="muted">{say('inspect.kept')}</p>
      {isTried && unsent > 0 && <p className="wrong">{say('inspect.unsent', { n: unsent })}</p>}
      <div className="act-buttons">
        <Button type="primary" size="large" loading={props.isBusy} onClick={report}>
          {say(inspection.report ? 'inspect.report-again' : 'inspect.report')}
        </Button>
        {props.onCancel && (
          <Button size="large" onClick={props.onCancel}>
            {say('inspect.change-cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Note(props: { label: string; value: string; isMissing: boolean; onChange: (note: string) => void }) {
  const say = useInspectionSay()
  const id = useId()
  return (
    <>
      <input
        className="line"
        aria-label={props.label}
        placeholder={say('inspect.note')}
        maxLength={300}
        value={props.value}
        aria-invalid={props.isMissing || undefined}
        aria-describedby={props.isMissing ? id : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.isMissing && (
        <p className="wrong" id={id}>
          {say('inspect.note-needed')}
        </p>
      )}
    </>
  )
}
