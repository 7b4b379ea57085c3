// The draft was changed elsewhere while the phone kept other words: both stand side by side, and the applicant says which go on.
import { ShowField } from '../../../ui/fields/show-field.tsx'
import { type FormDefinition, titleOf } from '../../../ui/form/index.ts'
import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Draft } from '../../api/case.ts'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { CopyTyped } from './copy-typed.tsx'
import { differencesOf } from './differences.ts'
import type { Kept } from './kept.ts'

type ConflictProps = {
  kept: Kept
  draft: Draft
  definition: FormDefinition
  onMine: () => void
  onTheirs: () => void
}

/** What differs, both ways on, and all that was typed here to be copied. */
export function KeptConflict(props: ConflictProps) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const { kept, draft, definition } = props
  return (
    <>
      <Title after={<p className="overline">{local(draft.item.name)}</p>}>{say('kept.conflict-title')}</Title>
      <p className="notice notice-needs-you">{say('kept.conflict-text')}</p>
      <ul className="kept-differences">
        {differencesOf(definition, kept.form, draft.form).map(({ pointer, schema, mine, theirs }) => (
          <li key={pointer} className="card">
            <h2>{titleOf(schema, lang)}</h2>
            <dl className="facts">
              <div>
                <dt>{say('kept.mine', { at: momentText(lang, kept.at) })}</dt>
                <dd>
                  <ShowField schema={schema} value={mine} />
                </dd>
              </div>
              <div>
                <dt>{say('kept.theirs', { at: momentText(lang, draft.savedAt) })}</dt>
                <dd>
                  <ShowField schema={schema} value={theirs} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      <div className="step-buttons">
        <button type="button" className="button button-large" onClick={props.onMine}>
          {say('kept.use-mine')}
        </button>
        <button type="button" className="button button-large button-quiet" onClick={props.onTheirs}>
          {say('kept.use-theirs')}
        </button>
      </div>
      <details className="fold">
        <summary>{say('kept.all-mine')}</summary>
        <CopyTyped definition={kept.definition} form={kept.form} />
      </details>
    </>
  )
}
