import { useLang } from '../../../ui/i18n/index.ts'
import type { Material } from '../../editors/material-editor.tsx'
import { placesOf } from '../edit/findings.ts'
import type { TabProps } from '../edit/tab.ts'
import { useItemsSay } from '../items-words.tsx'
import type { Values } from './element.ts'
import { ElementFields } from './element-fields.tsx'
import { materialElements } from './tables.ts'

/** What a guide says of a material beside its name and how it is satisfied: kind, copies, blank form, when it is accepted, basis. */
export function MoreOfMaterial(
  props: TabProps & { material: Material; n: number; onEdit: (material: Material) => void },
) {
  const say = useItemsSay()
  const lang = useLang()
  const { material, n, working, choices } = props
  const values = material as unknown as Values
  const isSaid = materialElements.some(({ key }) => values[key] !== undefined)
  return (
    <details className="element-more" open={isSaid || undefined}>
      <summary>{say('elements.more-material')}</summary>
      <ElementFields
        above="material"
        pointer={`/materials/${n}`}
        elements={materialElements}
        values={values}
        at={placesOf(working.findings.problems, lang)}
        choices={choices}
        onChange={(next) => props.onEdit(next as unknown as Material)}
      />
    </details>
  )
}
