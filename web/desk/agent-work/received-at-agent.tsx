import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { address, readFile } from '../api/http.ts'
import type { Submitted } from '../api/reception.ts'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { useWorkSay } from './work.tsx'

/** Submitted: number, query code and the receipt to hand over. Whether it is accepted is said at the service window. */
export function ReceivedAtAgent(props: { submitted: readonly Submitted[]; onAnother: () => void; onNext: () => void }) {
  const [one] = props.submitted
  return one && <Taken {...props} submitted={one} />
}

function Taken(props: { submitted: Submitted; onAnother: () => void; onNext: () => void }) {
  const say = useWorkSay()
  const { caseId, caseNumber, queryCode } = props.submitted
  const path = `/agent/cases/${caseId}/receipt`
  // The reader of the log makes it a moment later.
  const receipt = useQuery({
    queryKey: ['agent-receipt', caseId],
    queryFn: ({ signal }) => readFile(path, signal).then(() => true),
    retry: 20,
    retryDelay: 1000,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const print = () => window.open(address(path), '_blank', 'noopener')
  useShortcuts([{ combo: 'alt+O', what: 'received.print', run: print, off: !receipt.data }])
  return (
    <section className="panel received agent-received" aria-label={say('reception.stage.accept')}>
      <Alert
        type="success"
        showIcon
        title={say('agent.received')}
        description={
          <dl className="facts">
            <div>
              <dt>{say('inbox.number')}</dt>
              <dd className="number">{caseNumber}</dd>
            </div>
            <div>
              <dt>{say('received.query-code')}</dt>
              <dd className="number">{queryCode}</dd>
            </div>
          </dl>
        }
      />
      <p>{say('agent.received-what')}</p>
      <div className="act-buttons">
        <Button type="primary" onClick={print} disabled={!receipt.data} loading={receipt.isPending}>
          {say(receipt.data ? 'agent.receipt' : 'agent.receipt-making')} <Keys combo="alt+O" />
        </Button>
        <Button onClick={props.onNext}>
          {say('reception.key.next')} <Keys combo="alt+N" />
        </Button>
        <Button onClick={props.onAnother}>
          {say('received.another')} <Keys combo="alt+I" />
        </Button>
      </div>
    </section>
  )
}
