// What a section says beside its title: help below the heading, the condition on which it is asked at all, columns on a wide screen.
import { useId } from 'react'
import type { Form, Section } from '../../../../server/engines/form/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import { Text } from '../fields/text.tsx'
import { editSection } from './change.ts'
import { keysOf } from './path.ts'
import { WhenField } from './when-field.tsx'

export function SectionMore(props: { form: Form; n: number; section: Section; onChange: (form: Form) => void }) {
  const say = useEditorSay()
  const id = useId()
  const { form, n, section } = props
  const edit = (patch: Parameters<typeof editSection>[2]) => props.onChange(editSection(form, n, patch))
  const help = (part: Partial<NonNullable<Section['help']>>) => {
    const next = { zh: '', en: '', ...section.help, ...part }
    edit({ help: next.zh || next.en ? next : undefined })
  }
  const isSaid = section.help !== undefined || section.when !== undefined || section.columns !== undefined
  return (
    <details className="form-section-more" open={isSaid || undefined}>
      <summary>{say('section.more')}</summary>
      <div className="editor-pair">
        {(['zh', 'en'] as const).map((lang) => (
          <div className="editor-field" key={lang}>
            <label htmlFor={`${id}${lang}`}>{say(`section.help-${lang}`)}</label>
            <Text id={`${id}${lang}`} value={section.help?.[lang] ?? ''} onChange={(text) => help({ [lang]: text })} />
          </div>
        ))}
        <WhenField
          group={form.schema}
          condition={section.when}
          except={section.fields.map((pointer) => keysOf(pointer)[0] ?? '')}
          label={say('section.when-field')}
          other={say('section.when-other')}
          onChange={(when) => edit({ when })}
        />
        <div className="editor-field">
          <label htmlFor={`${id}columns`}>{say('section.columns')}</label>
          <select
            id={`${id}columns`}
            className="pick"
            value={section.columns ?? 1}
            onChange={(event) => edit({ columns: event.target.value === '2' ? 2 : undefined })}
          >
            <option value={1}>{say('section.one-column')}</option>
            <option value={2}>{say('section.two-columns')}</option>
          </select>
        </div>
      </div>
    </details>
  )
}
