// The last step: what is still wrong, whom it concerns, and then: propose, or as the second person look at the difference and decide.
import { Link } from 'wouter'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import type { Finding, ItemContent } from '../../api/authoring.ts'
import { placeOf } from '../edit/place-of.ts'
import { type TabProps, tabOf } from '../edit/tab.ts'
import { UsagePanel } from '../item/usage-panel.tsx'
import { useItemsSay } from '../items-words.tsx'
import { Decide } from './decide.tsx'
import { DifferenceTab } from './difference-tab.tsx'
import { Propose } from './propose.tsx'

export function CheckTab(props: TabProps) {
  const say = useItemsSay()
  const lang = useLang()
  const { revision, working } = props
  const { problems, warnings } = working.findings
  const { state, itemId, baseVersion, publishedVersion } = revision
  return (
    <>
      {state === 'published' && publishedVersion !== null && (
        <section className="panel">
          <p>
            <b>{say('check.published', { n: publishedVersion })}</b>{' '}
            {baseVersion !== null && (
              <Link href={`/administration/items/${itemId}/migration?from=${baseVersion}&to=${publishedVersion}`}>
                {say('check.migrate')}
              </Link>
            )}
          </p>
        </section>
      )}
      {state === 'approved' && (
        <section className="panel">
          <p>
            <b>{say('check.approved', { day: dayText(lang, revision.effectiveOn) })}</b>
          </p>
        </section>
      )}
      <div className="item-columns">
        <div>
          {state === 'editing' && (
            <section className="panel" aria-labelledby="check-problems">
              <h2 id="check-problems">
                {problems.length > 0 ? say('check.problems', { n: problems.length }) : say('check.sound')}
              </h2>
              <FindingList findings={problems} content={working.work.content} onOpen={props.onOpen} />
            </section>
          )}
          {warnings.length > 0 && (
            <section className="panel" aria-labelledby="check-warnings">
              <h2 id="check-warnings">{say('check.warnings', { n: warnings.length })}</h2>
              <FindingList findings={warnings} content={working.work.content} onOpen={props.onOpen} />
            </section>
          )}
        </div>
        <div>
          <UsagePanel itemId={itemId} version={revision.currentVersion} />
          <p className="muted">{say('check.impact-what')}</p>
          {state === 'editing' ? <Propose {...props} /> : <Decide {...props} />}
        </div>
      </div>
      {state !== 'editing' && <DifferenceTab {...props} />}
    </>
  )
}

function FindingList(props: { findings: readonly Finding[]; content: ItemContent; onOpen: TabProps['onOpen'] }) {
  const say = useItemsSay()
  const lang = useLang()
  return (
    <ul className="findings plain">
      {props.findings.map((finding) => (
        <li key={`${finding.pointer}${finding.elementId}${finding.zh}`}>
          <span className="muted">{say(`tab.${tabOf(finding)}`)}</span> <span>{finding[lang]}</span>{' '}
          <button
            type="button"
            className="link"
            onClick={() => props.onOpen(tabOf(finding), placeOf(finding, props.content))}
          >
            {say('check.go')}
            <span className="unseen"> {finding[lang]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
