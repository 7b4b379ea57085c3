// Several tasks that need no judgement, done together: the dialogue lists them, each is a command of its own, and what is refused stays
// chosen with its reason.
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CaseView } from '../../api/case.ts'
import { command } from '../../api/command.ts'
import { read } from '../../api/http.ts'
import { type InboxTask, taskKey } from '../../api/task.ts'
import { useStaff } from '../../session/staff.tsx'
import { problemText } from '../../shell/problem-note.tsx'
import { type Outcome, oneByOne } from '../one-by-one.ts'
import { TogetherWords, useTogetherSay } from './together-words.tsx'
import { type PlainAct, type WhyAlone, whyAlone } from './why-alone.ts'

/** `act`: what the chosen tasks have in common; without one there is no button. */
type Props = { tasks: readonly InboxTask[]; act: PlainAct | undefined; onDone: (outcome: Outcome<InboxTask>) => void }

/** A case that has to be opened by itself. */
class Alone extends Error {
  readonly why: WhyAlone
  constructor(why: WhyAlone) {
    super(why)
    this.name = 'Alone'
    this.why = why
  }
}

export function Together(props: Props) {
  return (
    <TogetherWords>
      <Dialogue {...props} />
    </TogetherWords>
  )
}

function Dialogue({ tasks, act, onDone }: Props) {
  const say = useTogetherSay()
  const { staffId } = useStaff()
  // What was chosen when the dialogue opened: the inbox renews itself beneath it.
  const [order, setOrder] = useState<{ act: PlainAct; tasks: readonly InboxTask[] }>()
  const [through, setThrough] = useState<number>()
  const [outcome, setOutcome] = useState<Outcome<InboxTask>>()
  const isBusy = through !== undefined && !outcome
  const doOne = async (verb: PlainAct, { caseId, taskId }: InboxTask) => {
    const why = whyAlone(await read<CaseView>(`/cases/${caseId}`), taskId, verb, staffId)
    if (why) throw new Alone(why)
    await command(caseId, `tasks/${taskId}/${verb}`, {})
  }
  const goAhead = async () => {
    if (!order || isBusy) return
    setThrough(0)
    setOutcome(await oneByOne(order.tasks, (task) => doOne(order.act, task), setThrough))
  }
  const open = (given: PlainAct) => {
    setThrough(undefined)
    setOutcome(undefined)
    setOrder({ act: given, tasks })
  }
  const close = () => {
    if (isBusy) return
    setOrder(undefined)
    if (outcome) onDone(outcome)
  }
  const stateOf = (task: InboxTask): string => {
    const error = outcome?.missed.find((one) => taskKey(one.task) === taskKey(task))?.error
    if (error) return error instanceof Alone ? say(`together.${error.why}`) : problemText(say, error)
    return say(outcome ? 'together.done' : 'together.waits')
  }
  return (
    <>
      {act && <Button onClick={() => open(act)}>{say(`together.${act}`, { n: tasks.length })}</Button>}
      <Modal
        open={order !== undefined}
        title={order && say(`together.${order.act}`, { n: order.tasks.length })}
        width={760}
        onCancel={close}
        mask={{ closable: false }}
        footer={
          outcome ? (
            <Button type="primary" onClick={close}>
              {say('together.close')}
            </Button>
          ) : (
            <>
              <Button disabled={isBusy} onClick={close}>
                {say('act.cancel')}
              </Button>
              <Button type="primary" loading={isBusy} onClick={() => void goAhead()}>
                {say('together.go')}
              </Button>
            </>
          )
        }
      >
        <p>{say('together.what')}</p>
        <p role="status">
          {outcome
            ? say('together.summary', { done: outcome.done.length, missed: outcome.missed.length })
            : isBusy && say('together.through', { through, all: order?.tasks.length ?? 0 })}
        </p>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('inbox.number')}</th>
              <th scope="col">{say('inbox.subject')}</th>
              <th scope="col">{say('together.state')}</th>
            </tr>
          </thead>
          <tbody>
            {order?.tasks.map((task) => (
              <tr key={taskKey(task)}>
                <td className="number">
                  {outcome ? <Link href={`/cases/${task.caseId}`}>{task.caseNumber}</Link> : task.caseNumber}
                </td>
                <td>{task.subjectName}</td>
                <td>{stateOf(task)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Modal>
    </>
  )
}
