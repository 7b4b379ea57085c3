// Closing a window: at once, or with a note for whoever comes next. Nobody stands before it then, and opening it again is one click.
import { Button } from 'antd'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useHallSay } from './hall-words.tsx'

export function CloseWindow({ isOff, onClose }: { isOff: boolean; onClose: (note: string) => void }) {
  const say = useHallSay()
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isAsking) area.current?.focus()
  }, [isAsking])
  if (!isAsking)
    return (
      <>
        <Button size="small" disabled={isOff} onClick={() => onClose('')}>
          {say('hall.close')}
        </Button>
        <Button size="small" disabled={isOff} onClick={() => setAsking(true)}>
          {say('hall.close-with-note')}
        </Button>
      </>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isOff && note.trim()) onClose(note.trim())
  }
  return (
    <form className="hall-note" onSubmit={submit}>
      <label htmlFor={id}>{say('handover.note')}</label>
      <textarea
        id={id}
        ref={area}
        className="line"
        rows={3}
        maxLength={500}
        aria-describedby={`${id}-hint`}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className="muted" id={`${id}-hint`}>
        {say('handover.note-hint')}
      </p>
      <Button type="primary" htmlType="submit" disabled={isOff || !note.trim()}>
        {say('handover.close')}
      </Button>{' '}
      <Button onClick={() => setAsking(false)}>{say('handover.cancel')}</Button>
    </form>
  )
}
