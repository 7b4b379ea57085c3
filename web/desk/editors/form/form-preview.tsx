// The form as applicants see it on a phone: the very components of the portal and the window, filled in for a try and kept nowhere.
import { useMemo, useState } from 'react'
import { compileForm, type Form } from '../../../../server/engines/form/index.ts'
import { AskSection, type FormDefinition, isSectionAsked, useFormRules, withValue } from '../../../ui/form/index.ts'
import { useEditorSay } from '../editor-words.tsx'

export function FormPreview({ form }: { form: Form }) {
  const say = useEditorSay()
  const [filled, setFilled] = useState<Record<string, unknown>>({})
  const definition = useMemo(() => {
    const compiled = compileForm(form, 'as-stored')
    return { schema: compiled.ok ? compiled.form.schema : form.schema, layout: form.layout } as FormDefinition
  }, [form])
  const { rules } = useFormRules(definition)
  const settled = useMemo(() => rules?.settle(filled) ?? filled, [rules, filled])
  return (
    <section className="phone" aria-label={say('form.preview')}>
      <p className="phone-head">{say('form.preview')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <div className="phone-page" tabIndex={0}>
        {definition.layout
          .filter((section) => isSectionAsked(definition, settled, section))
          .map((section, n) => (
            <AskSection
              // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place in the form
              key={n}
              definition={definition}
              section={section}
              form={filled}
              settled={settled}
              known={{}}
              problems={{}}
              onChange={(pointer, value) =>
                setFilled((before) => withValue(before, pointer, value) as Record<string, unknown>)
              }
            />
          ))}
      </div>
    </section>
  )
}
