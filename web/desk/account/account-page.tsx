// One's own account: who one is here, and a new password. What is typed stays when it is refused.
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { type Say, useLocal, useSay } from '../../ui/i18n/index.ts'
import { send } from '../api/http.ts'
import type { DeskKey } from '../say.ts'
import { useStaff } from '../session/staff.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { postName } from '../sign-in/post-name.ts'
import { MoreWords } from '../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

const words = { zh, en }
const useAccountSay = (): Say<keyof typeof zh | DeskKey> => useSay<keyof typeof zh | DeskKey>()
const empty = { old: '', totp: '', next: '', again: '' }
type Name = keyof typeof empty

/** The page /account. */
export function AccountPage() {
  return (
    <MoreWords words={words}>
      <Account />
    </MoreWords>
  )
}

function Account() {
  const say = useAccountSay()
  const local = useLocal()
  const staff = useStaff()
  return (
    <div className="administration">
      <h1>{say('account.title')}</h1>
      <section className="panel">
        <h2>{staff.name}</h2>
        <dl className="facts">
          <div>
            <dt>{say('account.posts')}</dt>
            {staff.posts.map(({ unit, unitName, post }) => (
              <dd key={`${unit}${post}`}>
                {local(unitName) || unit} · {postName(say, post)}
              </dd>
            ))}
          </div>
        </dl>
      </section>
      <Password />
    </div>
  )
}

function Password() {
  const say = useAccountSay()
  const [typed, setTyped] = useState(empty)
  const [isTried, setTried] = useState(false)
  const isWhole = Object.values(typed).every((text) => text !== '')
  const isSame = typed.next === typed.again
  const change = useMutation({
    mutationFn: () => {
      const { old, totp, next } = typed
      return send<{ ended: number }>('PUT', '/me/password', { old, totp: totp.trim(), next })
    },
    onSuccess: () => {
      setTyped(empty)
      setTried(false)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWhole && isSame && !change.isPending) change.mutate()
  }
  const field = (name: Name) => ({
    value: typed[name],
    onChange: (text: string) => {
      if (change.isSuccess) change.reset()
      setTyped({ ...typed, [name]: text })
    },
  })
  return (
    <section className="panel" aria-labelledby="password">
      <h2 id="password">{say('account.password')}</h2>
      <p className="muted">{say('account.rules')}</p>
      <form className="act account-form" onSubmit={submit} noValidate>
        <Field label={say('account.old')} kind="current-password" {...field('old')} />
        <Field label={say('account.totp')} kind="one-time-code" {...field('totp')} hint={say('account.totp-hint')} />
        <Field label={say('account.next')} kind="new-password" {...field('next')} />
        <Field label={say('account.again')} kind="new-password" {...field('again')} />
        {isTried && !isWhole && <p className="wrong">{say('account.needed')}</p>}
        {isTried && isWhole && !isSame && <p className="wrong">{say('account.differs')}</p>}
        <ProblemNote error={change.error} />
        {change.data && <Alert type="success" showIcon title={say('account.changed', { n: change.data.ended })} />}
        <div className="act-buttons">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {say('account.change')}
          </Button>
        </div>
      </form>
    </section>
  )
}

function Field(props: {
  label: string
  kind: 'current-password' | 'new-password' | 'one-time-code'
  value: string
  onChange: (text: string) => void
  hint?: ReactNode
}) {
  const id = useId()
  const isCode = props.kind === 'one-time-code'
  const common = {
    id,
    value: props.value,
    autoComplete: props.kind,
    maxLength: isCode ? 20 : 128,
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
    ...(props.hint ? { 'aria-describedby': `${id}-hint` } : {}),
  }
  return (
    <div className="beside-field">
      <label htmlFor={id}>{props.label}</label>
      {isCode ? <Input inputMode="numeric" {...common} /> : <Input type="password" {...common} />}
      {props.hint && (
        <small id={`${id}-hint`} className="muted">
          {props.hint}
        </small>
      )}
    </div>
  )
}
