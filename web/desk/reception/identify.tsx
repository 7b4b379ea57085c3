import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { isProblem } from '../api/desk-problem.ts'
import { send } from '../api/http.ts'
import type { Identified } from '../api/reception.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { identityOf } from './identity-of.ts'

/** Card reader or typing, then Enter. Whoever is not known yet is asked for a name and becomes known. */
export function Identify(props: { onIdentified: (person: Identified) => void }) {
  const say = useDeskSay()
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [isTried, setTried] = useState(false)
  const identity = identityOf(text)
  const identify = useMutation({
    mutationFn: () =>
      send<Identified>('POST', '/reception/identify', {
        ...identity,
        ...(isNew && name.trim() && { name: name.trim() }),
        ...(isNew && phone.trim() && { phone: phone.trim() }),
      }),
    onSuccess: props.onIdentified,
    onError: (error) => {
      if (isProblem(error, 'not-found') && identity && ('citizenId' in identity || 'creditCode' in identity))
        setNewNumber(text)
    },
  })
  // Once asked for, name and phone stay until another number is typed: nothing of them is lost when they are refused.
  const [newNumber, setNewNumber] = useState('')
  const isNew = newNumber === text && text !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (identity) identify.mutate()
  }
  const kind = identity && Object.keys(identity)[0]
  return (
    <form className="panel identify" onSubmit={submit}>
      <h2>{say('reception.who')}</h2>
      <label htmlFor="identity">{say('reception.identity')}</label>
      <Input
        id="identity"
        autoFocus
        size="large"
        autoComplete="off"
        maxLength={300}
        value={text}
        status={isTried && !identity ? 'error' : ''}
        aria-describedby="identity-kind"
        onChange={(event) => {
          setText(event.target.value)
          identify.reset()
        }}
      />
      <p id="identity-kind" className={isTried && !identity ? 'wrong' : 'muted'} aria-live="polite">
        {kind === 'citizenId' && say('reception.is-citizen-id')}
        {kind === 'creditCode' && say('reception.is-credit-code')}
        {kind === 'phone' && say('reception.is-phone')}
        {kind === 'licence' && say('reception.is-licence')}
        {!kind && say(isTried ? 'reception.identity-wrong' : 'reception.identity-hint')}
      </p>
      {isNew && (
        <>
          <label htmlFor="subject-name">{say('reception.new-name')}</label>
          <Input
            id="subject-name"
            autoFocus
            size="large"
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <label htmlFor="subject-phone">{say('reception.new-phone')}</label>
          <Input
            id="subject-phone"
            size="large"
            autoComplete="off"
            inputMode="tel"
            maxLength={20}
            value={phone}
            aria-describedby="subject-phone-hint"
            onChange={(event) => setPhone(event.target.value)}
          />
          <p id="subject-phone-hint" className="muted">
            {say('reception.new-phone-hint')}
          </p>
        </>
      )}
      {!(isNew && isProblem(identify.error, 'not-found')) && <ProblemNote error={identify.error} isShort />}
      <Button type="primary" size="large" htmlType="submit" block loading={identify.isPending}>
        {say(isNew ? 'reception.register' : 'reception.identify')} <Keys combo="Enter" />
      </Button>
    </form>
  )
}
