// One item: how it stands, what is in work, whom a change concerns, its versions and its history.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Link, useLocation } from 'wouter'
import { dayText, momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import { AdministrationTabs } from '../../administration/tabs.tsx'
import type { ItemLine } from '../../api/authoring.ts'
import { send } from '../../api/http.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { useItemsSay } from '../items-words.tsx'
import { StateMark } from '../state-mark.tsx'
import { useHistory, useItems } from '../use-authoring.ts'
import { Events } from './events.tsx'
import { StandingActs } from './standing-acts.tsx'
import { UsagePanel } from './usage-panel.tsx'
import { Versions } from './versions.tsx'

export function ItemPage({ id }: { id: string }) {
  const say = useItemsSay()
  const local = useLocal()
  const items = useItems()
  const history = useHistory(id)
  const item = items.data?.items.find((each) => each.id === id)
  return (
    <div className="administration items">
      <AdministrationTabs />
      <header className="page-head">
        <Link href="/administration/items" className="back" aria-label={say('items.back')}>
          ←
        </Link>
        <h1>{item ? local(item.name) || id : id}</h1>
        {item && <StateMark state={item.version === null ? 'new' : item.standing.kind} />}
        {item && (
          <span className="muted">
            {item.version === null ? say('item.not-published') : say('items.version', { n: item.version })} ·{' '}
            {say('item.code')} <span className="number">{item.code}</span>
          </span>
        )}
        {item?.version != null && <a href={`/items/${id}`}>{say('item.guide')}</a>}
      </header>
      <ProblemNote error={items.error ?? history.error} />
      {items.isPending && <Skeleton active title={false} />}
      {items.isSuccess && !item && <p className="empty">{say('items.none')}</p>}
      {item && (
        <div className="item-columns">
          <div>
            <InWork item={item} />
            {item.districts.length > 0 && <InDistricts names={item.districts.map(local)} />}
            <UsagePanel itemId={id} version={item.version} />
            {item.version !== null && <StandingActs item={item} others={items.data?.items ?? []} />}
          </div>
          <div>
            <Versions itemId={id} versions={history.data?.versions ?? []} />
            <section className="panel" aria-labelledby="item-history">
              <h2 id="item-history">{say('item.history')}</h2>
              <Events events={history.data?.events ?? []} />
            </section>
          </div>
        </div>
      )}
    </div>
  )
}

/** Districts that do it their own way: their versions are files over this one and are not edited here. */
function InDistricts({ names }: { names: readonly string[] }) {
  const say = useItemsSay()
  return (
    <section className="panel" aria-labelledby="item-districts">
      <h2 id="item-districts">{say('item.districts')}</h2>
      <p>
        {say('item.districts-what', { names: names.join(say('item.districts-and')) })}{' '}
        <Link href="/administration/consistency">{say('item.districts-where')}</Link>
      </p>
      <p className="muted">{say('item.districts-how')}</p>
    </section>
  )
}

function InWork({ item }: { item: ItemLine }) {
  const say = useItemsSay()
  const lang = useLang()
  const [, go] = useLocation()
  const serverState = useQueryClient()
  const begin = useMutation({
    mutationFn: () => send<{ revisionId: string }>('POST', '/authoring/revisions', { from: 'item', itemId: item.id }),
    onSuccess: async ({ revisionId }) => {
      await serverState.invalidateQueries({ queryKey: ['authoring'] })
      go(`/administration/items/${item.id}/revisions/${revisionId}`)
    },
  })
  const { revision } = item
  return (
    <section className="panel" aria-labelledby="item-work">
      <h2 id="item-work">{say('item.revision')}</h2>
      <ProblemNote error={begin.error} />
      {revision ? (
        <p className="in-work">
          <StateMark state={revision.state} />
          <span className="muted">
            {say('items.saved-by', { name: revision.savedBy, at: momentText(lang, revision.savedAt) })}
            {revision.effectiveOn && ` · ${say('item.effective', { day: dayText(lang, revision.effectiveOn) })}`}
          </span>
          <Link className="go" href={`/administration/items/${item.id}/revisions/${revision.revisionId}`}>
            {say(revision.state === 'proposed' ? 'items.review' : item.mayEdit ? 'items.go-on' : 'items.look')}
          </Link>
        </p>
      ) : (
        <p className="in-work">
          <span className="muted">{say('item.no-revision')}</span>
          {item.mayEdit && item.standing.kind !== 'retired' && (
            <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
              {say('item.begin')}
            </Button>
          )}
        </p>
      )}
    </section>
  )
}
