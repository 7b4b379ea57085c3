// Signing out leaves nothing on the phone. What it still keeps is saved first; what cannot be saved is asked about before it is lost, and
// without a network nobody is told that he is out while the server still knows him.
import { useState } from 'react'
import { Confirm } from '../confirm.tsx'
import { ask, isCode } from '../http.ts'
import { forgetAll } from '../kept/store.ts'
import { syncKept } from '../kept/sync.ts'
import { useAppSay } from '../say.ts'

/** The button and the questions it may raise. */
export function SignOut() {
  const say = useAppSay()
  const [asks, setAsks] = useState<'unsaved' | 'offline'>()
  const leave = async () => {
    setAsks(undefined)
    const failure = await ask('/sign-out', { method: 'POST', json: {} }).catch((error: unknown) => error)
    if (isCode(failure, 'offline')) return setAsks('offline')
    await forgetAll()
    location.assign('/')
  }
  const begin = async () => ((await syncKept()).length > 0 ? setAsks('unsaved') : leave())
  return (
    <>
      <button type="button" className="button-plain" onClick={() => void begin()}>
        {say('my.sign-out')}
      </button>
      {asks === 'unsaved' && (
        <Confirm
          title={say('kept.sign-out-title')}
          yes={say('kept.sign-out-yes')}
          onYes={() => void leave()}
          onNo={() => setAsks(undefined)}
        >
          <p>{say('kept.sign-out-text')}</p>
        </Confirm>
      )}
      {asks === 'offline' && (
        <Confirm
          title={say('kept.offline-title')}
          yes={say('app.retry')}
          onYes={() => void leave()}
          onNo={() => setAsks(undefined)}
        >
          <p>{say('kept.offline-text')}</p>
        </Confirm>
      )}
    </>
  )
}
