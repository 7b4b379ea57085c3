// A life event of mine: what it needs from me, asked once; all its cases on one picture; results and documents together; taking back.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocal } from '../../../ui/i18n/index.ts'
import type { BundleView } from '../../api/bundle.ts'
import { Confirm } from '../confirm.tsx'
import { ask } from '../http.ts'
import { Loading, ProblemNotice } from '../notice.tsx'
import { ProblemPage } from '../problem-page.tsx'
import { useAppSay } from '../say.ts'
import { useBundle } from '../server-state.ts'
import { Title } from '../title.tsx'
import { ProgressLanes } from './progress-lanes.tsx'
import { SupplementOnce } from './supplement-once.tsx'

/** The page /my/together/:bundleId. */
export function MyBundle(props: { bundleId: string }) {
  const { data, error, refetch } = useBundle(props.bundleId)
  if (data) return <Shown view={data} />
  return error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : <Loading />
}

function Shown({ view }: { view: BundleView }) {
  const say = useAppSay()
  const local = useLocal()
  const n = view.cases.length
  return (
    <>
      <Title after={<p className="overline">{say('together.of', { done: view.concluded, n })}</p>}>
        {local(view.bundle.name)}
      </Title>
      <SupplementOnce view={view} />
      <section className="block" aria-label={say('together.progress')}>
        <h2>{say('together.progress')}</h2>
        <ProgressLanes view={view} />
      </section>
      <Results title={say('case.licences')} papers={view.licences} />
      {view.documents.length > 0 && (
        <details className="fold">
          <summary>{say('together.documents', { n: view.documents.length })}</summary>
          <PaperRows papers={view.documents} />
        </details>
      )}
      {view.may.includes('withdraw') && <WithdrawAll bundleId={view.bundleId} />}
    </>
  )
}

type Papers = BundleView['documents'] | BundleView['licences']

function Results(props: { title: string; papers: Papers }) {
  if (props.papers.length === 0) return null
  return (
    <section className="block">
      <h2>{props.title}</h2>
      <PaperRows papers={props.papers} />
    </section>
  )
}

function PaperRows(props: { papers: Papers }) {
  const local = useLocal()
  return (
    <ul className="rows">
      {props.papers.map((paper) => (
        <li key={paper.url}>
          <a className="row" href={paper.url} target="_blank" rel="noreferrer">
            <span className="row-name">{local(paper.name as { zh: string })}</span>
            <span className="row-note">{local(paper.item)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function WithdrawAll(props: { bundleId: string }) {
  const say = useAppSay()
  const [asks, setAsks] = useState(false)
  const state = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => ask(`/bundle-cases/${props.bundleId}/withdraw`, { method: 'POST', json: {} }),
    onSettled: () => state.invalidateQueries(),
  })
  return (
    <section className="block">
      <button type="button" className="button button-quiet" disabled={withdraw.isPending} onClick={() => setAsks(true)}>
        {say('together.withdraw')}
      </button>
      <ProblemNotice error={withdraw.error} />
      {asks && (
        <Confirm
          title={say('together.withdraw-sure')}
          yes={say('together.withdraw')}
          onYes={() => {
            setAsks(false)
            withdraw.mutate()
          }}
          onNo={() => setAsks(false)}
        >
          <p>{say('together.withdraw-text')}</p>
        </Confirm>
      )}
    </section>
  )
}
