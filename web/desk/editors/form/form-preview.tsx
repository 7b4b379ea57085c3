// The form as applicants see it on a phone: the very components of the portal and the window, filled in for a try and kept nowhere.
import { useMemo, useState } from 'react'
import { compileForm, type Form } from '../../../../server/engines/form/index.ts'
import { AskSection, type FormSchema, withValue } from '../../../ui/form/index.ts'
import { useEditorSay } from '../editor-words.tsx'

export function FormPreview({ form }: { form: Form }) {
  const say = useEditorSay()
  const [filled, setFilled] = useState<unknown>({})
  const schema = useMemo(() => {
    const compiled = compileForm(form)
    return (compiled.ok ? compiled.form.schema : form.schema) as FormSchema
  }, [form])
  return (
    <section className="phone" aria-label={say('form.preview')}>
      <p className="phone-head">{say('form.preview')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <div className="phone-page" tabIndex={0}>
        {form.layout.map((section, n) => (
          <AskSection
            // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place in the form
            key={n}
            schema={schema}
            section={section}
            form={filled}
            known={{}}
            problems={{}}
            onChange={(pointer, value) => setFilled((before: unknown) => withValue(before, pointer, value))}
          />
        ))}
      </div>
    </section>
  )
}
