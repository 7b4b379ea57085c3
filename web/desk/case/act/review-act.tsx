import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useDeskSay } from '../../say.ts'
import { Keys } from '../../shortcuts/keys.tsx'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import type { ActProps } from './act-props.ts'
import { ready } from './ready-sentences.ts'
import { ReasonBox } from './reason-box.tsx'
import { isReviewable, type PointMark, suggestedOutcome } from './review-points.ts'

/** Review: each point marked, an opinion, passed or failed. 行政许可法 第三十四条. */
export function ReviewAct(props: ActProps) {
  const say = useDeskSay()
  const { task } = props
  const [marks, setMarks] = useState<readonly PointMark[]>(task.points.map((point) => ({ point, ok: null })))
  const [opinion, setOpinion] = useState('')
  const [isTried, setTried] = useState(false)
  const suggested = suggestedOutcome(marks)
  const submit = (outcome: 'passed' | 'failed') => {
    setTried(true)
    if (props.isBusy || !opinion.trim() || !isReviewable(marks, outcome)) return
    props.onOrder({
      verb: 'review',
      body: { outcome, opinion: opinion.trim(), points: marks.map(({ point, ok }) => ({ point, ok: ok === true })) },
      done: outcome === 'passed' ? 'act.did.passed' : 'act.did.failed',
    })
  }
  const markAll = () => setMarks(marks.map(({ point }) => ({ point, ok: true })))
  useShortcuts([
    { combo: 'alt+P', what: 'review.passed', run: () => submit('passed') },
    { combo: 'alt+N', what: 'review.failed', run: () => submit('failed') },
  ])
  return (
    <div className="act review">
      {marks.length > 0 && (
        <fieldset>
          <legend>
            {say('review.points')}{' '}
            <Button size="small" type="link" onClick={markAll}>
              {say('review.all-ok')}
            </Button>
          </legend>
          {marks.map(({ point, ok }) => (
            <fieldset key={point} className="point" aria-label={point}>
              <span>{point}</span>
              <Radio.Group
                size="small"
                optionType="button"
                value={ok}
                onChange={(event) =>
                  setMarks(marks.map((mark) => (mark.point === point ? { point, ok: event.target.value } : mark)))
                }
                options={[
                  { value: true, label: say('review.ok') },
                  { value: false, label: say('review.not-ok') },
                ]}
              />
            </fieldset>
          ))}
          {isTried && marks.some(({ ok }) => ok === null) && <p className="wrong">{say('review.points-needed')}</p>}
          {isTried && suggested === 'failed' && <p className="wrong">{say('review.points-against')}</p>}
        </fieldset>
      )}
      <ReasonBox
        label={say('review.opinion')}
        required
        value={opinion}
        onChange={setOpinion}
        ready={suggested === 'failed' ? ready.failed : ready.passed}
        wrong={isTried && !opinion.trim() ? say('review.opinion-needed') : undefined}
      />
      <div className="act-buttons">
        <Button
          type="primary"
          loading={props.isBusy}
          disabled={suggested === 'failed'}
          onClick={() => submit('passed')}
        >
          {say('review.passed')} <Keys combo="alt+P" />
        </Button>
        <Button danger disabled={props.isBusy} onClick={() => submit('failed')}>
          {say('review.failed')} <Keys combo="alt+N" />
        </Button>
      </div>
    </div>
  )
}
