// What a guide says beyond the basics: fees one by one, special procedures, whom it serves and how, the organ, questions, remedies,
// answers to what people ask, provenance. Drawn from a table, so that nothing of the schema is left to be written by hand.
import { useLang } from '../../../ui/i18n/index.ts'
import type { ItemContent } from '../../api/authoring.ts'
import { placesOf } from '../edit/findings.ts'
import type { TabProps } from '../edit/tab.ts'
import { type ItemsKey, useItemsSay } from '../items-words.tsx'
import type { Values } from './element.ts'
import { ElementFields } from './element-fields.tsx'
import { guidePanels } from './tables.ts'

export function ElementsTab({ working, choices, mayEdit }: TabProps) {
  const say = useItemsSay()
  const lang = useLang()
  const { content } = working.work
  const at = placesOf(working.findings.problems, lang)
  const side = (which: 'left' | 'right') => (
    <div>
      {guidePanels
        .filter((panel) => panel.side === which)
        .map(({ title, of }) => (
          <section className="panel" key={title} aria-labelledby={`panel-${title}`}>
            <h2 id={`panel-${title}`}>{say(`panel.${title}` as ItemsKey)}</h2>
            <ElementFields
              above=""
              pointer=""
              elements={of}
              values={content as unknown as Values}
              onChange={(next) => working.change({ content: next as unknown as ItemContent })}
              {...{ at, choices }}
            />
          </section>
        ))}
    </div>
  )
  return (
    <>
      <p className="muted lead">{say('elements.what')}</p>
      <fieldset disabled={!mayEdit} className="basic">
        {side('left')}
        {side('right')}
      </fieldset>
    </>
  )
}
