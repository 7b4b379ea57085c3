// Without a touch for 45 seconds the terminal asks whether somebody is there; after 60 it ends the visit. Any touch or key gives the full
// time again (WCAG 2.2.1: the limit can be extended by a simple action, as often as needed).
import { useEffect, useRef, useState } from 'react'
import { useKioskSay } from '../say.ts'

const warnMs = 45_000
const endMs = 60_000

/** Watches while a visit lasts; `onEnd` is called once. */
export function Idle(props: { onEnd: () => void }) {
  const say = useKioskSay()
  const [left, setLeft] = useState<number>()
  const touched = useRef(Date.now())
  const dialog = useRef<HTMLDialogElement>(null)
  const end = useRef(props.onEnd)
  end.current = props.onEnd

  useEffect(() => {
    let isOver = false
    const touch = () => {
      touched.current = Date.now()
      setLeft(undefined)
    }
    const look = () => {
      const quiet = Date.now() - touched.current
      if (quiet >= endMs && !isOver) {
        isOver = true
        end.current()
      } else if (quiet >= warnMs) setLeft(Math.max(0, Math.ceil((endMs - quiet) / 1000)))
    }
    const beat = setInterval(look, 500)
    for (const kind of ['pointerdown', 'keydown', 'input'] as const) addEventListener(kind, touch, true)
    return () => {
      clearInterval(beat)
      for (const kind of ['pointerdown', 'keydown', 'input'] as const) removeEventListener(kind, touch, true)
    }
  }, [])
  const isOpen = left !== undefined
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])

  return (
    <dialog ref={dialog} className="idle" aria-labelledby="idle-title" aria-describedby="idle-text">
      <h2 id="idle-title">{say('idle.title')}</h2>
      <p id="idle-text" className="idle-text">
        {say('idle.text', { n: left ?? 0 })}
      </p>
      <button type="button" className="button">
        {say('idle.stay')}
      </button>
    </dialog>
  )
}
