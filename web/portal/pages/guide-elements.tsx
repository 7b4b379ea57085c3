// All other elements of GB/T 39554.2, folded: for those who compare, check or copy. docs/standards/gbt-39554.md maps them.
import { type Both, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import type { GuideProps } from './guide-have.ts'
import { zh } from './locales/zh.ts'
import type { PageKey } from './page.ts'

type Row = { name: PageKey; value: string }
const flags = {
  inHall: 'guide.el-hall',
  appointment: 'guide.el-appointment',
  onlinePayment: 'guide.el-payment',
  express: 'guide.el-express',
  kiosk: 'guide.el-kiosk',
  singleSignOn: 'guide.el-sso',
} as const satisfies Record<string, PageKey>

export function GuideElements({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const rows = useRows(guide).filter(({ value }) => value !== '')
  return (
    <section aria-labelledby="elements">
      <details className="fold">
        <summary>
          <h2 id="elements" className="inline-heading">
            {say('guide.elements')}
          </h2>
        </summary>
        <dl className="pairs">
          {rows.map(({ name, value }) => (
            <div key={name} className="pair">
              <dt>{say(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Codes guide={guide} />
      </details>
    </section>
  )
}

function useRows(guide: Guide): Row[] {
  const say = useSay<PageKey>()
  const local = useLocal()
  const code = (group: string, value: string | undefined) => {
    const key = `code.${group}-${value}`
    return value !== undefined && Object.hasOwn(zh, key) ? say(key as PageKey) : (value ?? '')
  }
  const words = (list: readonly (Both | null | undefined)[] = []) => list.map(local).filter(Boolean).join(' · ')
  const { elements = {}, channels, limits } = guide
  const ways = [channels.window && 'window', channels.online && 'online'].filter((way) => way !== false)
  const special = (guide.specialProcedures ?? []).map(({ name, maxWorkingDays }) =>
    [local(name), maxWorkingDays ? say('guide.up-to', { n: maxWorkingDays }) : ''].filter(Boolean).join(' '),
  )
  return [
    { name: 'guide.el-code', value: guide.code },
    { name: 'guide.el-type', value: code('type', guide.type) },
    { name: 'guide.el-kind', value: code('kind', guide.kind) },
    { name: 'guide.el-objects', value: (guide.serviceObjects ?? []).map((one) => code('object', one)).join(' · ') },
    { name: 'guide.el-level', value: code('level', guide.levels.decide) },
    { name: 'guide.el-organ', value: local(guide.organ) },
    { name: 'guide.el-nature', value: code('nature', elements.organNature) },
    { name: 'guide.el-joint', value: words(guide.jointOrgans) },
    { name: 'guide.el-entrusted', value: local(elements.entrustedBy) },
    { name: 'guide.el-handled', value: local(elements.handledBy) },
    { name: 'guide.el-source', value: code('source', elements.powerSource) },
    { name: 'guide.el-division', value: local(elements.powerDivision) },
    { name: 'guide.el-exercise', value: local(elements.powerExercise) },
    { name: 'guide.el-jurisdiction', value: local(elements.jurisdiction) },
    { name: 'guide.el-intermediaries', value: words(elements.intermediaries) },
    { name: 'guide.el-scope', value: code('where', elements.scope) },
    { name: 'guide.el-system', value: code('system', elements.system) },
    { name: 'guide.el-channels', value: ways.map((way) => code('channel', way)).join(' · ') },
    { name: 'guide.el-visits', value: String(channels.visits) },
    { name: 'guide.el-on-site', value: local(elements.onSiteReason) },
    { name: 'guide.el-special', value: special.join(' · ') },
    { name: 'guide.el-limit-note', value: words([limits.basis, limits.statutoryNote, limits.promisedNote]) },
    { name: 'guide.quota', value: local(guide.quota) },
    { name: 'guide.el-result-kind', value: code('result', guide.result?.kind) },
    ...Object.entries(flags).flatMap(([key, name]): Row[] => {
      const value = elements[key as keyof typeof flags]
      return value === undefined ? [] : [{ name, value: say(value ? 'guide.yes' : 'guide.no') }]
    }),
  ]
}

function Codes({ guide }: { guide: Guide }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const own = guide.implementations ?? []
  return (
    <>
      {own.length > 0 && (
        <dl className="pairs codes">
          <dt>{say('guide.el-implementation')}</dt>
          <dd>
            <ul className="plain-list">
              {own.map(({ division, divisionName, code }) => (
                <li key={division}>
                  {local(divisionName)} <span className="code">{code}</span>
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      )}
      <p>
        <a href={`/api/v1/items/${guide.id}/implementations`}>{say('guide.el-all-codes')}</a>
      </p>
    </>
  )
}
