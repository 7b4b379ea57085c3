// The paper: one question at a time, all of them in reach, the time in sight, and handing in asks once.
import { Button, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { Question, Test } from './pass.ts'
import { usePassSay } from './pass-words.tsx'
import { useAnswers } from './use-answers.ts'

export function TestPaper({ test }: { test: Test }) {
  const say = usePassSay()
  const [at, setAt] = useState(0)
  const [asks, setAsks] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { answers, isSaved, choose, handIn, error } = useAnswers(test)
  const { questions } = test
  const question = questions[at]
  const heading = useRef<HTMLHeadingElement>(null)
  const open = questions.filter(({ id }) => !answers[id]?.length).length
  const show = (next: number) => {
    setAt(next)
    requestAnimationFrame(() => heading.current?.focus())
  }
  const end = async () => {
    setAsks(false)
    setBusy(true)
    await handIn()
    setBusy(false)
  }
  if (!question) return null
  return (
    <div className="test-desk">
      <section className="panel test-question" aria-labelledby="test-at">
        <h2 id="test-at" ref={heading} tabIndex={-1}>
          {say('test.question', { n: at + 1, all: questions.length })}
        </h2>
        <Choices
          key={question.id}
          question={question}
          chosen={answers[question.id] ?? []}
          onChoose={(chosen) => choose(question.id, chosen)}
        />
        <div className="test-steps">
          <Button disabled={at === 0} onClick={() => show(at - 1)}>
            {say('test.before')}
          </Button>
          <Button
            type={at < questions.length - 1 ? 'primary' : 'default'}
            disabled={at === questions.length - 1}
            onClick={() => show(at + 1)}
          >
            {say('test.next')}
          </Button>
        </div>
      </section>
      <aside className="panel test-side">
        <TimeLeft seconds={test.secondsLeft} onOver={() => void end()} />
        <p className={isSaved ? 'muted' : 'wrong'} role="status">
          {say(isSaved ? 'test.saved' : 'test.not-saved')}
        </p>
        <nav aria-label={say('test.all')}>
          <ol className="plain test-all">
            {questions.map(({ id }, n) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={n === at ? 'step' : undefined}
                  data-answered={answers[id]?.length ? '' : undefined}
                  aria-label={`${n + 1} ${say(answers[id]?.length ? 'test.answered' : 'test.unanswered')}`}
                  onClick={() => show(n)}
                >
                  {n + 1}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <Button type={open === 0 ? 'primary' : 'default'} block loading={isBusy} onClick={() => setAsks(true)}>
          {say('test.hand-in')}
        </Button>
        <ProblemNote error={error} />
      </aside>
      <Modal
        open={asks}
        title={say('test.hand-in')}
        okText={say('test.sure-yes')}
        cancelText={say('test.sure-no')}
        onOk={() => void end()}
        onCancel={() => setAsks(false)}
      >
        {open > 0 && <p>{say('test.open', { n: open })}</p>}
        <p>{say('test.sure')}</p>
      </Modal>
    </div>
  )
}

type ChoicesProps = { question: Question; chosen: readonly number[]; onChoose: (chosen: number[]) => void }

function Choices({ question, chosen, onChoose }: ChoicesProps) {
  const say = usePassSay()
  const local = useLocal()
  const toggle = (n: number) =>
    question.several
      ? onChoose(chosen.includes(n) ? chosen.filter((one) => one !== n) : [...chosen, n].sort((a, b) => a - b))
      : onChoose([n])
  return (
    <fieldset className="test-choices">
      <legend>
        {local(question.text)} <small className="muted">{say(question.several ? 'test.several' : 'test.one')}</small>
      </legend>
      {question.choices.map((choice, n) => (
        <label key={choice.zh} data-chosen={chosen.includes(n) || undefined}>
          <input
            type={question.several ? 'checkbox' : 'radio'}
            name={question.id}
            checked={chosen.includes(n)}
            onChange={() => toggle(n)}
          />
          <span>{local(choice)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Counts down by the page's own clock from what the server told; five minutes and one minute before the end it is read out. */
function TimeLeft({ seconds, onOver }: { seconds: number; onOver: () => void }) {
  const say = usePassSay()
  const [end] = useState(() => Date.now() + seconds * 1000)
  const [left, setLeft] = useState(seconds)
  const over = useRef(onOver)
  over.current = onOver
  useEffect(() => {
    const tick = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setLeft(now)
      if (now > 0) return
      clearInterval(tick)
      over.current()
    }, 1000)
    return () => clearInterval(tick)
  }, [end])
  const minutes = Math.ceil(left / 60)
  const isRead = left > 0 && (minutes === 5 || minutes === 1)
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return (
    <>
      <p className="test-time" role="timer" data-soon={left <= 300 || undefined}>
        {say('test.left', { time })}
      </p>
      <p className="unseen" aria-live="assertive">
        {isRead ? say('test.left-soon', { n: minutes }) : ''}
      </p>
    </>
  )
}
