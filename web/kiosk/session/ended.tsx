// After a visit: that nothing is left here, and where the unfinished draft is. Goes to the start by itself.
import { useEffect, useRef } from 'react'
import { Title } from '../frame/title.tsx'
import { useKioskSay } from '../say.ts'

const shownMs = 30_000

export function Ended(props: { hasDraft: boolean; onStart: () => void }) {
  const say = useKioskSay()
  const start = useRef(props.onStart)
  start.current = props.onStart
  useEffect(() => {
    const timer = setTimeout(() => start.current(), shownMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <section className="card">
      <Title>{say('ended.title')}</Title>
      {props.hasDraft && <p className="notice">{say('ended.draft')}</p>}
      <button type="button" className="button" onClick={props.onStart}>
        {say('ended.start')}
      </button>
    </section>
  )
}
