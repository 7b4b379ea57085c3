import { useLang } from '../../../ui/i18n/index.ts'
import type { Material } from '../../editors/material-editor.tsx'
import { placesOf } from '../edit/findings.ts'
import type { TabProps } from '../edit/tab.ts'
import { useItemsSay } from '../items-words.tsx'
import type { Values } from './element.ts'
import { ElementFields } from './element-fields.tsx'
import { materialElements, promiseElements } from './tables.ts'

/** What a guide says of a material beside its name and how it is satisfied: kind, copies, blank form, when it is accepted, basis. */
export function MoreOfMaterial(
  props: TabProps & { material: Material; n: number; onEdit: (material: Material) => void },
) {
  const say = useItemsSay()
  const lang = useLang()
  const { material, n, working, choices } = props
  const values = material as unknown as Values
  const shared = { at: placesOf(working.findings.problems, lang), choices }
  const isSaid =
    materialElements.some(({ key }) => values[key] !== undefined) || material.satisfy.some(({ by }) => by === 'promise')
  return (
    <details className="element-more" open={isSaid || undefined}>
      <summary>{say('elements.more-material')}</summary>
      <ElementFields
        above="material"
        pointer={`/materials/${n}`}
        elements={materialElements}
        values={values}
        {...shared}
        onChange={(next) => props.onEdit(next as unknown as Material)}
      />
      {material.satisfy.map(
        (way, place) =>
          way.by === 'promise' && (
            <ElementFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a way is its place in the list
              key={place}
              above="promise"
              pointer={`/materials/${n}/satisfy/${place}`}
              elements={promiseElements}
              values={way as unknown as Values}
              {...shared}
              onChange={(next) =>
                props.onEdit({ ...material, satisfy: material.satisfy.with(place, next as unknown as typeof way) })
              }
            />
          ),
      )}
    </details>
  )
}
