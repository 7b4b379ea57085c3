import { useState } from 'react'
import { Confirm } from '../confirm.tsx'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { useCommand } from './use-command.ts'

/** Takes the application back, after asking once. */
export function Withdraw(props: { caseId: string }) {
  const say = useAppSay()
  const [asks, setAsks] = useState(false)
  const withdraw = useCommand(props.caseId, 'withdraw')
  return (
    <section className="block">
      <button type="button" className="button button-quiet" disabled={withdraw.isPending} onClick={() => setAsks(true)}>
        {say('case.withdraw')}
      </button>
      <ProblemNotice error={withdraw.error} />
      {asks && (
        <Confirm
          title={say('case.withdraw-sure')}
          yes={say('case.withdraw-yes')}
          onYes={() => {
            setAsks(false)
            withdraw.mutate({})
          }}
          onNo={() => setAsks(false)}
        >
          <p>{say('case.withdraw-text')}</p>
        </Confirm>
      )}
    </section>
  )
}
