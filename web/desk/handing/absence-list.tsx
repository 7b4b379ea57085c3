import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import type { Absence } from '../api/colleague.ts'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useHandingSay } from './handing-words.tsx'

/** Who is away or will be, who stands in, and the way to end it. */
export function AbsenceList({ absences }: { absences: readonly Absence[] }) {
  const say = useHandingSay()
  const lang = useLang()
  const serverState = useQueryClient()
  const end = useMutation({
    mutationFn: (absenceId: string) => send('POST', `/absences/${absenceId}/end`, {}),
    onSettled: () => serverState.invalidateQueries({ queryKey: ['colleagues'] }),
  })
  if (absences.length === 0) return null
  return (
    <section aria-label={say('colleagues.absences')}>
      <h2>{say('colleagues.absences')}</h2>
      <ProblemNote error={end.error} />
      <ul className="plain absences">
        {absences.map((one) => (
          <li key={one.absenceId} data-now={one.isNow || undefined}>
            <p>
              <b>{say('colleagues.absence', { name: one.name, other: one.standInName })}</b>
            </p>
            <p className="muted">
              {say('colleagues.days', { from: dayText(lang, one.fromOn), until: dayText(lang, one.untilOn) })} ·{' '}
              {say(one.isNow ? 'colleagues.now' : 'colleagues.coming')}
              {one.reason && ` · ${one.reason}`}
            </p>
            {one.mayEnd && (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate(one.absenceId)}>
                {say('colleagues.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
