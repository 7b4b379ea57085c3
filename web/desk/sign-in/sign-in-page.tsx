import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { send } from '../api/http.ts'
import type { DemoStaff } from '../api/session.ts'
import { useDeskSay } from '../say.ts'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { DemoSignIns } from './demo-sign-ins.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** The way in. The address stays what it was, so that after signing in the reader is where they wanted to be. */
export function SignInPage(props: { notStaff: boolean }) {
  const say = useDeskSay()
  const serverState = useQueryClient()
  const [fill, setFill] = useState<DemoStaff>()
  const enter = () => serverState.invalidateQueries({ queryKey: ['me'] })
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <header>
          <h1>
            <span className="brand-mark">一窗</span> {say('desk.name')}
          </h1>
          <LanguageSwitch />
        </header>
        {props.notStaff && (
          <Alert
            type="warning"
            title={say('sign-in.not-staff')}
            action={<Button onClick={() => void send('POST', '/sign-out').then(enter)}>{say('desk.sign-out')}</Button>}
          />
        )}
        <SignInForm fill={fill} onSignedIn={() => void enter()} />
        <p className="muted">{say('sign-in.help')}</p>
      </section>
      <DemoSignIns onChoose={setFill} />
    </main>
  )
}
