// The latest notes that were left at the windows of the site, and who has read them.
import { useQuery } from '@tanstack/react-query'
import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import type { Handover } from '../../api/hall.ts'
import { read } from '../../api/http.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { useHallSay } from '../hall-words.tsx'

export function Handovers({ siteId }: { siteId: string }) {
  const say = useHallSay()
  const lang = useLang()
  const { data, error } = useQuery({
    queryKey: ['handovers', siteId],
    queryFn: ({ signal }) => read<{ handovers: Handover[] }>(`/halls/${encodeURIComponent(siteId)}/handovers`, signal),
  })
  if (!data?.handovers.length) return <ProblemNote error={error} />
  return (
    <section className="panel roster-notes" aria-label={say('handover.list')}>
      <h2>{say('handover.list')}</h2>
      <ul className="plain">
        {data.handovers.map(({ handoverId, window, note, byName, at, drafts, skipped, waiting, seenBy, seenAt }) => (
          <li key={handoverId}>
            <b>{say('hall.window-n', { n: window })}</b>{' '}
            {say('handover.from', { name: byName, time: momentText(lang, at) })} ·{' '}
            {seenBy && seenAt
              ? say('handover.seen-by', { name: seenBy, time: momentText(lang, seenAt) })
              : say('handover.unseen')}
            <p className="hall-said">{note}</p>
            <p className="muted">{say('handover.counts', { drafts, skipped, waiting })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
