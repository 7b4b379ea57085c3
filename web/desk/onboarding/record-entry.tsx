// Recording that an item entered the sites of a level, or left them: the day, and a note.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useAdministrationSay } from '../administration/administration-words.tsx'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'

export function RecordEntry(props: {
  subject: { itemId: string; district: string; level: string }
  kind: 'entered' | 'left'
  what: string
}) {
  const say = useAdministrationSay()
  const id = useId()
  const serverState = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [on, setOn] = useState('')
  const [note, setNote] = useState('')
  const record = useMutation({
    mutationFn: () => send('POST', '/onboarding/entries', { ...props.subject, kind: props.kind, on, note }),
    onSuccess: () => {
      setOpen(false)
      return serverState.invalidateQueries()
    },
  })
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(`onboarding.record-${props.kind}`)}
      </Button>
      <Modal
        open={isOpen}
        title={say(`onboarding.record-${props.kind}`)}
        okText={say('onboarding.save')}
        cancelText={say('exception.cancel')}
        okButtonProps={{ disabled: on === '', loading: record.isPending }}
        onOk={() => record.mutate()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{props.what}</p>
        <label htmlFor={`${id}-on`}>{say(`onboarding.on-${props.kind}`)}</label>
        <input
          id={`${id}-on`}
          type="date"
          className="line"
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
        <label htmlFor={`${id}-note`}>{say('onboarding.note')}</label>
        <Input id={`${id}-note`} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
        <ProblemNote error={record.error} />
      </Modal>
    </>
  )
}
