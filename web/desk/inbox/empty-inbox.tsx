import { Button, Empty } from 'antd'
import { Link } from 'wouter'
import { useDeskSay } from '../say.ts'
import { partsFor } from '../session/posts.ts'
import { useStaff } from '../session/staff.tsx'
import type { Filters } from './filters.ts'

/** Why nothing is listed, and where to go on. */
export function EmptyInbox(props: { filters: Filters; onFilter: (part: Partial<Filters>) => void }) {
  const say = useDeskSay()
  const isReception = partsFor(useStaff().posts).includes('reception')
  const { scope, colour, item, q } = props.filters
  const isFiltered = Boolean(colour || item || q)
  const why = isFiltered ? 'inbox.empty-filtered' : scope === 'mine' ? 'inbox.empty-mine' : 'inbox.empty-post'
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say(why)} className="empty">
      {isFiltered && (
        <Button onClick={() => props.onFilter({ colour: '', item: '', q: '' })}>{say('inbox.clear-filters')}</Button>
      )}
      {!isFiltered && scope === 'mine' && (
        <Button type="primary" onClick={() => props.onFilter({ scope: 'post' })}>
          {say('inbox.see-post')}
        </Button>
      )}
      {!isFiltered && isReception && <Link href="/reception">{say('inbox.go-reception')}</Link>}
    </Empty>
  )
}
