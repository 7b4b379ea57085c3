// One case: left what was applied for, centre where it stands or the material being read, right what I may do now.
// A material opens in the centre, so that it lies beside the form it has to agree with.
import { Alert, Button, Result, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { isProblem } from '../api/desk-problem.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useFlash } from '../shell/use-flash.ts'
import { type Shortcut, useShortcuts } from '../shortcuts/shortcuts.tsx'
import { ActPanel } from './act/act-panel.tsx'
import { CaseHead } from './case-head.tsx'
import { Centre, type View, views } from './centre.tsx'
import { Facts } from './facts.tsx'
import { papersOf } from './papers-of.ts'
import { useCase } from './use-case.ts'

const RoundBar = lazy(() => import('./round/round-bar.tsx').then((part) => ({ default: part.RoundBar })))

export function CasePage(props: { caseId: string }) {
  const say = useDeskSay()
  const [, go] = useLocation()
  const found = useCase(props.caseId)
  const [view, setView] = useState<View>('progress')
  const [paperId, setPaperId] = useState<string>()
  const flash = useFlash()
  const [isArriving] = useState(useHistoryState<{ arrived?: true } | null>()?.arrived === true)
  const papers = found.data ? papersOf(found.data) : []
  const open = (id: string | undefined) => {
    if (!id) return
    setPaperId(id)
    setView('papers')
  }
  const step = (by: number) => {
    const at = papers.findIndex(({ id }) => id === paperId)
    open(papers[at < 0 ? 0 : (at + by + papers.length) % papers.length]?.id)
  }
  const keys: readonly Shortcut[] = [
    ...views.map((one, index) => ({
      combo: String(index + 1),
      what: `case.view.${one}` as const,
      run: () => (one === 'papers' ? open(paperId ?? papers[0]?.id) : setView(one)),
    })),
    { combo: ']', what: 'case.key.next-paper', run: () => step(1), off: papers.length === 0 },
    { combo: '[', what: 'case.key.previous-paper', run: () => step(-1), off: papers.length === 0 },
    { combo: 'Escape', what: 'case.key.back', run: () => go('/') },
  ]
  if (found.isPending) return <Skeleton active title={false} className="page-loading" />
  if (!found.data)
    return (
      <Result
        status={isProblem(found.error, 'not-found') ? '404' : 'warning'}
        title={<h1>{say('case.not-opened')}</h1>}
        subTitle={<ProblemNote error={found.error} />}
        extra={[
          <Button key="again" onClick={() => void found.refetch()}>
            {say('error.retry')}
          </Button>,
          <Link key="home" href="/">
            {say('error.home')}
          </Link>,
        ]}
      />
    )
  const shown: View = view === 'papers' && !papers.length ? 'progress' : view
  return (
    <div className="case">
      <Keys keys={keys} />
      {flash && <Alert type="success" showIcon banner closable title={flash} />}
      <Suspense fallback={<div className="round" />}>
        <RoundBar caseId={props.caseId} />
      </Suspense>
      <CaseHead view={found.data} isArriving={isArriving} />
      <div className="case-columns">
        <Facts view={found.data} papers={papers} paperId={shown === 'papers' ? paperId : undefined} onOpen={open} />
        <Centre
          view={found.data}
          shown={shown}
          onShow={(next) => (next === 'papers' ? open(paperId ?? papers[0]?.id) : setView(next))}
          papers={papers}
          paper={papers.find(({ id }) => id === paperId)}
          onStep={step}
        />
        <ActPanel view={found.data} />
      </div>
    </div>
  )
}

/** The keys of the page, registered before those of its parts: an act that is open takes Escape over, also when the case was read before. */
function Keys({ keys }: { keys: readonly Shortcut[] }) {
  useShortcuts(keys)
  return null
}
