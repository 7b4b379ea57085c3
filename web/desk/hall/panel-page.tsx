// The calling panel: who stands before my window large on the left with what may be done, each with its key; the queue on the right.
import { Button } from 'antd'
import { timeText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { Queue } from '../api/hall.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { CloseWindow } from './close-window.tsx'
import { DrawBox } from './draw-box.tsx'
import { useHallSay } from './hall-words.tsx'
import { Notes } from './notes.tsx'
import { OpenWindow } from './open-window.tsx'
import { QueueTable } from './queue-table.tsx'
import { useQueue } from './use-queue.ts'

export function PanelPage({ siteId }: { siteId: string }) {
  const say = useHallSay()
  const local = useLocal()
  const { queue, act, rejoin, draw } = useQueue(siteId)
  const { data } = queue
  if (!data) return <ProblemNote error={queue.error} />
  const { mine } = data
  const run = (verb: string, body: object = {}) => {
    if (mine && !act.isPending) act.mutate({ window: mine.window, verb, body })
  }
  return (
    <>
      <h1 className="unseen">{say('hall.tab-call')}</h1>
      <ProblemNote error={act.error ?? rejoin.error} />
      <div className="hall-columns">
        <section className="panel" aria-label={say('hall.window')}>
          {mine ? (
            <AtWindow queue={data} isBusy={act.isPending} run={run} />
          ) : (
            <OpenWindow
              queue={data}
              isBusy={act.isPending}
              onOpen={(window, groups) => act.mutate({ window, verb: 'open', body: { groups } })}
            />
          )}
          {!data.isOpen && <p className="muted">{say('hall.closed-now')}</p>}
        </section>
        <section className="panel" aria-label={say('hall.waiting', { n: data.waiting.length })}>
          <header className="hall-head">
            <h2>{say('hall.waiting', { n: data.waiting.length })}</h2>
            <span className="muted">{say('hall.today', data.counts)}</span>
            <a href={`/board/${encodeURIComponent(siteId)}`} target="_blank" rel="noreferrer">
              {say('hall.board')}
            </a>
          </header>
          <QueueTable
            queue={data}
            rows={data.waiting}
            action={say('hall.call-this')}
            onAct={mine && !data.before ? ({ number }) => run('call', { number }) : undefined}
          />
          {data.skipped.length > 0 && (
            <>
              <h2>{say('hall.skipped', { n: data.skipped.length })}</h2>
              <QueueTable
                queue={data}
                rows={data.skipped}
                action={say('hall.rejoin')}
                onAct={({ ticketId }) => rejoin.mutate(ticketId)}
              />
            </>
          )}
          <DrawBox queue={data} draw={draw} />
        </section>
      </div>
      <p className="unseen" role="status">
        {data.before && `${data.before.number} ${local(data.before.class.name)}`}
      </p>
    </>
  )
}

type Run = (verb: string, body?: object) => void

function AtWindow({ queue, isBusy, run }: { queue: Queue; isBusy: boolean; run: Run }) {
  const say = useHallSay()
  const local = useLocal()
  const lang = useLang()
  const { before, mine } = queue
  const state = before?.state
  const order = before ? { ticketId: before.ticketId } : {}
  const verbs = [
    { verb: 'call', combo: 'n', label: 'hall.call', off: before !== null, body: {} },
    { verb: 'serve', combo: 's', label: 'hall.serve', off: state !== 'called', body: order },
    { verb: 'recall', combo: 'r', label: 'hall.recall', off: state !== 'called', body: order },
    { verb: 'skip', combo: 'k', label: 'hall.skip', off: state !== 'called', body: order },
    { verb: 'finish', combo: 'f', label: 'hall.finish', off: state !== 'serving', body: order },
  ] as const
  useShortcuts(
    verbs.map(({ verb, combo, label, off, body }) => ({
      combo,
      what: label as never,
      off,
      run: () => run(verb, body),
    })),
  )
  const others = queue.groups.filter(({ key }) => key !== before?.group)
  return (
    <>
      <header className="hall-head">
        <h2>{say('hall.window-n', { n: mine?.window ?? 0 })}</h2>
        <span className="muted">
          {say('hall.groups')}{' '}
          {queue.groups.flatMap(({ key, name }) => (mine?.groups.includes(key) ? [local(name)] : [])).join('、')}
        </span>
        <CloseWindow isOff={before !== null || isBusy} onClose={(note) => run('close', note ? { note } : {})} />
      </header>
      {mine && (
        <Notes
          notes={queue.handovers}
          isBusy={isBusy}
          onSeen={(handoverId) => run(`handovers/${handoverId}/acknowledge`)}
        />
      )}
      {mine?.planned && <p className="hall-other">{say('roster.named', { name: mine.planned })}</p>}
      <div className="hall-before" data-state={state}>
        {before ? (
          <>
            <b>{before.number}</b>
            <span>{local(before.class.name)}</span>
            <span className="muted">
              {before.servingAt && state === 'serving'
                ? say('hall.since', { time: timeText(lang, before.servingAt) })
                : say('hall.calls', { n: before.calls })}
            </span>
          </>
        ) : (
          <span className="muted">{say('hall.nobody')}</span>
        )}
      </div>
      <div className="hall-verbs">
        {verbs.map(({ verb, combo, label, off, body }) => (
          <Button
            key={verb}
            type={!off && ['call', 'serve', 'finish'].includes(verb) ? 'primary' : 'default'}
            size="large"
            disabled={off || isBusy}
            onClick={() => run(verb, body)}
          >
            {say(label)} <Keys combo={combo} />
          </Button>
        ))}
      </div>
      {before && others.length > 0 && (
        <p className="hall-transfer">
          {say('hall.transfer')}{' '}
          {others.map(({ key, name }) => (
            <Button key={key} size="small" disabled={isBusy} onClick={() => run('transfer', { ...order, group: key })}>
              {local(name)}
            </Button>
          ))}
        </p>
      )}
    </>
  )
}
