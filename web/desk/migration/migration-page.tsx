// Moving running cases to another version (办件迁移): choose versions, say which step is which, look at what would happen to each case, ask
// for it with a reason. Nothing happens here before a second person agrees.
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link, useSearch } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import type { MigrationOverview } from '../api/migration.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { MigrationWords, useMigrationSay } from './migration-words.tsx'
import { PlanList } from './plan-list.tsx'
import { Rehearsal } from './rehearsal.tsx'

/** The page of one item; `?from=1&to=2` chooses versions. */
export function MigrationPage({ itemId }: { itemId: string }) {
  return (
    <MigrationWords>
      <Page itemId={itemId} />
    </MigrationWords>
  )
}

function Page({ itemId }: { itemId: string }) {
  const say = useMigrationSay()
  const local = useLocal()
  const wanted = new URLSearchParams(useSearch())
  const overview = useQuery({
    queryKey: ['migration', itemId],
    queryFn: ({ signal }) => read<MigrationOverview>(`/items/${encodeURIComponent(itemId)}/migration`, signal),
  })
  const { data } = overview
  return (
    <div className="migration">
      <header className="page-head">
        <Link href="/administration" className="back" aria-label={say('migration.back')}>
          ←
        </Link>
        <h1>{say('migration.title', { item: data ? local(data.item.name) : '' })}</h1>
      </header>
      <p className="muted">{say('migration.what')}</p>
      <ProblemNote error={overview.error} />
      {overview.isPending && <Skeleton active title={false} />}
      {data && (
        <Rehearsal
          key={`${wanted.get('from')}-${wanted.get('to')}`}
          overview={data}
          from={Number(wanted.get('from')) || undefined}
          to={Number(wanted.get('to')) || undefined}
        />
      )}
      {data && data.plans.length > 0 && <PlanList itemId={itemId} plans={data.plans} />}
    </div>
  )
}
