import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Choices, Revision } from '../../api/authoring.ts'
import { useFlash } from '../../shell/use-flash.ts'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import { type ItemsKey, useItemsSay } from '../items-words.tsx'
import { StateMark } from '../state-mark.tsx'
import { focusPlace } from './focus-place.ts'
import { SavedLine } from './saved-line.tsx'
import { type Tab, tabOf, tabs } from './tab.ts'
import { TabPage } from './tab-page.tsx'
import { useWork } from './use-work.ts'

export function RevisionDesk({ revision, choices }: { revision: Revision; choices: Choices }) {
  const say = useItemsSay()
  const local = useLocal()
  const flash = useFlash()
  const [place, go] = useLocation()
  const serverState = useQueryClient()
  const search = new URLSearchParams(useSearch())
  const asked = search.get('tab')
  const at = search.get('at') ?? ''
  const start: Tab = revision.state === 'proposed' ? 'check' : 'basic'
  const tab = tabs.find((each) => each === asked) ?? start
  const working = useWork(revision)
  const mayEdit = revision.may.includes('save')
  const { content } = working.work
  const { problems } = working.findings
  const open = (next: Tab, to = '') =>
    go(`${place}?${new URLSearchParams({ tab: next, ...(to && { at: to }) })}`, { replace: true })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is looked for again on another tab
  useEffect(() => (at && !at.startsWith('flow:') ? focusPlace(at) : undefined), [at, tab])
  useShortcuts([
    { combo: 'ctrl+s', what: 'save.key' as never, run: () => void working.flush(), hidden: true },
    ...tabs.slice(0, 9).map((each, i) => ({
      ...{ combo: `ctrl+alt+${i + 1}`, what: `tab.${each}` as never, hidden: true },
      run: () => open(each),
    })),
  ])
  return (
    <>
      <header className="page-head">
        <Link href={`/administration/items/${revision.itemId}`} className="back" aria-label={say('items.back-to-item')}>
          ←
        </Link>
        <h1>{local(content.name) || revision.itemId}</h1>
        <StateMark state={revision.state} />
        <span className="muted">
          {revision.baseVersion === null ? say('edit.new-version') : say('edit.base', { n: revision.baseVersion })}
        </span>
        {mayEdit && (
          <SavedLine
            working={working}
            onReload={() => serverState.resetQueries({ queryKey: ['authoring', 'revision'] })}
          />
        )}
      </header>
      {flash && (
        <p role="status" className="flash">
          {flash}
        </p>
      )}
      <Notice revision={revision} />
      <nav className="tabs revision-tabs" aria-label={say('tab.parts')}>
        {tabs.map((each) => {
          const count = each === 'check' ? problems.length : problems.filter((one) => tabOf(one) === each).length
          return (
            <Link key={each} href={`${place}?tab=${each}`} replace aria-current={tab === each ? 'page' : undefined}>
              {say(`tab.${each}`)}
              {count > 0 && (
                <span className="tab-count" role="img" aria-label={say('tab.problems', { n: count })}>
                  {count}
                </span>
              )}
            </Link>
          )
        })}
      </nav>
      <TabPage
        tab={tab}
        at={at}
        revision={revision}
        working={working}
        choices={choices}
        mayEdit={mayEdit}
        onOpen={open}
      />
    </>
  )
}

/** Why it cannot be changed now, or what the second person wrote. */
function Notice({ revision }: { revision: Revision }) {
  const say = useItemsSay()
  const lang = useLang()
  const { state, may, decisionNote, effectiveOn, publishedVersion } = revision
  if (state === 'editing' && decisionNote)
    return (
      <p className="notice" role="note">
        {say('edit.sent-back', { note: decisionNote })}
      </p>
    )
  if (may.includes('save')) return null
  const key: ItemsKey = state === 'editing' ? 'edit.read-only.other' : `edit.read-only.${state}`
  return (
    <p className="notice" role="note">
      {say(key, { day: dayText(lang, effectiveOn), n: publishedVersion ?? '' })}
    </p>
  )
}
