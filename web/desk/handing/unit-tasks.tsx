// What lies at a unit and who has it, for its head: choose a person of the task's post and assign.
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import type { LedUnit } from '../api/colleague.ts'
import { query, read, send } from '../api/http.ts'
import type { InboxPage, InboxTask } from '../api/task.ts'
import { DueMark } from '../due/due-mark.tsx'
import { useRefresh } from '../live/live.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { postName } from '../sign-in/post-name.ts'
import { useHandingSay } from './handing-words.tsx'

export function UnitTasks({ units }: { units: readonly LedUnit[] }) {
  const say = useHandingSay()
  const serverState = useQueryClient()
  const answer = useInfiniteQuery({
    queryKey: ['tasks', 'unit'],
    queryFn: ({ pageParam, signal }) => read<InboxPage>(`/tasks${query({ scope: 'unit', after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: useRefresh(5_000),
  })
  const [done, setDone] = useState('')
  const assign = useMutation({
    mutationFn: ({ task, staffId }: { task: InboxTask; staffId: string; name: string }) =>
      send('POST', `/cases/${task.caseId}/tasks/${task.taskId}/assign`, { staffId }, crypto.randomUUID()),
    onSuccess: (_answer, { task, name }) => setDone(say('colleagues.assigned', { number: task.caseNumber, name })),
    onSettled: async () => {
      await serverState.invalidateQueries({ queryKey: ['tasks'] })
      await serverState.invalidateQueries({ queryKey: ['colleagues'] })
    },
  })
  const tasks = answer.data?.pages.flatMap((page) => page.tasks) ?? []
  return (
    <section aria-label={say('colleagues.tasks')}>
      <h2>{say('colleagues.tasks')}</h2>
      <div aria-live="polite">{done && <Alert type="success" showIcon title={done} />}</div>
      <ProblemNote error={answer.error ?? assign.error} />
      {answer.isSuccess && tasks.length === 0 && <p className="muted">{say('colleagues.no-tasks')}</p>}
      {tasks.length > 0 && (
        <table className="list unit-tasks">
          <thead>
            <tr>
              <th>{say('inbox.due')}</th>
              <th>{say('inbox.step')}</th>
              <th>{say('inbox.item')}</th>
              <th>{say('inbox.number')}</th>
              <th>{say('colleagues.posts')}</th>
              <th>{say('inbox.claimed-by')}</th>
              <th>{say('colleagues.who')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <Row
                key={task.caseId + task.taskId}
                task={task}
                units={units}
                isBusy={assign.isPending}
                onAssign={(staffId, name) => assign.mutate({ task, staffId, name })}
              />
            ))}
          </tbody>
        </table>
      )}
      {answer.hasNextPage && (
        <div className="more">
          <Button loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
            {say('list.more')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Row(props: {
  task: InboxTask
  units: readonly LedUnit[]
  isBusy: boolean
  onAssign: (staffId: string, name: string) => void
}) {
  const say = useHandingSay()
  const local = useLocal()
  const { task } = props
  const [chosen, setChosen] = useState('')
  const members = (props.units.find(({ unit }) => unit === task.unit)?.members ?? []).filter(
    ({ posts, staffId }) => posts.includes(task.post) && staffId !== task.claimedBy,
  )
  const member = members.find(({ staffId }) => staffId === chosen)
  return (
    <tr>
      <td>
        <DueMark colour={task.colour} remaining={task.remainingWorkingDays} />
      </td>
      <td>
        <b>{task.taskName}</b>
      </td>
      <td className="wide" title={local(task.itemName)}>
        {local(task.itemName)}
      </td>
      <td>
        <Link href={`/cases/${task.caseId}`} className="number">
          {task.caseNumber}
        </Link>
      </td>
      <td>{postName(say, task.post)}</td>
      <td>{task.claimedName ?? <span className="muted">{say('colleagues.unclaimed')}</span>}</td>
      <td>
        <span className="assign">
          <select
            className="pick"
            aria-label={say('colleagues.who-for', { number: task.caseNumber })}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">—</option>
            {members.map(({ staffId, name }) => (
              <option key={staffId} value={staffId}>
                {name}
              </option>
            ))}
          </select>
          <Button
            size="small"
            aria-label={say('colleagues.assign-for', { number: task.caseNumber })}
            disabled={!member || props.isBusy}
            onClick={() => member && props.onAssign(member.staffId, member.name)}
          >
            {say('colleagues.assign')}
          </Button>
        </span>
      </td>
    </tr>
  )
}
