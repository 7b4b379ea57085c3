// A ticket for this hall, drawn without saying who one is, or for whoever has identified himself: what for, priority, then the number and
// the wait, on the screen and on paper.
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { ask } from '../api/http.ts'
import type { DrawnTicket, KioskHall, Terminal } from '../api/kiosk.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useRead } from '../frame/use-read.ts'
import { useKioskSay } from '../say.ts'
import { Drawn } from './drawn.tsx'
import { WhatFor, type Wish } from './what-for.tsx'

type TicketProps = { terminal: Terminal; isKnown: boolean; onBack: () => void }

export function Ticket({ terminal, isKnown, onBack }: TicketProps) {
  const say = useKioskSay()
  const local = useLocal()
  const hall = useRead<KioskHall>('/kiosk/hall')
  const [wish, setWish] = useState<Wish>()
  const [drawn, setDrawn] = useState<DrawnTicket>()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const draw = async (cls: string | undefined) => {
    if (isBusy || !wish) return
    setBusy(true)
    setError(undefined)
    const json = { ...('itemId' in wish ? { itemId: wish.itemId } : { group: wish.group }), ...(cls && { class: cls }) }
    await ask<DrawnTicket>('/kiosk/tickets', { method: 'POST', json }).then(setDrawn, setError)
    setBusy(false)
  }
  if (hall.error) return <ProblemNote error={hall.error} onRetry={hall.again} />
  if (!hall.data) return <Loading />
  if (drawn) {
    const group = hall.data.groups.find(({ key }) => key === drawn.group.key)
    return <Drawn ticket={drawn} terminal={terminal} hasWindow={(group?.windows ?? 0) > 0} />
  }
  const ordinary = hall.data.classes.at(-1)
  const asked = hall.data.classes.filter(({ key, isByAge }) => key !== ordinary?.key && !(isKnown && isByAge))
  if (!wish) return <WhatFor hall={hall.data} onChoose={setWish} onBack={onBack} />
  return (
    <>
      <Title over={local(wish.name)}>{say('ticket.class')}</Title>
      <p>{say('ticket.class-text')}</p>
      <ProblemNote error={error} />
      <ul className="tiles">
        <li>
          <button type="button" className="tile" disabled={isBusy} onClick={() => void draw(undefined)}>
            <strong>{say('ticket.ordinary')}</strong>
          </button>
        </li>
        {asked.map(({ key, name }) => (
          <li key={key}>
            <button type="button" className="tile" disabled={isBusy} onClick={() => void draw(key)}>
              <strong>{local(name)}</strong>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-quiet" onClick={() => setWish(undefined)}>
        {say('kiosk.back')}
      </button>
    </>
  )
}
