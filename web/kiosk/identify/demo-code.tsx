// In the demonstration only: the code that would have been a text message.
import { useEffect, useState } from 'react'
import { ask } from '../api/http.ts'
import { useKioskSay } from '../say.ts'

export function DemoCode(props: { phone: string; onUse: (code: string) => void }) {
  const say = useKioskSay()
  const [code, setCode] = useState<string>()
  useEffect(() => {
    ask<{ messages: readonly { text?: string; code?: string }[] }>(`/demo/outbox?phone=${props.phone}`).then(
      ({ messages: [newest] }) => setCode(newest?.code ?? /\d{6}/.exec(newest?.text ?? '')?.[0]),
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
