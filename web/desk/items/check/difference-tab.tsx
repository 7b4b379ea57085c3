import { Skeleton } from 'antd'
import { FlowDiff } from '../../editors/flow-diff.tsx'
import { ProblemNote } from '../../shell/problem-note.tsx'
import type { TabProps } from '../edit/tab.ts'
import { useItemsSay } from '../items-words.tsx'
import { useDifference } from '../use-authoring.ts'
import { ChangeTable } from './change-table.tsx'
import { ControlCharts } from './control-charts.tsx'

/** What publishing would change: in words, on the diagram, and in the control chart. */
export function DifferenceTab({ revision }: TabProps) {
  const say = useItemsSay()
  const difference = useDifference(revision.revisionId)
  if (difference.isPending) return <Skeleton active title={false} />
  const { data } = difference
  if (!data) return <ProblemNote error={difference.error} />
  const { before, after, changes } = data
  return (
    <>
      <section className="panel" aria-labelledby="difference-words">
        <h2 id="difference-words">
          {before ? say('difference.to', { n: before.version ?? '', count: changes.length }) : say('difference.new')}
        </h2>
        {before && <ChangeTable changes={changes} />}
      </section>
      {before && before.flowXml !== after.flowXml && (
        <section className="panel" aria-labelledby="difference-diagram">
          <h2 id="difference-diagram">{say('difference.diagram')}</h2>
          <FlowDiff before={before.flowXml} after={after.flowXml} />
        </section>
      )}
      <ControlCharts
        revision={revision}
        before={before?.version ?? null}
        isSame={!changes.some(({ part }) => part === 'flow')}
      />
    </>
  )
}
