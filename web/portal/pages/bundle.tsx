// The guide of a life event (一件事): the questions, then which items apply and why, what doing them together saves, and one button.
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { BundleEntry, BundleGuide, Saving } from '../api/bundle.ts'
import { BundleQuestions } from './bundle-questions.tsx'
import { bodyOf, type Load, type PageKey } from './page.ts'
import { plainPage } from './plain-page.tsx'

/** Asks for the guide with the answers that stand in the address. */
export const loadBundle: Load = async ({ part, url, fetchJson, say, lang }) => {
  const id = encodeURIComponent(part.id ?? '')
  const answers = [...url.searchParams].filter(([, value]) => /^[a-z][a-z0-9-]*$/.test(value))
  const written = answers.map(([question, answer]) => `${question}:${answer}`).join(',')
  const guide = await bodyOf<BundleGuide>(fetchJson(`/api/v1/bundles/${id}?answers=${encodeURIComponent(written)}`))
  if (!guide) return plainPage(404, say('bundle.not-found'), say('bundle.not-found-text'), { search: true })
  return { title: lang === 'en' ? (guide.name.en ?? guide.name.zh) : guide.name.zh, content: <Bundle guide={guide} /> }
}

type Props = { guide: BundleGuide }

function Bundle({ guide }: Props) {
  const say = useSay<PageKey>()
  const local = useLocal()
  return (
    <article className="guide bundle">
      <header className="guide-head">
        <p className="overline">{say('bundle.overline')}</p>
        <h1>{local(guide.name)}</h1>
        <p className="lead">{local(guide.summary)}</p>
        {guide.demonstration && <p className="demonstration">{say('bundle.demonstration')}</p>}
      </header>
      <section aria-labelledby="questions">
        <h2 id="questions">{say('bundle.questions')}</h2>
        <BundleQuestions guide={guide} />
      </section>
      {guide.open.length > 0 ? <AllItems guide={guide} /> : <Answered guide={guide} />}
    </article>
  )
}

function AllItems({ guide }: Props) {
  const say = useSay<PageKey>()
  return (
    <section aria-labelledby="items">
      <h2 id="items">{say('bundle.may-be')}</h2>
      <ul className="bundle-items">
        {guide.entries.map((entry) => (
          <Entry key={entry.item} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function Answered({ guide }: Props) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const [applies, others] = [guide.entries.filter((one) => one.applies), guide.entries.filter((one) => !one.applies)]
  return (
    <>
      <section aria-labelledby="items">
        <h2 id="items">{say('bundle.items', { n: applies.length })}</h2>
        <ol className="bundle-items">
          {applies.map((entry) => (
            <Entry key={entry.item} entry={entry} />
          ))}
        </ol>
        {others.length > 0 && (
          <details className="fold">
            <summary>{say('bundle.not-needed', { n: others.length })}</summary>
            <ul className="bundle-items">
              {others.map((entry) => (
                <Entry key={entry.item} entry={entry} />
              ))}
            </ul>
          </details>
        )}
      </section>
      <Savings guide={guide} />
      <Apply guide={guide} />
      <section aria-labelledby="materials">
        <h2 id="materials">{say('bundle.materials', { n: guide.materials.length })}</h2>
        <ul className="bundle-items">
          {guide.materials.map((material) => (
            <li key={material.id}>
              <h3>
                {local(material.name)}{' '}
                <span className={material.required ? 'tag tag-strong' : 'tag'}>
                  {say(material.required ? 'guide.required' : 'guide.if-needed')}
                </span>
              </h3>
              <p className="small">{say('bundle.for', { items: material.for.map(local).join(say('bundle.and')) })}</p>
            </li>
          ))}
          {madeHere(guide.linked).map(([first, ...more]) => (
            <li key={`${first.from.zh}${first.name.zh}`} className="bundle-made">
              <h3>
                {local(first.name)} <span className="tag tag-good">{say('bundle.made')}</span>
              </h3>
              <p className="small">
                {say('bundle.made-by', {
                  from: local(first.from),
                  items: [first, ...more].map((one) => local(one.for)).join(say('bundle.and')),
                })}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

type Made = BundleGuide['linked'][number]

/** A result that goes to several items is told once. */
function madeHere(linked: readonly Made[]): [Made, ...Made[]][] {
  const groups = new Map<string, [Made, ...Made[]]>()
  for (const one of linked) {
    const key = `${one.from.zh} ${one.name.zh}`
    groups.set(key, [...(groups.get(key) ?? []), one] as [Made, ...Made[]])
  }
  return [...groups.values()]
}

function Entry({ entry }: { entry: BundleEntry }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  return (
    <li>
      <h3>
        <a href={`/items/${entry.item}`}>{local(entry.name)}</a>
      </h3>
      <p>{local(entry.why)}</p>
      {entry.because.map(({ question, answer }) => (
        <p className="small" key={question.zh}>
          {say('bundle.because', { question: local(question), answer: local(answer) })}
        </p>
      ))}
      <p className="tags">
        <span className="tag">{say('unit.working-days', { n: entry.workingDays })}</span>
        <span className="tag">{say(entry.fee.charged ? 'fee.charged' : 'fee.free')}</span>
        {entry.after.map(({ item, name }) => (
          <span className="tag" key={item}>
            {say('bundle.after', { name: local(name) })}
          </span>
        ))}
      </p>
    </li>
  )
}

const savings = ['workingDays', 'required', 'fields', 'visits'] as const

function Savings({ guide }: Props) {
  const say = useSay<PageKey>()
  const saved = savings.filter((name) => guide[name].together < guide[name].separately)
  if (saved.length === 0) return null
  return (
    <table className="bundle-savings">
      <caption>{say('bundle.savings')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('bundle.together')}</th>
          <th scope="col">{say('bundle.separately')}</th>
        </tr>
      </thead>
      <tbody>
        {saved.map((name) => {
          const saving: Saving = guide[name]
          return (
            <tr key={name}>
              <th scope="row">{say(`bundle.saving-${name}`)}</th>
              <td>
                <strong>{saving.together}</strong>
              </td>
              <td>{saving.separately}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Apply({ guide }: Props) {
  const say = useSay<PageKey>()
  const answers = new URLSearchParams(guide.answers)
  return (
    <p className="guide-buttons">
      {guide.online ? (
        <a className="button button-large" href={`/apply-together/${guide.id}?${answers}`}>
          {say('bundle.apply')}
        </a>
      ) : (
        <>
          <a className="button button-large" href="/sites">
            {say('guide.find-window')}
          </a>
          <span className="small">{say('bundle.at-window')}</span>
        </>
      )}
    </p>
  )
}
