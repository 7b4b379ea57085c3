// In the demonstration only: the code that would have been a text message.
import { useEffect, useState } from 'react'
import { ask } from '../api/http.ts'
import { useKioskSay } from '../say.ts'

export function DemoCode(props: { phone: string; onUse: (code: string) => void }) {
  const say = useKioskSay()
  const [code, setCode] = useState<string>()
  useEffect(() => {
    ask<{ messages: readonly { kind: string; text: string }[] }>(`/demo/outbox?phone=${props.phone}`).then(
      ({ messages }) => setCode(/\d{6}/.exec(messages.find(({ kind }) => kind === 'sign-in-code')?.text ?? '')?.[0]),
      () => {},
    )
  }, [props.phone])
  if (!code) return null
  return (
    <p className="notice">
      {say('identify.demo-code', { code })}{' '}
      <button type="button" className="button button-quiet" onClick={() => props.onUse(code)}>
        {say('identify.demo-use')}
      </button>
    </p>
  )
}
