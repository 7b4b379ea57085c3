// One case of mine: what it needs from me, where it is and until when, the live chart, result, documents, what happened, what I sent.

import { lazy, Suspense } from 'react'
import { ShowSection } from '../../../ui/form/index.ts'
import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView } from '../../api/case.ts'
import { Loading } from '../notice.tsx'
import { ProblemPage } from '../problem-page.tsx'
import { useAppSay } from '../say.ts'
import { useCase } from '../server-state.ts'
import { Title } from '../title.tsx'
import { Linked } from '../together/linked.tsx'
import { LiveChart } from './live-chart.tsx'
import { Owing } from './owing.tsx'
import { PaperWay } from './paper-way.tsx'
import { Promises } from './promises.tsx'
import { Rating } from './rating.tsx'
import { Supplement } from './supplement.tsx'
import { Where } from './where.tsx'
import { Withdraw } from './withdraw.tsx'

const Delivery = lazy(() => import('./delivery.tsx').then((part) => ({ default: part.Delivery })))

/** The page /my/cases/:caseId. */
export function MyCase(props: { caseId: string }) {
  const { data, error, refetch } = useCase(props.caseId)
  if (data) return <Shown view={data} />
  return error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : <Loading />
}

function Shown({ view }: { view: CaseView }) {
  const say = useAppSay()
  const local = useLocal()
  return (
    <>
      <Title after={<p className="overline">{view.caseNumber}</p>}>{local(view.item.name)}</Title>
      {view.agent && (
        <p className="small">{say('case.agent', { name: `${local(view.agent.name)} ${view.agent.outlet}` })}</p>
      )}
      {view.actedFor.length > 0 && (
        <p className="small">{say('case.acted-for', { names: view.actedFor.join('、') })}</p>
      )}
      {view.may.includes('supplement') && <Supplement view={view} />}
      <Owing view={view} />
      {view.revokedAt && (
        <p className="notice notice-needs-you" role="status">
          {say('case.revoked')}
        </p>
      )}
      <Where view={view} />
      <PaperWay view={view} />
      <Promises view={view} />
      {view.delivery && (
        <Suspense fallback={null}>
          <Delivery view={view} delivery={view.delivery} />
        </Suspense>
      )}
      <Linked view={view} />
      <Papers title={say('case.licences')} papers={view.licences} />
      {view.may.includes('rate') && <Rating view={view} />}
      {view.rating && (
        <p className="notice">
          {say('case.rated', { level: say(`rating.level.${view.rating.level as 1 | 2 | 3 | 4 | 5}`) })}
        </p>
      )}
      <Papers title={say('case.documents')} papers={view.documents} />
      <LiveChart caseId={view.caseId} step={view.timeline.length} />
      <Timeline view={view} />
      <Sent view={view} />
      {view.may.includes('withdraw') && <Withdraw caseId={view.caseId} />}
    </>
  )
}

function Papers(props: { title: string; papers: CaseView['documents'] | CaseView['licences'] }) {
  const say = useAppSay()
  const local = useLocal()
  if (props.papers.length === 0) return null
  return (
    <section className="block">
      <h2>{props.title}</h2>
      <ul className="rows">
        {props.papers.map((paper) => (
          <li key={paper.url}>
            <a className="row" href={paper.url} target="_blank" rel="noreferrer">
              <span className="row-name">{local(paper.name)}</span>
              <span className="row-note">
                {isOver(paper) ? say('case.replaced') : 'at' in paper ? paper.number : say('case.download')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** It was corrected or revoked: what is in its place stands beside it. */
const isOver = (paper: CaseView['documents'][number] | CaseView['licences'][number]): boolean =>
  'standing' in paper ? paper.standing !== 'valid' : 'status' in paper && paper.status === 'revoked'

function Timeline({ view }: { view: CaseView }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  return (
    <section className="block">
      <h2>{say('case.timeline')}</h2>
      <ol className="timeline">
        {view.timeline.map((entry) => (
          <li key={entry.seq}>
            <time dateTime={entry.at}>{momentText(lang, entry.at)}</time>
            <span>{local(entry.text)}</span>
            {entry.by && <small> · {entry.by}</small>}
            {entry.detail && <p className="small">{entry.detail}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Sent({ view }: { view: CaseView }) {
  const say = useAppSay()
  const local = useLocal()
  return (
    <section className="block">
      <details className="fold">
        <summary>{say('case.filled')}</summary>
        {view.formDefinition.layout.map((section) => (
          <ShowSection key={section.title.zh} definition={view.formDefinition} section={section} form={view.form} />
        ))}
      </details>
      <details className="fold">
        <summary>{say('case.materials')}</summary>
        <dl className="facts">
          {view.materials
            .filter(({ by }) => by)
            .map((material) => (
              <div key={material.materialId}>
                <dt>{local(material.name)}</dt>
                <dd>
                  {material.by && say(`apply.way-${material.by}`)}
                  {material.files.map((file) => (
                    <a
                      className="link-target"
                      key={file.fileId}
                      href={`/api/v1/cases/${view.caseId}/files/${file.fileId}`}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {file.name}
                    </a>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
      </details>
      {view.queryCode && (
        <p className="small">
          {say('done.case-number')} {view.caseNumber} · {say('done.query-code')} {view.queryCode}
        </p>
      )}
    </section>
  )
}
