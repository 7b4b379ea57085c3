// What colleagues left at my window, until I say that I have read it.
import { Button } from 'antd'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import type { Handover } from '../api/hall.ts'
import { useHallSay } from './hall-words.tsx'

export function Notes(props: { notes: readonly Handover[]; isBusy: boolean; onSeen: (handoverId: string) => void }) {
  const say = useHallSay()
  const lang = useLang()
  if (props.notes.length === 0) return null
  return (
    <section aria-label={say('handover.title')}>
      {props.notes.map(({ handoverId, note, byName, at, drafts, skipped, waiting }) => (
        <div key={handoverId} className="hall-other">
          <p className="hall-said">{note}</p>
          <p>
            {say('handover.from', { name: byName, time: momentText(lang, at) })} ·{' '}
            {say('handover.counts', { drafts, skipped, waiting })}
          </p>
          <Button size="small" disabled={props.isBusy} onClick={() => props.onSeen(handoverId)}>
            {say('handover.seen')}
          </Button>
        </div>
      ))}
    </section>
  )
}
