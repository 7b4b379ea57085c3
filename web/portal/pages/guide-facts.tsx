// The five facts people ask first: can I, what do I need, how long, what does it cost, where.
import type { ReactNode } from 'react'
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import { Icon, type IconName } from '../icon.tsx'
import { type GuideProps, isExempt, isHeld, isIdOnly } from './guide-have.ts'
import type { PageKey } from './page.ts'

/** One line a fact. */
export function GuideFacts(props: GuideProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const { guide } = props
  const first = guide.conditions[0]
  const { promisedWorkingDays, statutoryWorkingDays } = guide.limits
  return (
    <dl className="five-facts">
      <Fact icon="can" name={say('guide.fact-can')}>
        {first ? local(first) : say('guide.no-conditions')}
        {guide.conditions.length > 1 && <a href="#conditions">{say('guide.conditions-more')}</a>}
      </Fact>
      <Fact icon="need" name={say('guide.fact-need')}>
        <a href="#materials">
          <Need {...props} />
        </a>
        {isIdOnly(props) && <strong>{say(props.held ? 'guide.id-only-you' : 'guide.id-only')}</strong>}
      </Fact>
      <Fact icon="time" name={say('guide.fact-time')}>
        <strong>
          {guide.kind === 'on-the-spot' ? say('guide.on-the-spot') : say('guide.promised', { n: promisedWorkingDays })}
        </strong>
        {statutoryWorkingDays ? <small>{say('guide.statutory', { n: statutoryWorkingDays })}</small> : null}
      </Fact>
      <Fact icon="cost" name={say('guide.fact-cost')}>
        <strong>{local(guide.fee.note) || say(guide.fee.charged ? 'fee.charged' : 'fee.free')}</strong>
      </Fact>
      <Fact icon="site" name={say('guide.fact-where')}>
        <Where guide={guide} />
      </Fact>
    </dl>
  )
}

function Fact(props: { icon: IconName; name: string; children: ReactNode }) {
  return (
    <div className="five-fact">
      <dt>
        <Icon name={props.icon} />
        {props.name}
      </dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Need({ guide, held }: GuideProps) {
  const say = useSay<PageKey>()
  const needed = guide.materials.filter(({ required }) => required)
  const n = needed.length
  if (n === 0) return say('guide.need-none')
  if (held) return say('guide.need-have', { n, have: needed.filter((material) => isHeld(material, held)).length })
  const exempt = needed.filter(isExempt).length
  return exempt ? say('guide.need-exempt', { n, exempt }) : say('guide.need', { n })
}

function Where({ guide }: { guide: Guide }) {
  const say = useSay<PageKey>()
  const { depth, visits, cityWide, window } = guide.channels
  return (
    <>
      {depth === 'full-online' && <strong>{say('guide.where-online')}</strong>}
      {depth === 'apply-online' && <strong>{say('guide.where-apply', { n: visits })}</strong>}
      {depth === 'window-only' && <strong>{say('guide.where-window')}</strong>}
      {window && <a href={`/sites?item=${guide.id}`}>{say(cityWide ? 'guide.where-citywide' : 'guide.where-sites')}</a>}
    </>
  )
}
