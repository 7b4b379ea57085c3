// My pass: how it stands, what I was trained in, and the test. A head of a unit sees its clerks below.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useLocation } from 'wouter'
import { dayText, momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { address, read, send } from '../api/http.ts'
import { useStaff } from '../session/staff.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Clerks } from './clerks.tsx'
import type { Mine, Test } from './pass.ts'
import { PassWords, usePassSay } from './pass-words.tsx'
import './passes.css'

export function MyPassPage() {
  return (
    <PassWords>
      <Page />
    </PassWords>
  )
}

function Page() {
  const say = usePassSay()
  const { posts } = useStaff()
  const takes = posts.some(({ post }) => post === 'trainee' || post === 'window-clerk')
  return (
    <div className="passes">
      <header className="page-head">
        <h1>{say('pass.title')}</h1>
      </header>
      {takes && <MyPass />}
      {posts.some(({ post }) => post === 'head') && <Clerks />}
    </div>
  )
}

function MyPass() {
  const { data, error } = useQuery({
    queryKey: ['passes', 'mine'],
    queryFn: ({ signal }) => read<Mine>('/passes/mine', signal),
  })
  if (!data) return error ? <ProblemNote error={error} /> : <Skeleton active title={false} />
  return (
    <div className="pass-columns">
      <Card mine={data} />
      <TestPanel mine={data} />
      <Training mine={data} />
      {data.tests.some(({ handedInAt }) => handedInAt) && <Taken mine={data} />}
    </div>
  )
}

function Card({ mine }: { mine: Mine }) {
  const say = usePassSay()
  const lang = useLang()
  const { pass, state } = mine
  return (
    <section className="panel pass-card" data-state={state} aria-label={say('pass.title')}>
      <h2>{say(`pass.state.${state}`)}</h2>
      {pass && (
        <>
          <p className="pass-days">
            {say('pass.until', { from: dayText(lang, pass.validFrom), until: dayText(lang, pass.validUntil) })}
          </p>
          <p className="muted">{say('pass.number', { n: pass.number })}</p>
          {pass.revoked && (
            <p className="wrong">
              {say('pass.revoked-by', {
                by: pass.revoked.byName,
                at: momentText(lang, pass.revoked.at),
                why: pass.revoked.reason,
              })}
            </p>
          )}
        </>
      )}
      {(state === 'valid' || state === 'ends-soon') && (
        <a href={address(`/passes/certificate.pdf?lang=${lang}`)}>{say('pass.certificate')}</a>
      )}
      {mine.needed && state !== 'valid' && state !== 'ends-soon' && <p>{say('pass.trainee')}</p>}
    </section>
  )
}

function TestPanel({ mine }: { mine: Mine }) {
  const say = usePassSay()
  const local = useLocal()
  const [, go] = useLocation()
  const serverState = useQueryClient()
  const begin = useMutation({
    mutationFn: () => send<Test>('POST', '/passes/tests'),
    onSuccess: (test) => {
      serverState.setQueryData(['passes', 'test', test.testId], test)
      go(`/pass/tests/${test.testId}`)
    },
  })
  const { questions, minutes, passPercent, waitHours } = mine.rules
  return (
    <section className="panel" aria-labelledby="pass-test">
      <h2 id="pass-test">{say('pass.test')}</h2>
      <p>{say('pass.rules', { questions, minutes, percent: passPercent, wait: waitHours })}</p>
      <p className="muted">{say('pass.rules-how')}</p>
      {mine.whyNot ? (
        <Alert type="info" showIcon title={local(mine.whyNot)} />
      ) : (
        <Button type="primary" size="large" loading={begin.isPending} onClick={() => begin.mutate()}>
          {say(mine.underWay ? 'pass.go-on' : 'pass.begin')}
        </Button>
      )}
      <ProblemNote error={begin.error} />
    </section>
  )
}

function Training({ mine }: { mine: Mine }) {
  const say = usePassSay()
  const lang = useLang()
  const needed = mine.rules.trainingHours
  return (
    <section className="panel" aria-labelledby="pass-training">
      <h2 id="pass-training">{say('pass.training')}</h2>
      <meter min={0} max={Math.max(needed, 1)} value={mine.hours} aria-label={say('pass.training')} />
      <p>{say('pass.hours', { hours: mine.hours, needed })}</p>
      {mine.trainings.length === 0 ? (
        <p className="muted">{say('pass.no-training')}</p>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th>{say('clerks.on')}</th>
              <th>{say('clerks.course')}</th>
              <th className="count">{say('clerks.course-hours')}</th>
            </tr>
          </thead>
          <tbody>
            {mine.trainings.map(({ on, course, hours, byName }) => (
              <tr key={`${on}${course}${hours}`}>
                <td>{dayText(lang, on)}</td>
                <td className="wide">
                  {course} <small className="muted">{byName}</small>
                </td>
                <td className="count">{hours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Taken({ mine }: { mine: Mine }) {
  const say = usePassSay()
  const lang = useLang()
  const [, go] = useLocation()
  return (
    <section className="panel" aria-labelledby="pass-taken">
      <h2 id="pass-taken">{say('pass.tests')}</h2>
      <ul className="plain pass-tests">
        {mine.tests.map(
          ({ testId, handedInAt, percent, passed }) =>
            handedInAt && (
              <li key={testId}>
                <span>{momentText(lang, handedInAt)}</span>
                <b>{say('pass.percent', { n: percent ?? 0 })}</b>
                <span data-passed={passed}>{say(passed ? 'pass.passed' : 'pass.failed')}</span>
                <button type="button" className="link" onClick={() => go(`/pass/tests/${testId}`)}>
                  {say('pass.look')}
                  <span className="unseen"> {momentText(lang, handedInAt)}</span>
                </button>
              </li>
            ),
        )}
      </ul>
    </section>
  )
}
