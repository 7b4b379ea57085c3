// Asking for an exception: why, and until when. Sent to the city, where somebody else decides.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { send } from '../api/http.ts'
import type { Level } from '../api/powers.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useAdministrationSay } from './administration-words.tsx'

type Subject = { itemId: string; district: string; level?: Exclude<Level, 'city'> }

/** A button that opens the question; `what` says for what. */
export function AskException(props: { subject: Subject; what: string }) {
  const say = useAdministrationSay()
  const id = useId()
  const serverState = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [expiresOn, setExpiresOn] = useState('')
  const ask = useMutation({
    mutationFn: () => send('POST', '/exceptions', { ...props.subject, reason, expiresOn }),
    onSuccess: () => {
      setOpen(false)
      return serverState.invalidateQueries()
    },
  })
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('exception.ask')}
      </Button>
      <Modal
        open={isOpen}
        title={say('exception.ask-title')}
        okText={say('exception.send')}
        cancelText={say('exception.cancel')}
        okButtonProps={{ disabled: reason.trim().length < 5 || expiresOn === '', loading: ask.isPending }}
        onOk={() => ask.mutate()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{props.what}</p>
        <p className="muted">{say('exception.ask-what')}</p>
        <label htmlFor={`${id}-reason`}>{say('exception.reason')}</label>
        <Input.TextArea
          id={`${id}-reason`}
          autoSize={{ minRows: 3, maxRows: 6 }}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <label htmlFor={`${id}-until`}>{say('exception.until')}</label>
        <input
          id={`${id}-until`}
          type="date"
          className="line"
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.target.value)}
        />
        <ProblemNote error={ask.error} />
      </Modal>
    </>
  )
}
