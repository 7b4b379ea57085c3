// Reads each call aloud once, a recall again. Browsers let a page speak only after somebody has touched it, so the board has a button.
import { useEffect, useRef, useState } from 'react'
import type { Call } from './use-board.ts'

const keyOf = ({ number, window, calls }: Call): string => `${number}@${window}#${calls}`

/** The call that is new, for the live region; `turnOn` lets the voice speak. */
export function useVoice(calls: readonly Call[] | undefined) {
  const heard = useRef<Set<string>>(undefined)
  const [isOn, setIsOn] = useState(false)
  const [latest, setLatest] = useState<Call>()
  useEffect(() => {
    if (!calls) return
    const waiting = calls.filter(({ isServing }) => !isServing)
    // What was called before the board came up is not shouted again.
    const known = heard.current ?? new Set(calls.map(keyOf))
    heard.current = known
    for (const call of [...waiting].reverse()) {
      if (known.has(keyOf(call))) continue
      known.add(keyOf(call))
      setLatest(call)
      if (isOn && 'speechSynthesis' in globalThis) {
        const words = new SpeechSynthesisUtterance(call.spoken.zh)
        words.lang = 'zh-CN'
        words.rate = 0.9
        speechSynthesis.speak(words)
      }
    }
  }, [calls, isOn])
  return { latest, isOn, canSpeak: 'speechSynthesis' in globalThis, turnOn: () => setIsOn(true) }
}
