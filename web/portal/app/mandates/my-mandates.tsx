// Mandates: whom I let act for me and for whom I act. While somebody acts for another, the page says so and leads back.
import { useQuery } from '@tanstack/react-query'
import { useLocal } from '../../../ui/i18n/index.ts'
import { ask } from '../http.ts'
import { MyTabs } from '../my/my-tabs.tsx'
import { Loading, ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { useItem } from '../server-state.ts'
import { Title } from '../title.tsx'
import { useChangeSides } from './change-sides.ts'
import { GiveMandate } from './give-mandate.tsx'
import type { Mandate, Me } from './mandate.ts'
import { MandateCard } from './mandate-card.tsx'

/** The page /my/mandates. */
export function MyMandates() {
  const say = useAppSay()
  const { data: me, error, refetch } = useQuery({ queryKey: ['me'], queryFn: () => ask<Me>('/me') })
  return (
    <>
      <Title>{say('my.tab-mandates')}</Title>
      <MyTabs at="/my/mandates" />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!me && !error && <Loading />}
      {me && (me.mandate ? <Acting me={me} taker={me.mandate.name} /> : <Mandates me={me} />)}
    </>
  )
}

function Acting({ me, taker }: { me: Me; taker: string }) {
  const say = useAppSay()
  const back = useChangeSides('/my/mandates')
  return (
    <section className="card block">
      <h2>{say('mandates.acting', { giver: me.name ?? '' })}</h2>
      <p>{say('mandates.acting-text', { giver: me.name ?? '', taker })}</p>
      {me.mandate && me.mandate.items.length > 0 ? (
        <ul className="rows">
          {me.mandate.items.map((id) => (
            <Applicable key={id} id={id} />
          ))}
        </ul>
      ) : (
        <p>
          <a href="/">{say('my.find')}</a>
        </p>
      )}
      <ProblemNotice error={back.error} />
      <p className="dialog-buttons">
        <button
          type="button"
          className="button"
          disabled={back.isPending}
          onClick={() => back.mutate('/me/act-for-myself')}
        >
          {say('mandates.back')}
        </button>
        <a className="button button-quiet" href="/my">
          {say('mandates.see-cases')}
        </a>
      </p>
    </section>
  )
}

function Applicable({ id }: { id: string }) {
  const say = useAppSay()
  const local = useLocal()
  const { data } = useItem(id)
  return (
    <li>
      <a className="link-target" href={`/apply/${id}`}>
        {say('mandates.apply', { item: data ? local(data.name) : id })}
      </a>
    </li>
  )
}

function Mandates({ me }: { me: Me }) {
  const say = useAppSay()
  const { data, error, refetch } = useQuery({
    queryKey: ['mandates'],
    queryFn: () => ask<{ mandates: Mandate[] }>('/mandates'),
  })
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const isOver = ({ state }: Mandate) => state === 'ended' || state === 'expired'
  const open = data.mandates.filter((one) => !isOver(one))
  const over = data.mandates.filter(isOver)
  const taken = open.filter(({ isGiver }) => !isGiver)
  const given = open.filter(({ isGiver }) => isGiver)
  const changed = () => void refetch()
  return (
    <>
      {taken.length > 0 && (
        <section className="block" aria-labelledby="taken">
          <h2 id="taken">{say('mandates.taken')}</h2>
          <Cards mandates={taken} onChanged={changed} />
        </section>
      )}
      <section className="block" aria-labelledby="given">
        <h2 id="given">{say(me.kind === 'enterprise' ? 'mandates.operators' : 'mandates.given')}</h2>
        {given.length === 0 && <p>{say(me.kind === 'enterprise' ? 'mandates.no-operators' : 'mandates.none')}</p>}
        <Cards mandates={given} onChanged={changed} />
        <GiveMandate isEnterprise={me.kind === 'enterprise'} onGiven={changed} />
      </section>
      {over.length > 0 && (
        <details className="block">
          <summary>{say('mandates.over', { count: over.length })}</summary>
          <Cards mandates={over} onChanged={changed} />
        </details>
      )}
    </>
  )
}

const Cards = ({ mandates, onChanged }: { mandates: readonly Mandate[]; onChanged: () => void }) => (
  <ul className="cards">
    {mandates.map((mandate) => (
      <MandateCard key={mandate.mandateId} mandate={mandate} onChanged={onChanged} />
    ))}
  </ul>
)
