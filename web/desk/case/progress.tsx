import { Segmented } from 'antd'
import { useState } from 'react'
import { dayText, momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/case.ts'
import { useDeskSay } from '../say.ts'
import { postName } from '../sign-in/post-name.ts'
import { Chart } from './chart.tsx'
import { Linked } from './linked.tsx'

/** Who has it now, the live chart, and all that happened, latest first. */
export function Progress(props: { view: CaseView }) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const [kind, setKind] = useState<'control' | 'flow'>('control')
  const { view } = props
  return (
    <div className="progress">
      {view.now.length > 0 && (
        <ul className="now plain">
          {view.now.map((one) => (
            <li key={one.node + one.since}>
              <b>{one.task}</b>
              <span>
                {local(one.unitName)} · {postName(say, one.post)}
              </span>
              <span className="muted">
                {say('case.since', { at: momentText(lang, one.since) })}
                {one.dueOn && ` · ${say('case.step-due', { day: dayText(lang, one.dueOn) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Linked view={view} />
      <figure className="chart">
        <figcaption>
          <Segmented
            size="small"
            aria-label={say('case.chart')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'control', label: say('case.chart.control') },
              { value: 'flow', label: say('case.chart.flow') },
            ]}
          />
        </figcaption>
        <Chart caseId={view.caseId} version={view.version} kind={kind} />
      </figure>
      <h3>{say('case.timeline')}</h3>
      <ol className="timeline">
        {view.timeline
          .toSorted((a, b) => b.seq - a.seq)
          .map((entry) => (
            <li key={entry.seq}>
              <time dateTime={entry.at}>{momentText(lang, entry.at)}</time>
              <span>
                {local(entry.text)}
                {entry.detail && <q>{entry.detail}</q>}
              </span>
              <span className="muted">{entry.by}</span>
            </li>
          ))}
      </ol>
    </div>
  )
}
