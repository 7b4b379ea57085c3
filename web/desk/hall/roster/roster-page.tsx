// The duty roster of a site, week by week: its head plans, its clerks see where they sit.
import { Button } from 'antd'
import { useState } from 'react'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Roster } from '../../api/roster.ts'
import { csvOf } from '../../charts/csv.ts'
import { saveCsv } from '../../charts/save-csv.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import '../../style/roster.css'
import { useHallSay } from '../hall-words.tsx'
import { CopiedNote } from './copied-note.tsx'
import { daysLater, shortDay } from './days.ts'
import { Handovers } from './handovers.tsx'
import { MyWeek } from './my-week.tsx'
import { RosterTable } from './roster-table.tsx'
import { useRoster } from './use-roster.ts'

export function RosterPage({ siteId }: { siteId: string }) {
  const say = useHallSay()
  const local = useLocal()
  const lang = useLang()
  const [on, setOn] = useState<string>()
  const { roster, set, copy } = useRoster(siteId, on)
  const { data } = roster
  if (!data) return <ProblemNote error={roster.error} />
  const monday = data.days[0]?.on ?? data.today
  const sunday = data.days.at(-1)?.on ?? data.today
  const go = (to: string | undefined) => {
    copy.reset()
    set.reset()
    setOn(to)
  }
  const saved = set.data && set.variables?.order
  // Between two weeks the old one still stands there; nothing can be changed in it.
  const isStale = roster.isPlaceholderData
  return (
    <div className="roster">
      <header className="hall-head">
        <h1>
          {local(data.site.name)}{' '}
          <small>{say('roster.week', { from: dayText(lang, monday), until: dayText(lang, sunday) })}</small>
        </h1>
      </header>
      <div className="roster-tools">
        <Button onClick={() => go(daysLater(monday, -7))}>{say('roster.before')}</Button>
        <Button onClick={() => go(undefined)}>{say('roster.this')}</Button>
        <Button onClick={() => go(daysLater(monday, 7))}>{say('roster.next')}</Button>
        {data.mayPlan && (
          <Button
            type="primary"
            ghost
            disabled={isStale || sunday < data.today || copy.isPending}
            onClick={() => copy.mutate({ day: monday, week: on })}
          >
            {say('roster.copy')}
          </Button>
        )}
        <span className="roster-out">
          <Button onClick={() => window.print()}>{say('roster.print')}</Button>
          <CsvButton roster={data} />
        </span>
      </div>
      <ProblemNote error={roster.error ?? set.error ?? copy.error} />
      <div aria-live="polite">
        {copy.data && <CopiedNote done={copy.data} />}
        {saved && (
          <p className="unseen">
            {say('roster.saved', {
              what: say('roster.at', {
                day: shortDay(lang, saved.on),
                n: saved.window,
                shift: say(`roster.${saved.shift}`),
              }),
            })}
          </p>
        )}
      </div>
      {data.mayPlan ? (
        <p className="muted roster-hint">{say(data.clerks.length > 0 ? 'roster.hint' : 'roster.no-clerks')}</p>
      ) : (
        <MyWeek roster={data} />
      )}
      {data.otherwise.length > 0 && (
        <ul className="hall-other roster-otherwise">
          {data.otherwise.map(({ window, name, planned }) => (
            <li key={window}>{say('roster.otherwise', { n: window, name, planned })}</li>
          ))}
        </ul>
      )}
      <RosterTable
        roster={data}
        isStale={isStale}
        pending={set.isPending ? set.variables?.order : undefined}
        onSet={(order) => set.mutate({ order, week: on })}
      />
      <Handovers siteId={siteId} />
    </div>
  )
}

function CsvButton({ roster }: { roster: Roster }) {
  const say = useHallSay()
  const head = [say('hall.on'), say('roster.window'), say('roster.shift'), say('roster.clerk')]
  const rows = roster.shifts.map(({ on, window, shift, name }) => [on, window, say(`roster.${shift}`), name])
  return (
    <Button onClick={() => saveCsv(`roster-${roster.site.id}-${roster.days[0]?.on}`, csvOf(head, rows))}>
      {say('roster.csv')}
    </Button>
  )
}
