// Progress look-up for anyone who holds the receipt: case number and query code, posted (never in a URL), no sign-in, no script.
import { dayText, momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Progress } from '../api/case.ts'
import type { Load, PageKey } from './page.ts'

type ProgressProps = { caseNumber: string; problem: PageKey | undefined; found: Progress | undefined }

/** A form, with the number when the address names a case, or the posted form's answer. */
export const loadProgress: Load = async ({ url, form, fetchJson, say }) => {
  const caseNumber = (form?.caseNumber ?? url.searchParams.get('case') ?? '').trim().slice(0, 40)
  const queryCode = form?.queryCode?.trim() ?? ''
  const page = (status: number, problem?: PageKey, found?: Progress) => ({
    status,
    title: say('progress.title'),
    content: <ProgressPage caseNumber={caseNumber} problem={problem} found={found} />,
  })
  if (!form) return page(200)
  if (!caseNumber || !queryCode) return page(422, 'progress.missing')
  const answer = await fetchJson('/api/v1/progress', { method: 'POST', body: { caseNumber, queryCode } })
  if (answer.status === 429) return page(429, 'progress.too-many')
  if (answer.status >= 500) return page(503, 'broken.text')
  return answer.status === 200 ? page(200, undefined, answer.body as Progress) : page(404, 'progress.not-found')
}

function ProgressPage(props: ProgressProps) {
  const say = useSay<PageKey>()
  if (props.found) return <Found progress={props.found} />
  return (
    <>
      <h1>{say('progress.title')}</h1>
      <p className="lead">{say('progress.text')}</p>
      {props.problem && (
        <p className="notice notice-needs-you" id="problem" role="alert">
          {say(props.problem)}
        </p>
      )}
      <form method="post" action="/progress" className="narrow-form">
        <p className="field">
          <label className="field-label" htmlFor="case-number">
            {say('progress.case-number')}
          </label>
          <input
            id="case-number"
            name="caseNumber"
            className="control control-code"
            defaultValue={props.caseNumber}
            autoComplete="off"
            autoCapitalize="characters"
            required
            aria-describedby={props.problem && 'problem'}
          />
        </p>
        <p className="field">
          <label className="field-label" htmlFor="query-code">
            {say('progress.query-code')}
          </label>
          <span className="field-hint" id="query-code-hint">
            {say('progress.query-code-hint')}
          </span>
          <input
            id="query-code"
            name="queryCode"
            className="control control-code"
            autoComplete="off"
            autoCapitalize="characters"
            required
            aria-describedby="query-code-hint"
          />
        </p>
        <button type="submit" className="button button-large">
          {say('progress.look-up')}
        </button>
      </form>
    </>
  )
}

function Found({ progress }: { progress: Progress }) {
  const say = useSay<PageKey>()
  const lang = useLang()
  const local = useLocal()
  const isOpen = progress.status !== 'concluded'
  return (
    <>
      <p className="overline">{progress.caseNumber}</p>
      <h1>{local(progress.item.name)}</h1>
      <section className="card state" data-status={progress.status}>
        <h2>
          {say(`status.${progress.status}`)}
          {progress.outcome && ` · ${say(`outcome.${progress.outcome}`)}`}
        </h2>
        {progress.now.map((position) => (
          <p key={`${local(position.unitName)}${position.since}`}>
            {say('progress.now')} · {local(position.task)} ·{' '}
            {say('progress.now-at', { unit: local(position.unitName) })}
          </p>
        ))}
        {isOpen && progress.clock?.dueOn && !progress.clock.suspended && (
          <p>{say('progress.due', { date: dayText(lang, progress.clock.dueOn) })}</p>
        )}
        {isOpen && progress.clock?.suspendedFor && (
          <p>
            {say('progress.held', {
              name: local(progress.clock.suspendedFor),
              n: progress.clock.remainingWorkingDays,
            })}
          </p>
        )}
      </section>
      <h2>{say('progress.timeline')}</h2>
      <ol className="timeline">
        {progress.timeline.map((entry) => (
          <li key={entry.seq}>
            <time dateTime={entry.at}>{momentText(lang, entry.at)}</time>
            <span>{local(entry.text)}</span>
          </li>
        ))}
      </ol>
      <p>
        <a className="link-target" href="/progress">
          {say('progress.another')}
        </a>
      </p>
    </>
  )
}
