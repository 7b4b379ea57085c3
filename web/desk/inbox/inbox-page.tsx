// What waits for me. Arrows move, Enter opens, c claims; the list renews itself every few seconds and keeps its filters in the address.
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress, Skeleton } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { send } from '../api/http.ts'
import { type InboxTask, taskKey } from '../api/task.ts'
import { useDeskSay } from '../say.ts'
import { partsFor } from '../session/posts.ts'
import { useStaff } from '../session/staff.tsx'
import { ProblemNote, problemText } from '../shell/problem-note.tsx'
import { useFlash } from '../shell/use-flash.ts'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { EmptyInbox } from './empty-inbox.tsx'
import { FilterBar } from './filter-bar.tsx'
import { readFilters, writeFilters } from './filters.ts'
import { type Outcome, oneByOne } from './one-by-one.ts'
import { casesOf, keepRound } from './round.ts'
import { TaskTable } from './task-table.tsx'
import { commonAct } from './together/why-alone.ts'
import { useInbox } from './use-inbox.ts'
import { useRows } from './use-rows.ts'

const Together = lazy(() => import('./together/together.tsx').then((part) => ({ default: part.Together })))

export function InboxPage() {
  const say = useDeskSay()
  const staff = useStaff()
  const serverState = useQueryClient()
  const [, go] = useLocation()
  const filters = readFilters(useSearch())
  const inbox = useInbox(filters)
  const rows = useRows(inbox.tasks.length)
  const flash = useFlash()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [claiming, setClaiming] = useState<{ done: number; all: number }>()
  const [result, setResult] = useState<Outcome<InboxTask>>()

  const after = inbox.data?.pages.at(-1)?.next ?? null
  useEffect(() => {
    keepRound(serverState, { cases: casesOf(inbox.tasks, staff.staffId), filters, after })
  })
  const current = inbox.tasks[rows.current]
  const picked = inbox.tasks.filter((task) => chosen.has(taskKey(task)))
  const unclaimed = picked.filter((task) => !task.claimedBy)
  const together = commonAct(picked)
  const toggle = (task: InboxTask) => setChosen((before) => before.symmetricDifference(new Set([taskKey(task)])))
  const filter = (part: Partial<typeof filters>) => {
    setChosen(new Set())
    go(`/inbox?${writeFilters({ ...filters, ...part })}`, { replace: true })
  }
  const claim = async () => {
    const tasks = (picked.length ? picked : current ? [current] : []).filter((task) => !task.claimedBy)
    if (!tasks.length || claiming) return
    setClaiming({ done: 0, all: tasks.length })
    const outcome = await oneByOne(
      tasks,
      (task) => send('POST', `/cases/${task.caseId}/tasks/${task.taskId}/claim`, {}),
      (done) => setClaiming({ done, all: tasks.length }),
    )
    setClaiming(undefined)
    setResult(outcome)
    setChosen(new Set())
    await serverState.invalidateQueries({ queryKey: ['tasks'] })
  }
  const keepMissed = async ({ missed }: Outcome<InboxTask>) => {
    setChosen(new Set(missed.map(({ task }) => taskKey(task))))
    await serverState.invalidateQueries({ queryKey: ['tasks'] })
  }
  useShortcuts([
    { combo: 'ArrowDown', what: 'inbox.key.down', run: () => rows.move(1) },
    { combo: 'ArrowUp', what: 'inbox.key.up', run: () => rows.move(-1) },
    { combo: 'j', what: 'inbox.key.down', run: () => rows.move(1), hidden: true },
    { combo: 'k', what: 'inbox.key.up', run: () => rows.move(-1), hidden: true },
    { combo: 'Enter', what: 'inbox.key.open', run: () => current && go(`/cases/${current.caseId}`) },
    { combo: 'c', what: 'inbox.key.claim', run: () => void claim() },
    { combo: 'x', what: 'inbox.key.choose', run: () => current && toggle(current) },
    { combo: 'm', what: 'inbox.key.scope', run: () => filter({ scope: filters.scope === 'mine' ? 'post' : 'mine' }) },
    { combo: '/', what: 'inbox.key.search', run: () => document.getElementById('inbox-q')?.focus() },
  ])
  return (
    <div className="inbox">
      <header className="page-head">
        <h1>{say('inbox.title')}</h1>
        <FilterBar filters={filters} onFilter={filter} tasks={inbox.tasks} />
        {chosen.size > 0 && (
          <Suspense fallback={null}>
            <Together tasks={picked} act={together} onDone={(outcome) => void keepMissed(outcome)} />
          </Suspense>
        )}
        <Button type="primary" disabled={!unclaimed.length || claiming !== undefined} onClick={() => void claim()}>
          {unclaimed.length ? say('inbox.claim-n', { n: unclaimed.length }) : say('inbox.claim')} <Keys combo="c" />
        </Button>
      </header>
      {flash && <Alert type="success" showIcon closable title={flash} />}
      {claiming && (
        <div role="status">
          {say('inbox.claiming', claiming)}
          <Progress percent={Math.round((claiming.done / claiming.all) * 100)} aria-label={say('inbox.claim')} />
        </div>
      )}
      {result && (
        <Alert
          type={result.missed.length ? 'warning' : 'success'}
          showIcon
          closable={{ onClose: () => setResult(undefined) }}
          title={say('inbox.claimed', { n: result.done.length })}
          description={
            result.missed.length > 0 &&
            result.missed.map(({ task, error }) => (
              <p key={taskKey(task)}>
                {task.caseNumber}：{problemText(say, error)}
              </p>
            ))
          }
        />
      )}
      <ProblemNote error={inbox.error} />
      {inbox.isPending && <Skeleton active title={false} />}
      {inbox.isSuccess && inbox.tasks.length === 0 && <EmptyInbox filters={filters} onFilter={filter} />}
      {inbox.tasks.length > 0 && (
        <TaskTable tasks={inbox.tasks} rows={rows} me={staff} chosen={chosen} onChoose={toggle} />
      )}
      {inbox.hasNextPage && (
        <div className="more">
          <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {say('list.more')}
          </Button>
        </div>
      )}
      {inbox.tasks.length > 0 && <p className="muted foot">{say('inbox.shown', { n: inbox.tasks.length })}</p>}
      {partsFor(staff.posts).includes('reception') && (
        <p className="foot">
          <Link href="/uncollected">{say('uncollected.title')}</Link>
        </p>
      )}
    </div>
  )
}
