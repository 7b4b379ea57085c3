import { Button } from 'antd'
import { timeText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { Queue, QueueLine } from '../api/hall.ts'
import { useHallSay } from './hall-words.tsx'

/** Tickets in the order in which they are called, with one thing to do about each. */
export function QueueTable(props: {
  queue: Queue
  rows: readonly QueueLine[]
  action: string
  onAct: ((row: QueueLine) => void) | undefined
}) {
  const say = useHallSay()
  const local = useLocal()
  const lang = useLang()
  if (props.rows.length === 0) return <p className="muted">{say('hall.none-waiting')}</p>
  const names = new Map(props.queue.groups.map(({ key, name }) => [key, local(name)]))
  return (
    <div className="hall-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say('hall.number')}</th>
            <th scope="col">{say('hall.group')}</th>
            <th scope="col">{say('hall.class')}</th>
            <th scope="col">{say('hall.came')}</th>
            <th scope="col">{say('hall.told')}</th>
            <th scope="col">
              <span className="unseen">{props.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.ticketId}>
              <th scope="row">{row.number}</th>
              <td>{names.get(row.group) ?? row.group}</td>
              <td>{local(row.class.name)}</td>
              <td>{timeText(lang, row.arrivedAt)}</td>
              <td>{say('hall.minutes', { n: Math.round(row.estimatedSeconds / 60) })}</td>
              <td>
                <Button
                  size="small"
                  disabled={!props.onAct}
                  aria-label={`${props.action} ${row.number}`}
                  onClick={() => props.onAct?.(row)}
                >
                  {props.action}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
