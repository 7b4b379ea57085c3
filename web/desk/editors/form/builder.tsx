// The form builder: what can be added on the left, the sections with their fields in the middle, the form as applicants see it on the right.
// The JSON view is the same form for those who write it by hand.
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useEditorSay } from '../editor-words.tsx'
import { useHistory } from '../use-history.ts'
import '../style/editor.css'
import '../style/form-builder.css'
import type { FormBuilderProps } from './builder-props.ts'
import { addField, addSection } from './change.ts'
import { FormPreview } from './form-preview.tsx'
import { JsonView } from './json-view.tsx'
import { kinds, newField } from './kinds.ts'
import { LatestForm, useLatestForm } from './latest-form.ts'
import { SectionBox } from './section-box.tsx'

export function Builder(props: FormBuilderProps) {
  const say = useEditorSay()
  const { form, problems = [] } = props
  const undoable = useHistory(form, props.onChange)
  const latest = useLatestForm(form, undoable.change)
  const history = { ...undoable, change: latest.change }
  const [view, setView] = useState<'build' | 'json'>('build')
  const [selected, setSelected] = useState<string>()
  const [section, setSection] = useState(0)
  const into = Math.min(section, form.layout.length - 1)
  const add = (kind: (typeof kinds)[number]) => {
    const laid = form.layout.length > 0 ? form : addSection(form, { zh: say('form.section-new'), en: 'New section' })
    const name = kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const added = addField(laid, Math.max(0, into), name, newField(kind, say(`form.kind.${kind}`)))
    history.change(added.form)
    setSelected(added.path)
  }
  return (
    <LatestForm value={latest}>
      <div className="form-builder editor">
        <div className="editor-toolbar" role="toolbar" aria-label={say('form.toolbar')}>
          <Button size="small" disabled={!history.undo} onClick={history.undo}>
            {say('editors.undo')}
          </Button>
          <Button size="small" disabled={!history.redo} onClick={history.redo}>
            {say('editors.redo')}
          </Button>
          <span className="editor-push" />
          <Segmented<'build' | 'json'>
            size="small"
            aria-label={say('form.view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'build', label: say('form.view-build') },
              { value: 'json', label: 'JSON' },
            ]}
          />
        </div>
        <div className="form-desk" data-view={view}>
          {view === 'json' ? (
            <JsonView form={form} problems={problems} onChange={history.change} />
          ) : (
            <>
              <nav className="form-kinds panel" aria-label={say('form.add-field')}>
                <h2>{say('form.add-field')}</h2>
                {kinds.map((kind) => (
                  <button type="button" key={kind} onClick={() => add(kind)}>
                    <span className="form-kind-sign" data-kind={kind} aria-hidden="true" />
                    {say(`form.kind.${kind}`)}
                  </button>
                ))}
              </nav>
              <div className="form-sections">
                {form.layout.map((each, n) => (
                  <SectionBox
                    // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place in the form
                    key={n}
                    form={form}
                    n={n}
                    isInto={n === into}
                    problems={problems}
                    factNames={props.factNames}
                    selected={selected}
                    onSelect={(path) => {
                      setSelected(path)
                      setSection(n)
                    }}
                    onInto={() => setSection(n)}
                    onChange={history.change}
                    section={each}
                  />
                ))}
                <Button
                  onClick={() => {
                    history.change(addSection(form, { zh: say('form.section-new'), en: 'New section' }))
                    setSection(form.layout.length)
                  }}
                >
                  ＋ {say('form.add-section')}
                </Button>
              </div>
            </>
          )}
          <FormPreview form={form} />
        </div>
      </div>
    </LatestForm>
  )
}
