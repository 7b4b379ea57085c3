// What came of a test: the points, what follows from them, and every question with what is right and why.
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import { useStaff } from '../session/staff.tsx'
import type { Question, Test } from './pass.ts'
import { usePassSay } from './pass-words.tsx'

export function Result({ test }: { test: Test }) {
  const say = usePassSay()
  const isTrainee = useStaff().posts.some(({ post }) => post === 'trainee')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const n = test.percent ?? 0
  return (
    <>
      <section className="panel test-result" data-passed={test.passed}>
        <h2 ref={heading} tabIndex={-1}>
          {say(test.passed ? 'test.result-passed' : 'test.result-failed', { n })}
        </h2>
        {test.passed && isTrainee && (
          <Alert
            type="success"
            showIcon
            title={say('test.sign-in-again')}
            action={
              <Button type="primary" onClick={() => location.assign('/desk/')}>
                {say('test.sign-in')}
              </Button>
            }
          />
        )}
        {!(test.passed && isTrainee) && <Link href="/pass">{say('test.back')}</Link>}
      </section>
      <ol className="plain test-answers">
        {test.questions.map((question) => (
          <Answered key={question.id} question={question} chosen={test.answers[question.id] ?? []} />
        ))}
      </ol>
    </>
  )
}

function Answered({ question, chosen }: { question: Question; chosen: readonly number[] }) {
  const say = usePassSay()
  const local = useLocal()
  const { isRight, right = [], why, source } = question
  return (
    <li className="panel" data-right={isRight}>
      <p>
        <b>{local(question.text)}</b> <span className="test-mark">{say(isRight ? 'test.right' : 'test.wrong')}</span>
      </p>
      <ul>
        {question.choices.map((choice, n) => (
          <li key={choice.zh} data-correct={right.includes(n) || undefined}>
            {local(choice)}
            {right.includes(n) && <small> · {say('test.correct')}</small>}
            {chosen.includes(n) && <small> · {say('test.yours')}</small>}
          </li>
        ))}
      </ul>
      {why && <p className="muted">{say('test.why', { text: local(why) })}</p>}
      {source && <p className="muted">{say('test.source', { text: source })}</p>}
    </li>
  )
}
