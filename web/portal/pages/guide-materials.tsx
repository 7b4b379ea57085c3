import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { MaterialAsked } from '../api/item.ts'
import { type GuideProps, isHeld } from './guide-have.ts'
import type { PageKey } from './page.ts'

/** Each material with every way in which it can be satisfied, the easiest first. */
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
  return (
    <li className="material">
      <h3>
        {local(material.name)}{' '}
        <span className={material.required ? 'tag tag-strong' : 'tag'}>
          {say(material.required ? 'guide.required' : 'guide.if-needed')}
        </span>
        {isHeld && <span className="tag tag-good">{say('guide.you-have')}</span>}
      </h3>
      {material.note && <p>{local(material.note)}</p>}
      <ul className="ways">
        {ways.map((by) => (
          <li key={by} className={by === 'licence' || by === 'shared' ? 'way way-free' : 'way'}>
            {say(`guide.by-${by}`)}
          </li>
        ))}
        {material.deferrable && <li className="way">{say('guide.deferrable')}</li>}
      </ul>
    </li>
  )
}
