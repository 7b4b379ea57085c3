import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { type FormEvent, useEffect, useState } from 'react'
import { read, send } from '../api/http.ts'
import type { Actor, DemoStaff } from '../api/session.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'

type Entries = { username: string; password: string; totp: string }

/** Username, password and the six digits of the authenticator. `fill` puts a demonstration sign-in into the fields and sends it. */
export function SignInForm(props: { fill?: DemoStaff | undefined; onSignedIn: (accountId: string) => void }) {
  const say = useDeskSay()
  const [entries, setEntries] = useState<Entries>({ username: '', password: '', totp: '' })
  const signIn = useMutation({
    mutationFn: async (given: Entries) => {
      await send('POST', '/sign-in/staff', given)
      const me = await read<Actor | { actor: Actor }>('/me')
      return 'actor' in me ? me.actor : me
    },
    onSuccess: (actor) => props.onSignedIn(actor.accountId ?? ''),
  })
  const { fill } = props
  useEffect(() => {
    if (fill) setEntries({ username: fill.username, password: fill.password, totp: fill.totp })
  }, [fill])
  const change = (part: Partial<Entries>) => setEntries({ ...entries, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate(entries)
  }
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label htmlFor="username">{say('sign-in.username')}</label>
      <Input
        id="username"
        autoFocus
        required
        size="large"
        autoComplete="username"
        value={entries.username}
        onChange={(event) => change({ username: event.target.value })}
      />
      <label htmlFor="password">{say('sign-in.password')}</label>
      <Input.Password
        id="password"
        required
        size="large"
        autoComplete="current-password"
        value={entries.password}
        onChange={(event) => change({ password: event.target.value })}
      />
      <label htmlFor="totp">{say('sign-in.totp')}</label>
      <Input
        id="totp"
        required
        size="large"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\d{6}"
        maxLength={6}
        placeholder={say('sign-in.totp-hint')}
        value={entries.totp}
        onChange={(event) => change({ totp: event.target.value.replace(/\D/g, '') })}
      />
      <ProblemNote error={signIn.error} />
      {fill && !signIn.error && <Alert type="info" title={say('sign-in.filled', { name: fill.name })} />}
      <Button type="primary" size="large" htmlType="submit" loading={signIn.isPending} block>
        {say('sign-in.go')}
      </Button>
    </form>
  )
}
