import { useState } from 'react'
import { useLang } from '../../../ui/i18n/index.ts'
import type { Revision } from '../../api/authoring.ts'
import { address } from '../../api/http.ts'
import { useItemsSay } from '../items-words.tsx'

/** The control chart as it is and as it would be; one of them when nothing in the flow differs. */
export function ControlCharts(props: { revision: Revision; before: number | null; isSame: boolean }) {
  const say = useItemsSay()
  const lang = useLang()
  const { revision, before, isSame } = props
  return (
    <section className="panel" aria-labelledby="difference-charts">
      <h2 id="difference-charts">{say('difference.charts')}</h2>
      <div className="charts">
        {before !== null && !isSame && (
          <Chart
            title={say('difference.chart-before')}
            path={`/items/${revision.itemId}/chart.svg?kind=control&lang=${lang}&version=${before}`}
          />
        )}
        <Chart
          title={say('difference.chart-after')}
          path={`/authoring/revisions/${revision.revisionId}/chart.svg?kind=control&lang=${lang}`}
        />
      </div>
    </section>
  )
}

function Chart({ title, path }: { title: string; path: string }) {
  const say = useItemsSay()
  const [isBroken, setBroken] = useState(false)
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {isBroken ? (
        <p className="muted">{say('difference.no-chart')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        <section className="chart-scroll" tabIndex={0} aria-label={title}>
          <img src={address(path)} alt={title} onError={() => setBroken(true)} />
        </section>
      )}
    </figure>
  )
}
