import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'wouter'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { address, read } from '../api/http.ts'
import type { VisitDone } from '../api/reception.ts'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { useVisitSay, type VisitKey } from './visit-words.tsx'

/** What was done in this visit, and one list of it to print. */
export function VisitDoneList(props: { visitId: string }) {
  const say = useVisitSay()
  const lang = useLang()
  const local = useLocal()
  const { data } = useQuery({
    queryKey: ['visit', props.visitId],
    queryFn: ({ signal }) => read<VisitDone>(`/reception/visits/${props.visitId}`, signal),
    refetchInterval: 3_000,
  })
  const cases = data?.cases ?? []
  const url = address(`/reception/visits/${props.visitId}/receipt.pdf?lang=${lang}`)
  const print = () => window.open(url, '_blank', 'noopener')
  useShortcuts([{ combo: 'alt+L', what: 'visit.print', run: print, off: cases.length === 0 }])
  if (cases.length === 0) return null
  return (
    <section className="visit-done" aria-label={say('visit.done', { n: cases.length })}>
      <h3>{say('visit.done', { n: cases.length })}</h3>
      <ul className="plain">
        {cases.map((one) => (
          <li key={one.caseId}>
            <Link href={`/cases/${one.caseId}`}>{local(one.item.name)}</Link>{' '}
            <span className="muted">{say(doneWords[one.done] ?? 'visit.did')}</span>
            <br />
            <span className="number muted">{one.caseNumber}</span>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={print}>
        {say('visit.print')} <Keys combo="alt+L" />
      </Button>
    </section>
  )
}

const doneWords: Record<string, VisitKey> = {
  case_submitted: 'visit.did-submit',
  case_accepted: 'visit.did-accept',
  acceptance_refused: 'visit.did-refuse',
  supplement_required: 'visit.did-supplement',
  deferred_confirmed: 'visit.did-bring',
  case_delivered: 'visit.did-deliver',
}
