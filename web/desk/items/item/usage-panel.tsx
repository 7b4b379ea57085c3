import { useQueries } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useLocal } from '../../../ui/i18n/index.ts'
import { useHeadings } from '../../administration/use-headings.ts'
import type { Usage, Words } from '../../api/authoring.ts'
import { read } from '../../api/http.ts'
import { useItemsSay } from '../items-words.tsx'
import { useUsage } from '../use-authoring.ts'
import { editionOf } from './edition.ts'

type Guide = { steps: { nodeId: string; name: Words }[] }

/** Whom a change concerns: open cases by version and step, drafts. `version`: the one that holds now. */
export function UsagePanel({ itemId, version }: { itemId: string; version: number | null }) {
  const say = useItemsSay()
  const { data } = useUsage(itemId)
  const nameOf = useStepNames(data)
  const editionName = useEditionNames()
  if (!data) return null
  const cases = data.steps.reduce((sum, step) => sum + step.cases, 0)
  const older = data.steps.find((step) => step.itemId === itemId && version !== null && step.version < version)
  return (
    <section className="panel" aria-labelledby="item-usage">
      <h2 id="item-usage">{say('item.usage')}</h2>
      {cases === 0 && data.drafts === 0 ? (
        <p className="muted">{say('item.usage-none')}</p>
      ) : (
        <p>
          <b>{say('item.usage-cases', { n: cases })}</b> · {say('item.usage-drafts', { n: data.drafts })}
          {older && version !== null && (
            <>
              {' · '}
              <Link href={`/administration/items/${itemId}/migration?from=${older.version}&to=${version}`}>
                {say('item.migrate')}
              </Link>
            </>
          )}
        </p>
      )}
      {cases > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th>{say('item.usage-step')}</th>
              <th className="count">{say('item.usage-count')}</th>
            </tr>
          </thead>
          <tbody>
            {data.steps.map((step) => (
              <tr key={`${step.itemId}${step.version}${step.nodeId}`}>
                <td className="wide">
                  {editionName(step)} · {nameOf(step)}
                </td>
                <td className="count">{step.cases}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** «Version 1», or «Nanshan District · Version 1» for what a district does its own way. */
function useEditionNames() {
  const say = useItemsSay()
  const local = useLocal()
  const { districts } = useHeadings()
  return (step: Usage['steps'][number]): string => {
    const { district, version } = editionOf(step.itemId, step.version)
    const own = district && (local(districts.find(({ code }) => code.startsWith(district))?.name) || district)
    return [own, say('items.version', { n: version })].filter(Boolean).join(' · ')
  }
}

/** Names of steps, from the guides of the versions that have open cases. */
function useStepNames(usage: Usage | undefined) {
  const say = useItemsSay()
  const local = useLocal()
  const versions = [...new Set((usage?.steps ?? []).map(({ itemId, version }) => `${itemId}?version=${version}`))]
  const guides = useQueries({
    queries: versions.map((path) => ({
      queryKey: ['guide', path],
      queryFn: ({ signal }: { signal: AbortSignal }) => read<Guide>(`/items/${path}`, signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  })
  return ({ itemId, version, nodeId }: Usage['steps'][number]): string => {
    if (nodeId === null) return say('item.usage-waiting')
    const guide = guides[versions.indexOf(`${itemId}?version=${version}`)]?.data
    return local(guide?.steps.find((step) => step.nodeId === nodeId)?.name) || nodeId
  }
}
