import { useState } from 'react'
import { dayText, momentText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import type { History } from '../../api/authoring.ts'
import { address } from '../../api/http.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { ChangeTable } from '../check/change-table.tsx'
import { useItemsSay } from '../items-words.tsx'
import { useVersionDifference } from '../use-authoring.ts'

/** The published versions; each can be compared with the one before. */
export function Versions({ itemId, versions }: { itemId: string; versions: History['versions'] }) {
  const say = useItemsSay()
  const lang = useLang()
  const [shown, setShown] = useState<{ from: number; to: number }>()
  if (versions.length === 0) return null
  return (
    <section className="panel" aria-labelledby="item-versions">
      <h2 id="item-versions">{say('item.versions')}</h2>
      <table className="list">
        <thead>
          <tr>
            <th>{say('items.column.version')}</th>
            <th>{say('item.published-at')}</th>
            <th>{say('item.origin')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, publishedAt, origin, effectiveOn }, i) => {
            const before = versions[i + 1]?.version
            return (
              <tr key={version}>
                <td>{say('items.version', { n: version })}</td>
                <td>
                  {momentText(lang, publishedAt)}{' '}
                  {effectiveOn && (
                    <small className="muted">{say('item.effective', { day: dayText(lang, effectiveOn) })}</small>
                  )}
                </td>
                <td>{say(`item.origin.${origin}`)}</td>
                <td>
                  <a href={address(`/authoring/items/${itemId}/export.zip?version=${version}`)} download>
                    {say('item.export')}
                    <span className="unseen"> {say('items.version', { n: version })}</span>
                  </a>{' '}
                  {before !== undefined && (
                    <button
                      type="button"
                      className="link"
                      aria-expanded={shown?.to === version}
                      onClick={() => setShown(shown?.to === version ? undefined : { from: before, to: version })}
                    >
                      {say('item.compare')}
                    </button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {shown && <Between itemId={itemId} {...shown} />}
    </section>
  )
}

function Between({ itemId, from, to }: { itemId: string; from: number; to: number }) {
  const say = useItemsSay()
  const difference = useVersionDifference(itemId, from, to)
  const changes = difference.data?.changes ?? []
  return (
    <div className="between">
      <ProblemNote error={difference.error} />
      {difference.data && (
        <>
          <h3>{say('difference.between', { from, to, count: changes.length })}</h3>
          <ChangeTable changes={changes} />
        </>
      )}
    </div>
  )
}
