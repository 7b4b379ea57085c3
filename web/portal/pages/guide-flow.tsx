// How a case goes: the steps in words, which a phone shows best and a screen reader can read, and the charts: open on a wide screen,
// folded on a phone, where the flow chart goes straight down. Folded images are not loaded.
import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { GuideProps } from './guide-have.ts'
import type { PageKey } from './page.ts'

export function GuideFlow({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const lang = useLang()
  const chart = (kind: 'flow' | 'control', layout = 'wide') =>
    `/api/v1/items/${guide.edition ?? guide.id}/chart.svg?kind=${kind}&lang=${lang}${layout === 'narrow' ? '&layout=narrow' : ''}`
  const alt = say('guide.flow-alt', { name: local(guide.name) })
  return (
    <section aria-labelledby="flow">
      <h2 id="flow">{say('guide.flow')}</h2>
      <ol className="steps">
        {guide.steps?.map((step) => (
          <li key={step.nodeId}>
            <strong>{local(step.name)}</strong>
            <small>
              {local(step.unitName)}
              {step.limitWorkingDays ? ` · ${say('unit.working-days', { n: step.limitWorkingDays })}` : ''}
            </small>
          </li>
        ))}
      </ol>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <figure className="chart on-wide" tabIndex={0} aria-label={say('guide.flow')}>
        <img src={chart('flow')} alt={alt} loading="lazy" />
      </figure>
      <details className="fold on-narrow">
        <summary>{say('guide.chart-open')}</summary>
        <img className="chart-narrow" src={chart('flow', 'narrow')} alt={alt} loading="lazy" />
      </details>
      <details className="fold">
        <summary>{say('guide.control-open')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <figure className="chart" tabIndex={0} aria-label={say('guide.control-open')}>
          <img src={chart('control')} alt={say('guide.control-alt', { name: local(guide.name) })} loading="lazy" />
        </figure>
      </details>
      {guide.result && (
        <p>
          {say('guide.result')} <strong>{local(guide.result.name)}</strong>
          {guide.result.validity && (
            <>
              {' '}
              <span className="tag">
                {say('guide.validity')} {local(guide.result.validity)}
              </span>
            </>
          )}
        </p>
      )}
    </section>
  )
}
