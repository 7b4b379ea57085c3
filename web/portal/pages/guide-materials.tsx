// Each material with every way in which it can be satisfied, the easiest first; copies and requirements are folded.
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { MaterialAsked } from '../api/item.ts'
import { type GuideProps, isExempt, isHeld } from './guide-have.ts'
import type { PageKey } from './page.ts'

export function GuideMaterials({ guide, held }: GuideProps) {
  const say = useSay<PageKey>()
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{say('guide.materials')}</h2>
      {guide.materials.length === 0 ? (
        <p>{say('guide.need-none')}</p>
      ) : (
        <ol className="materials">
          {guide.materials.map((material) => (
            <Material key={material.id} material={material} isHeld={held ? isHeld(material, held) : false} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Material({ material, isHeld }: { material: MaterialAsked; isHeld: boolean }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const ways = [...new Set(material.satisfy.map(({ by }) => by))]
  const days = material.deferral?.workingDays
  return (
    <li className="material">
      <h3>
        {local(material.name)}{' '}
        <span className={material.required ? 'tag tag-strong' : 'tag'}>
          {say(material.required ? 'guide.required' : 'guide.if-needed')}
        </span>
        {isExempt(material) && <span className="tag tag-good">{say('guide.spared')}</span>}
        {isHeld && <span className="tag tag-good">{say('guide.you-have')}</span>}
      </h3>
      {material.note && <p>{local(material.note)}</p>}
      <ul className="ways">
        {ways.map((by) => (
          <li key={by} className={by === 'licence' || by === 'shared' ? 'way way-free' : 'way'}>
            {say(`guide.by-${by}`)}
          </li>
        ))}
        {material.deferrable && (
          <li className="way">{days ? say('guide.deferrable-days', { n: days }) : say('guide.deferrable')}</li>
        )}
      </ul>
      <Blank material={material} />
      <Details material={material} />
    </li>
  )
}

function Blank({ material: { blankForm } }: { material: MaterialAsked }) {
  const say = useSay<PageKey>()
  if (!blankForm) return null
  const url = `/api/v1/blank-forms/${blankForm}`
  return (
    <p className="blank-form">
      <a href={url}>{say('guide.blank-form')}</a> <a href={`${url}?filled=true`}>{say('guide.sample')}</a>
    </p>
  )
}

function Details({ material }: { material: MaterialAsked }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const { paper, issuer, filling, acceptance, basis, deferral } = material
  const lines = [
    paper && say('guide.paper', { originals: paper.originals, copies: paper.copies }),
    issuer && say('guide.issuer', { name: local(issuer) }),
    filling && local(filling),
    acceptance && local(acceptance),
    deferral?.note && local(deferral.note),
    basis && say('guide.basis-material', { name: `${basis.name}${basis.clause ?? ''}` }),
  ].filter(Boolean)
  if (lines.length === 0) return null
  return (
    <details className="fold">
      <summary>{say('guide.details')}</summary>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
