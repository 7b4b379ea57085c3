// One item, district by district: what each does differently from the city, whether it is approved and until when; both flow charts, the
// differing steps marked. Districts that are aligned are named in one line.
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'wouter'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { AdministrationWords, useAdministrationSay } from '../administration/administration-words.tsx'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { read } from '../api/http.ts'
import type { ItemDifferences } from '../api/powers.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { DistrictPanel } from './district-panel.tsx'

export function ConsistencyItemPage(props: { itemId: string }) {
  return (
    <AdministrationWords>
      <Page {...props} />
    </AdministrationWords>
  )
}

function Page({ itemId }: { itemId: string }) {
  const say = useAdministrationSay()
  const local = useLocal()
  const lang = useLang()
  const found = useQuery({
    queryKey: ['consistency', itemId],
    queryFn: ({ signal }) => read<ItemDifferences>(`/consistency/${encodeURIComponent(itemId)}`, signal),
  })
  const { data } = found
  const aligned = data?.districts.filter(({ state }) => state === 'aligned') ?? []
  const different = data?.districts.filter(({ state }) => state !== 'aligned') ?? []
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <Link href="/administration/consistency" className="back" aria-label={say('consistency.title')}>
          ←
        </Link>
        <h1>{data ? local(data.item.name) : say('consistency.title')}</h1>
      </header>
      <ProblemNote error={found.error} />
      {found.isPending && <Skeleton active title={false} />}
      {data && (
        <>
          <p className="aligned-line">
            {say('consistency.aligned-line', {
              n: aligned.length,
              names: aligned.map(({ name }) => local(name)).join(lang === 'zh' ? '、' : ', '),
            })}
          </p>
          {different.map((district) => (
            <DistrictPanel key={district.code} itemId={itemId} district={district} />
          ))}
        </>
      )}
    </div>
  )
}
