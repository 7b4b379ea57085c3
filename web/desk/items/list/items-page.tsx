// All items: what is offered, what is in work. Filters stand in the address.
import { Button, Skeleton } from 'antd'
import { Link, useLocation } from 'wouter'
import { useLocal } from '../../../ui/i18n/index.ts'
import { Pick } from '../../administration/pick.tsx'
import { AdministrationTabs } from '../../administration/tabs.tsx'
import { useFilters } from '../../administration/use-filters.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { useFlash } from '../../shell/use-flash.ts'
import { useItemsSay } from '../items-words.tsx'
import { useChoices, useItems } from '../use-authoring.ts'
import { matching, states } from './filters.ts'
import { ItemTable } from './item-table.tsx'

const path = '/administration/items'

export function ItemsPage() {
  const say = useItemsSay()
  const local = useLocal()
  const flash = useFlash()
  const [, go] = useLocation()
  const items = useItems()
  const choices = useChoices()
  const { filters, change } = useFilters(path, ['q', 'domain', 'state'])
  const domains = (choices.data?.domains ?? []).map(({ key, name }) => [key, local(name)] as const)
  const names = new Map(domains)
  const found = matching(items.data?.items ?? [], filters)
  return (
    <div className="administration items">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('items.title')}</h1>
        <search className="filters">
          <input
            className="line"
            type="search"
            aria-label={say('items.search')}
            placeholder={say('items.search')}
            value={filters.q}
            onChange={(event) => change('q', event.target.value)}
          />
          <Pick
            label={say('items.domain')}
            all={say('items.any-domain')}
            value={filters.domain}
            options={domains}
            onChange={(value) => change('domain', value)}
          />
          <Pick
            label={say('items.state')}
            all={say('items.any-state')}
            value={filters.state}
            options={states.map((state) => [state, say(`items.state.${state}`)])}
            onChange={(value) => change('state', value)}
          />
        </search>
        <Button type="primary" onClick={() => go(`${path}/new`)}>
          ＋ {say('items.new')}
        </Button>
      </header>
      <p className="muted lead">{say('items.what')}</p>
      {flash && <p role="status">{flash}</p>}
      <ProblemNote error={items.error} />
      {items.isPending && <Skeleton active title={false} />}
      {items.isSuccess && found.length === 0 && (
        <p className="empty">
          {say('items.none')} <Link href={path}>{say('items.clear')}</Link>
        </p>
      )}
      {found.length > 0 && (
        <section className="panel">
          <ItemTable items={found} domainName={(key) => names.get(key) ?? key} />
          <p className="muted foot">{say('items.count', { n: found.length })}</p>
        </section>
      )}
    </div>
  )
}
