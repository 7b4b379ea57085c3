import { Input, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { InboxTask } from '../api/task.ts'
import { useDeskSay } from '../say.ts'
import type { Filters } from './filters.ts'
import { itemsOf } from './items-of.ts'

const colours = ['overdue', 'due-soon', 'in-time'] as const

/** Whose tasks, how urgent, which item, and a search by number or name that waits until typing pauses. */
export function FilterBar(props: {
  filters: Filters
  onFilter: (part: Partial<Filters>) => void
  tasks: readonly InboxTask[]
}) {
  const say = useDeskSay()
  const local = useLocal()
  const { filters, onFilter } = props
  const [q, setQ] = useState(filters.q)
  useEffect(() => {
    if (q === filters.q) return
    const pause = setTimeout(() => onFilter({ q }), 300)
    return () => clearTimeout(pause)
  }, [q, filters.q, onFilter])
  return (
    <search className="filters">
      <Segmented<Filters['scope']>
        aria-label={say('inbox.scope')}
        value={filters.scope}
        onChange={(scope) => onFilter({ scope })}
        options={[
          { value: 'post', label: say('inbox.post') },
          { value: 'mine', label: say('inbox.mine') },
        ]}
      />
      <select
        aria-label={say('inbox.due')}
        className="pick"
        value={filters.colour}
        onChange={(event) => onFilter({ colour: event.target.value as Filters['colour'] })}
      >
        <option value="">{say('inbox.any-due')}</option>
        {colours.map((colour) => (
          <option key={colour} value={colour}>
            {say(`colour.${colour}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('inbox.item')}
        className="pick"
        value={filters.item}
        onChange={(event) => onFilter({ item: event.target.value })}
      >
        <option value="">{say('inbox.any-item')}</option>
        {itemsOf(props.tasks, filters.item).map(({ id, name }) => (
          <option key={id} value={id}>
            {local(name)}
          </option>
        ))}
      </select>
      <Input
        id="inbox-q"
        type="search"
        allowClear
        aria-label={say('inbox.search')}
        placeholder={say('inbox.search')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </search>
  )
}
