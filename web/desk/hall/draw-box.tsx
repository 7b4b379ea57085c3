// A ticket for somebody who stands at the desk without a phone: group and priority, then the paper to print.
import type { UseMutationResult } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { DrawnTicket, Queue } from '../api/hall.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useHallSay } from './hall-words.tsx'

type Draw = UseMutationResult<DrawnTicket, Error, { group: string; class?: string }>

export function DrawBox({ queue, draw }: { queue: Queue; draw: Draw }) {
  const say = useHallSay()
  const local = useLocal()
  const [group, setGroup] = useState(queue.groups[0]?.key ?? '')
  const ordinary = queue.classes.at(-1)?.key ?? ''
  const [cls, setClass] = useState(ordinary)
  return (
    <section className="hall-draw" aria-label={say('hall.draw')}>
      <label>
        {say('hall.group')}{' '}
        <select className="line" value={group} onChange={(event) => setGroup(event.target.value)}>
          {queue.groups.map(({ key, letter, name }) => (
            <option key={key} value={key}>
              {letter} {local(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('hall.class')}{' '}
        <select className="line" value={cls} onChange={(event) => setClass(event.target.value)}>
          {queue.classes.map(({ key, name }) => (
            <option key={key} value={key}>
              {local(name)}
            </option>
          ))}
        </select>
      </label>
      <Button disabled={draw.isPending} onClick={() => draw.mutate({ group, class: cls })}>
        {say('hall.draw')}
      </Button>
      {draw.data && (
        <p role="status">
          {say('hall.drawn', { number: draw.data.number, n: draw.data.told.ahead })}{' '}
          <a href={`/tickets/${draw.data.code}`} target="_blank" rel="noreferrer">
            {say('hall.print')}
          </a>
        </p>
      )}
      <ProblemNote error={draw.error} />
    </section>
  )
}
