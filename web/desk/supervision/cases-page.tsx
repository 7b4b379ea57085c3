import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Link, useLocation, useSearch } from 'wouter'
import { query, read } from '../api/http.ts'
import type { BoardCases } from '../api/supervision.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { casesAddress, colours, readBoard } from './board-address.ts'
import { CaseTable } from './case-table.tsx'
import { SupervisionWords, useSupervisionSay } from './supervision-words.tsx'

/** The cases behind a number of the board, most urgent first, page by page. */
export function CasesPage() {
  return (
    <SupervisionWords>
      <Page />
    </SupervisionWords>
  )
}

function Page() {
  const say = useSupervisionSay()
  const [, go] = useLocation()
  const { by: _by, ...filters } = readBoard(useSearch())
  const found = useInfiniteQuery({
    queryKey: ['board-cases', filters],
    queryFn: ({ pageParam, signal }) =>
      read<BoardCases>(`/supervision/cases${query({ ...filters, after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return (
    <div className="board">
      <header className="page-head">
        <Link href="/supervision" className="back" aria-label={say('board.title')}>
          ←
        </Link>
        <h1>{say(`board.list.${filters.kind}`)}</h1>
        <select
          className="pick"
          aria-label={say('inbox.due')}
          value={filters.colour}
          onChange={(event) => {
            const colour = colours.find((one) => one === event.target.value) ?? ''
            go(casesAddress({ ...filters, colour }), { replace: true })
          }}
        >
          <option value="">{say('inbox.any-due')}</option>
          {colours.map((colour) => (
            <option key={colour} value={colour}>
              {say(`colour.${colour}`)}
            </option>
          ))}
        </select>
      </header>
      <ProblemNote error={found.error} />
      <section className="panel">
        {found.isPending ? (
          <Skeleton active title={false} />
        ) : (
          <CaseTable cases={found.data?.pages.flatMap(({ cases }) => cases) ?? []} />
        )}
        {found.hasNextPage && (
          <div className="more">
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {say('list.more')}
            </Button>
          </div>
        )}
      </section>
    </div>
  )
}
