import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/case.ts'
import { useDeskSay } from '../say.ts'
import { Materials } from './materials.tsx'
import type { Paper } from './papers-of.ts'

// Forms bring their rules along; what the clerk may do now does not wait for them.
const FilledIn = lazy(() => import('./filled-in.tsx').then((module) => ({ default: module.FilledIn })))

/** The left column: how it came in, the form as filled in, the materials. */
export function Facts(props: {
  view: CaseView
  papers: readonly Paper[]
  paperId: string | undefined
  onOpen: (id: string) => void
}) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const { view } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="case-facts" aria-label={say('case.facts')} tabIndex={0}>
      <h2 className="unseen">{say('case.facts')}</h2>
      <dl className="facts">
        <div>
          <dt>{say('case.came-in')}</dt>
          <dd>
            {momentText(lang, view.submittedAt)} ·{' '}
            {view.agent
              ? say('channel.agent', { name: `${local(view.agent.name)} ${view.agent.outlet}` })
              : say(view.channel === 'window' ? 'channel.window' : 'channel.online')}
            {view.cameFrom && ` · ${say('channel.came-from', { name: view.cameFrom })}`}
          </dd>
        </div>
        {view.actedFor.length > 0 && (
          <div>
            <dt>{say('case.acted-for')}</dt>
            <dd>{view.actedFor.join('、')}</dd>
          </div>
        )}
        <div>
          <dt>{say('case.site')}</dt>
          <dd>{local(view.site.name)}</dd>
        </div>
        <div>
          <dt>{say('case.organ')}</dt>
          <dd>{local(view.organ.name)}</dd>
        </div>
      </dl>
      <Materials {...props} materials={view.materials} />
      <Suspense fallback={<Skeleton active title={false} />}>
        <FilledIn view={view} />
      </Suspense>
    </section>
  )
}
