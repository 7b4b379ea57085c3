// All cases of a life event on one picture: a lane each over the same days, what is done full, what the promise leaves pale, today a line.
// The words above each lane say the same, so the picture itself is hidden from screen readers.
import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { BundleView, LinkedCase } from '../../api/bundle.ts'
import { useAppSay } from '../say.ts'
import { type Lane, lanesOf } from './lanes.ts'

/** The lanes, with the legend and the two ends of the axis. */
export function ProgressLanes({ view }: { view: BundleView }) {
  const lang = useLang()
  const { lanes, now, first, last } = lanesOf(view.cases, view.at)
  // Within one day, before anything is accepted, there is nothing to see.
  const days = [dayText(lang, first), dayText(lang, last)]
  const isDrawn = days[0] !== days[1]
  return (
    <>
      <ol className="lanes">
        {view.cases.map((one, i) => (
          <li key={one.caseId}>
            <LaneHead one={one} />
            {isDrawn && lanes[i] && <Bar lane={lanes[i]} now={now} />}
            <Waits one={one} />
          </li>
        ))}
      </ol>
      {isDrawn && <Scale days={days} />}
    </>
  )
}

function Scale({ days }: { days: readonly string[] }) {
  const say = useAppSay()
  return (
    <>
      <div className="lanes-axis" aria-hidden="true">
        {days.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      <ul className="lanes-legend" aria-hidden="true">
        {(['received', 'handled', 'delivering', 'ahead'] as const).map((kind) => (
          <li key={kind}>
            <i data-kind={kind} />
            {say(`together.lane-${kind}`)}
          </li>
        ))}
      </ul>
    </>
  )
}

function LaneHead({ one }: { one: LinkedCase }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const [task] = one.now
  const due = one.status !== 'concluded' && one.clock?.dueOn
  return (
    <>
      <Link className="lane-name" href={`/my/cases/${one.caseId}`}>
        {local(one.item.name)}
      </Link>
      <p className="small lane-state" data-outcome={one.outcome ?? undefined}>
        {one.outcome ? say(`outcome.${one.outcome}`) : say(`status.${one.status}`)}
        {one.status !== 'concluded' && task && ` · ${local(task.unitName as { zh: string })}`}
        {due && ` · ${say('my.due', { date: dayText(lang, due) })}`}
      </p>
    </>
  )
}

function Bar({ lane, now }: { lane: Lane; now: number }) {
  return (
    <div className="lane-bar" aria-hidden="true">
      {lane.stretches.map(({ kind, from, to }) => (
        <i key={kind} data-kind={kind} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
      ))}
      {lane.end !== undefined && <b style={{ '--at': `${lane.end * 100}%` } as CSSProperties} />}
      <s style={{ '--at': `${now * 100}%` } as CSSProperties} />
    </div>
  )
}

function Waits({ one }: { one: LinkedCase }) {
  const say = useAppSay()
  const local = useLocal()
  if (one.status === 'concluded') return null
  return one.waits.map(({ name, ended }) => (
    <p className="small lane-waits" data-ended={ended ?? undefined} key={name.zh}>
      {say(ended ? 'together.wait-ended' : 'together.waits', { name: local(name) })}
    </p>
  ))
}
