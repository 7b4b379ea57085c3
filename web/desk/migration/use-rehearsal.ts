// The rehearsal: pages of judged cases, asked for one after the other, so that progress can be shown and it can be stopped.
import { useRef, useState } from 'react'
import { send } from '../api/http.ts'
import type { JudgedCase, JudgedPage, Versions } from '../api/migration.ts'

export type RehearsalState = {
  cases: readonly JudgedCase[]
  isRunning: boolean
  isDone: boolean
  error: unknown
}
const nothing: RehearsalState = { cases: [], isRunning: false, isDone: false, error: undefined }

export function useRehearsal(itemId: string) {
  const [state, setState] = useState(nothing)
  const turn = useRef(0)
  const run = async (versions: Versions) => {
    const mine = ++turn.current
    let cases: readonly JudgedCase[] = []
    let after: string | null | undefined
    setState({ ...nothing, isRunning: true })
    try {
      do {
        const body = { ...versions, ...(after && { after }) }
        const page: JudgedPage = await send('POST', `/items/${encodeURIComponent(itemId)}/migration/preview`, body)
        if (mine !== turn.current) return
        cases = [...cases, ...page.cases]
        after = page.next
        setState({ cases, isRunning: after !== null, isDone: after === null, error: undefined })
      } while (after)
    } catch (error) {
      if (mine === turn.current) setState({ cases, isRunning: false, isDone: false, error })
    }
  }
  const forget = () => {
    turn.current++
    setState(nothing)
  }
  return { ...state, run, forget }
}
