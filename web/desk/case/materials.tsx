import { useLocal } from '../../ui/i18n/index.ts'
import type { Material } from '../api/case.ts'
import { useDeskSay } from '../say.ts'
import type { Paper } from './papers-of.ts'

/** The checklist: how each material is satisfied, with its papers to open. */
export function Materials(props: {
  materials: readonly Material[]
  papers: readonly Paper[]
  paperId: string | undefined
  onOpen: (id: string) => void
}) {
  const say = useDeskSay()
  const local = useLocal()
  if (!props.materials.length) return <p className="muted">{say('case.no-materials')}</p>
  return (
    <section className="materials">
      <h3>{say('case.materials')}</h3>
      <ul className="plain">
        {props.materials.map((material) => (
          <li
            key={material.materialId}
            data-missing={material.by === 'deferred' || (material.required && !material.by) || undefined}
          >
            <p className="material-name">
              {local(material.name)}
              <span className="how">
                {material.by ? say(`by.${material.by}`) : say(material.required ? 'by.missing' : 'by.none')}
              </span>
            </p>
            {props.papers
              .filter(({ materialId }) => materialId === material.materialId)
              .map((paper) => (
                <button
                  key={paper.id}
                  type="button"
                  className="paper"
                  aria-pressed={paper.id === props.paperId}
                  onClick={() => props.onOpen(paper.id)}
                >
                  {paper.name}
                </button>
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
