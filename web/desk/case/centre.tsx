import { Skeleton, Tabs } from 'antd'
import { lazy, Suspense } from 'react'
import type { CaseView } from '../api/case.ts'
import { useDeskSay } from '../say.ts'
import { Keys } from '../shortcuts/keys.tsx'
import type { Paper } from './papers-of.ts'
import { Progress } from './progress.tsx'

const Documents = lazy(() => import('./documents.tsx').then((part) => ({ default: part.Documents })))
const Viewer = lazy(() => import('./viewer.tsx').then((part) => ({ default: part.Viewer })))

export const views = ['progress', 'papers', 'documents'] as const
export type View = (typeof views)[number]

/** The middle: where the case stands, a material beside the form, or the documents made so far. */
export function Centre(props: {
  view: CaseView
  shown: View
  onShow: (view: View) => void
  papers: readonly Paper[]
  paper: Paper | undefined
  onStep: (by: number) => void
}) {
  const say = useDeskSay()
  const { view } = props
  const count = { progress: 0, papers: props.papers.length, documents: view.documents.length + view.licences.length }
  const body = {
    progress: <Progress view={view} />,
    papers: props.paper && <Viewer paper={props.paper} papers={props.papers} onStep={props.onStep} />,
    documents: <Documents view={view} />,
  }
  return (
    <section className="case-centre" aria-label={say('case.centre')}>
      <h2 className="unseen">{say('case.centre')}</h2>
      <Tabs
        activeKey={props.shown}
        onChange={(key) => props.onShow(key as View)}
        size="small"
        items={views.map((one, index) => ({
          key: one,
          disabled: one === 'papers' && count.papers === 0,
          label: (
            <>
              {say(`case.view.${one}`)}
              {count[one] > 0 && ` ${count[one]}`} <Keys combo={String(index + 1)} />
            </>
          ),
          children: one === props.shown && (
            <Suspense fallback={<Skeleton active title={false} />}>{body[one]}</Suspense>
          ),
        }))}
      />
    </section>
  )
}
