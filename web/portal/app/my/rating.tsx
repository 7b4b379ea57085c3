// One rating a case (一事一评): five levels, reasons that fit the level, free words.
import { useState } from 'react'
import type { CaseView } from '../../api/case.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { useCommand } from './use-command.ts'

const levels = [5, 4, 3, 2, 1] as const
type Level = (typeof levels)[number]
const praise = ['fast', 'guide-clear', 'few-visits', 'easy', 'kind'] as const
const blame = ['slow', 'guide-wrong', 'many-visits', 'hard', 'extra-materials', 'rude'] as const

/** Asks for a rating of a concluded case. */
export function Rating({ view }: { view: CaseView }) {
  const say = useAppSay()
  const [level, setLevel] = useState<Level>()
  const [reasons, setReasons] = useState<readonly string[]>([])
  const [comment, setComment] = useState('')
  const [tooSoon, setTooSoon] = useState(false)
  const rate = useCommand(view.caseId, 'rating')
  const offered = level === undefined ? [] : level >= 3 ? praise : blame
  const choose = (one: Level) => {
    setLevel(one)
    setReasons([])
    setTooSoon(false)
  }
  const send = () => {
    if (level === undefined) setTooSoon(true)
    else rate.mutate({ level, reasons, ...(comment.trim() && { comment: comment.trim() }) })
  }
  return (
    <section className="card block">
      <h2 id="rating">{say('case.rate-title')}</h2>
      <p className="small">{say('case.rate-text')}</p>
      {tooSoon && (
        <p className="field-problem" role="alert">
          {say('case.rate-choose')}
        </p>
      )}
      <div className="levels" role="radiogroup" aria-labelledby="rating">
        {levels.map((one) => (
          <label className="option" key={one}>
            <input type="radio" name="level" checked={level === one} onChange={() => choose(one)} />
            {say(`rating.level.${one}`)}
          </label>
        ))}
      </div>
      {offered.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">{say('case.rate-reasons')}</legend>
          <div className="options">
            {offered.map((reason) => (
              <label className="option" key={reason}>
                <input
                  type="checkbox"
                  checked={reasons.includes(reason)}
                  onChange={({ target }) =>
                    setReasons(target.checked ? [...reasons, reason] : reasons.filter((one) => one !== reason))
                  }
                />
                {say(`rating.reason.${reason}`)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <p className="field">
        <label className="field-label" htmlFor="comment">
          {say('case.rate-comment')}
        </label>
        <textarea
          id="comment"
          className="control"
          rows={3}
          maxLength={500}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </p>
      <ProblemNotice error={rate.error} />
      <button type="button" className="button button-large" disabled={rate.isPending} onClick={send}>
        {say('case.rate-submit')}
      </button>
    </section>
  )
}
