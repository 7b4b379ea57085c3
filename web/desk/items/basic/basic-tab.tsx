// Everything about an item that is no list of its own: names, who and where, limits, fee, channels, basis, conditions, result.
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { ItemContent } from '../../api/authoring.ts'
import { placesOf } from '../edit/findings.ts'
import type { TabProps } from '../edit/tab.ts'
import type { BasicProps } from './basic-props.ts'
import { Lists } from './lists.tsx'
import { Names } from './names.tsx'
import { Terms } from './terms.tsx'
import { WhoAndWhere } from './who-and-where.tsx'

export function BasicTab(props: TabProps & { onChange: (part: Partial<ItemContent>) => void }) {
  const lang = useLang()
  const local = useLocal()
  const shared: BasicProps = {
    ...props,
    content: props.working.work.content,
    at: placesOf(props.working.findings.problems, lang),
    choice: (list) => list.map(({ key, name }) => [key, local(name)]),
  }
  return (
    <fieldset disabled={!props.mayEdit} className="basic">
      <div>
        <Names {...shared} />
        <WhoAndWhere {...shared} />
      </div>
      <div>
        <Terms {...shared} />
        <Lists {...shared} />
      </div>
    </fieldset>
  )
}
