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

/**
 * Card reader or typing, then Enter. Whoever is not known yet is asked for a name and becomes known. With `both`, number and name are asked
 * for together and neither phone nor licence will do; the words say so.
 */
export function Identify(props: {
  both?: { number: string; name: string; hint: string; wrong: string }
  onIdentified: (person: Identified) => void
}) {
  const say = useDeskSay()
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [isTried, setTried] = useState(false)
  const { both } = props
  const typed = identityOf(text)
  const identity = both && typed && !('citizenId' in typed || 'creditCode' in typed) ? undefined : typed
  const identify = useMutation({
    mutationFn: () =>
      send<Identified>('POST', '/reception/identify', {
        ...identity,
        ...((isNew || both) && name.trim() && { name: name.trim() }),
        ...(isNew && phone.trim() && { phone: phone.trim() }),
      }),
    onSuccess: props.onIdentified,
    onError: (error) => {
      if (!both && isProblem(error, 'not-found') && identity && ('citizenId' in identity || 'creditCode' in identity))
        setNewNumber(text)
    },
  })
  // Once asked for, name and phone stay until another number is typed: nothing of them is lost when they are refused.
  const [newNumber, setNewNumber] = useState('')
  const isNew = newNumber === text && text !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (identity && (!both || name.trim())) identify.mutate()
  }
  const kind = identity && Object.keys(identity)[0]
  return (
    <form className="panel identify" onSubmit={submit}>
      <h2>{say('reception.who')}</h2>
      <label htmlFor="identity">{both?.number ?? say('reception.identity')}</label>
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
        {!kind &&
          (isTried ? (both?.wrong ?? say('reception.identity-wrong')) : (both?.hint ?? say('reception.identity-hint')))}
      </p>
      {(isNew || both) && (
        <>
          <label htmlFor="subject-name">{both?.name ?? say('reception.new-name')}</label>
          <Input
            id="subject-name"
            autoFocus={!both}
            size="large"
            autoComplete="off"
            maxLength={60}
            status={both && isTried && !name.trim() ? 'error' : ''}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </>
      )}
      {isNew && (
        <>
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
