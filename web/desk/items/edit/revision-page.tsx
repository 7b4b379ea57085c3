// One revision: its parts as tabs, what is wrong counted at each, saved by itself. The tab stands in the address.
import { Skeleton } from 'antd'
import { Link } from 'wouter'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { useItemsSay } from '../items-words.tsx'
import { useChoices, useRevision } from '../use-authoring.ts'
import { RevisionDesk } from './revision-desk.tsx'

export function RevisionPage({ revisionId }: { revisionId: string }) {
  const say = useItemsSay()
  const revision = useRevision(revisionId)
  const choices = useChoices()
  const { data } = revision
  return (
    <div className="items revision">
      <ProblemNote error={revision.error ?? choices.error} />
      {!data && (
        <p>
          <Link href="/administration/items">{say('items.back')}</Link>
        </p>
      )}
      {(revision.isPending || choices.isPending) && <Skeleton active title={false} />}
      {data && choices.data && (
        <RevisionDesk key={`${data.state}${revisionId}`} revision={data} choices={choices.data} />
      )}
    </div>
  )
}
