// The answers of a test under way: shown at once, saved one request at a time, tried again until they are.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isProblem } from '../api/desk-problem.ts'
import { send } from '../api/http.ts'
import type { Answers, Test } from './pass.ts'

const retryMs = 3000

/** `handIn` saves what is open, hands in, and puts the result in place of the paper. */
export function useAnswers(test: Test) {
  const { testId } = test
  const serverState = useQueryClient()
  const [answers, setAnswers] = useState<Answers>(test.answers)
  const [isSaved, setSaved] = useState(true)
  const [error, setError] = useState<unknown>()
  const open = useRef<Answers>({})
  const running = useRef<Promise<void>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = useCallback(
    (done: Test) => serverState.setQueryData(['passes', 'test', testId], done),
    [serverState, testId],
  )
  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const sent = open.current
    if (Object.keys(sent).length === 0) return
    open.current = {}
    try {
      await send('PUT', `/passes/tests/${testId}`, { answers: sent })
      setSaved(Object.keys(open.current).length === 0)
    } catch (failure) {
      // The time is over: the test was marked by what had been saved.
      if (isProblem(failure, 'conflict')) return void show(await send<Test>('POST', `/passes/tests/${testId}/hand-in`))
      open.current = { ...sent, ...open.current }
      setSaved(false)
      timer.current = setTimeout(() => void flushRef.current(), retryMs)
    }
  }, [testId, show])
  const flush = useCallback(async (): Promise<void> => {
    await running.current
    running.current = save()
    await running.current
  }, [save])
  const flushRef = useRef(flush)
  flushRef.current = flush
  useEffect(() => () => clearTimeout(timer.current), [])

  const choose = (question: string, chosen: readonly number[]) => {
    setAnswers((before) => ({ ...before, [question]: chosen }))
    open.current = { ...open.current, [question]: chosen }
    void flush()
  }
  const handIn = useCallback(async (): Promise<void> => {
    setError(undefined)
    try {
      await flushRef.current()
      show(await send<Test>('POST', `/passes/tests/${testId}/hand-in`))
    } catch (failure) {
      setError(failure)
    }
  }, [testId, show])
  return { answers, isSaved, choose, handIn, error }
}
