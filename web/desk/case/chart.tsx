// The live chart as the server draws it. It is an image: nothing in it can run. A new version of the case draws it anew.
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useLang } from '../../ui/i18n/index.ts'
import { readText } from '../api/http.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'

export function Chart(props: { caseId: string; version: number; kind: 'control' | 'flow' }) {
  const say = useDeskSay()
  const lang = useLang()
  const { caseId, version, kind } = props
  const drawn = useQuery({
    queryKey: ['chart', caseId, version, kind, lang],
    queryFn: ({ signal }) => readText(`/cases/${caseId}/chart.svg?kind=${kind}&lang=${lang}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="chart-scroll" aria-label={say('case.chart-alt')} tabIndex={0}>
      {drawn.isPending && <Skeleton active title={false} />}
      <ProblemNote error={drawn.error} />
      {drawn.data && (
        <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.data)}`} alt={say('case.chart-alt')} />
      )}
    </section>
  )
}
