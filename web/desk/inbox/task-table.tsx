import { Checkbox, Tag } from 'antd'
import { Link, useLocation } from 'wouter'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { Staff } from '../api/session.ts'
import { type InboxTask, taskKey } from '../api/task.ts'
import { DueMark } from '../due/due-mark.tsx'
import { useDeskSay } from '../say.ts'
import type { useRows } from './use-rows.ts'

type Props = {
  tasks: readonly InboxTask[]
  rows: ReturnType<typeof useRows>
  me: Staff
  chosen: ReadonlySet<string>
  onChoose: (task: InboxTask) => void
}

/** The tasks, most urgent first as the server sorts them; the case number carries the focus. */
export function TaskTable(props: Props) {
  const say = useDeskSay()
  return (
    <table className="list">
      <caption className="unseen">{say('inbox.title')}</caption>
      <thead>
        <tr>
          <th className="narrow">
            <span className="unseen">{say('inbox.choose')}</span>
          </th>
          <th>{say('inbox.due')}</th>
          <th>{say('inbox.step')}</th>
          <th>{say('inbox.item')}</th>
          <th>{say('inbox.subject')}</th>
          <th>{say('inbox.number')}</th>
          <th>{say('inbox.opened')}</th>
          <th>{say('inbox.claimed-by')}</th>
        </tr>
      </thead>
      <tbody>
        {props.tasks.map((task, index) => (
          <Row key={taskKey(task)} {...props} task={task} index={index} />
        ))}
      </tbody>
    </table>
  )
}

function Row(props: Props & { task: InboxTask; index: number }) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const [, go] = useLocation()
  const { task, index, rows, me } = props
  const isMine = task.claimedBy === me.staffId
  return (
    <tr
      data-current={rows.current === index || undefined}
      data-chosen={props.chosen.has(taskKey(task)) || undefined}
      onClick={() => rows.setCurrent(index)}
      onDoubleClick={() => go(`/cases/${task.caseId}`)}
    >
      <td className="narrow">
        <Checkbox
          aria-label={say('inbox.choose-one', { number: task.caseNumber })}
          tabIndex={-1}
          checked={props.chosen.has(taskKey(task))}
          disabled={task.claimedBy !== null && !isMine && !task.inPlace}
          onChange={() => props.onChoose(task)}
        />
      </td>
      <td>
        <DueMark colour={task.colour} remaining={task.remainingWorkingDays} />
      </td>
      <td>
        <b>{task.taskName}</b> {task.owes && <Tag className="owes">{say('deferral.mark')}</Tag>}
        {task.reported && <Tag className="owes">{say('inbox.reported')}</Tag>}
      </td>
      <td className="wide" title={local(task.itemName)}>
        {local(task.itemName)}
      </td>
      <td>{task.subjectName}</td>
      <td>
        <Link
          ref={rows.ref(index)}
          href={`/cases/${task.caseId}`}
          tabIndex={rows.current === index ? 0 : -1}
          onFocus={() => rows.setCurrent(index)}
          className="number"
        >
          {task.caseNumber}
        </Link>
      </td>
      <td className="muted">{momentText(lang, task.openedAt)}</td>
      <td>
        {isMine ? (
          <b className="mine">{say('inbox.me')}</b>
        ) : task.inPlace ? (
          <b className="mine">{say('inbox.in-place-of', { name: task.claimedName ?? '' })}</b>
        ) : (
          (task.claimedName ?? <span className="muted">{say('inbox.nobody')}</span>)
        )}
      </td>
    </tr>
  )
}
