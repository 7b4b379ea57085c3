// Nobody passes without a session. When it ends in the middle of work, sign-in comes over the page: what was typed stays.
import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Result, Spin } from 'antd'
import { useSyncExternalStore } from 'react'
import { useDeskSay } from '../say.ts'
import { Pages } from '../shell/pages.tsx'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { sessionExpired } from './expired.ts'
import { StaffHere, useActor } from './staff.tsx'

export function Gate() {
  const say = useDeskSay()
  const actor = useActor()
  const serverState = useQueryClient()
  const expired = useSyncExternalStore(sessionExpired.subscribe, sessionExpired.get)
  if (actor.isPending) return <Spin fullscreen description={say('desk.loading')} />
  if (actor.isError)
    return (
      <Result
        status="warning"
        title={<h1>{say('error.server-away')}</h1>}
        extra={
          <Button type="primary" onClick={() => void actor.refetch()}>
            {say('error.retry')}
          </Button>
        }
      />
    )
  const staff = actor.data
  if (staff?.kind !== 'staff') return <SignInPage notStaff={staff !== null} />
  const returned = (accountId: string) => {
    sessionExpired.set(false)
    if (accountId !== staff.accountId) return location.reload()
    void serverState.invalidateQueries()
  }
  return (
    <StaffHere staff={staff}>
      <Pages />
      <Modal
        open={expired}
        closable={false}
        footer={null}
        title={say('session.expired')}
        mask={{ closable: false }}
        keyboard={false}
      >
        <p>{say('session.expired-what')}</p>
        <SignInForm onSignedIn={returned} />
      </Modal>
    </StaffHere>
  )
}
