import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Material } from '../../api/authoring.ts'
import { FormBuilder } from '../../editors/form-builder.tsx'
import { MaterialEditor } from '../../editors/material-editor.tsx'
import { ItemPreview } from '../../editors/preview.tsx'
import { BasicTab } from '../basic/basic-tab.tsx'
import { CheckTab } from '../check/check-tab.tsx'
import { DifferenceTab } from '../check/difference-tab.tsx'
import { ElementsTab } from '../elements/elements-tab.tsx'
import { MoreOfMaterial } from '../elements/more-of-material.tsx'
import { FileTab } from '../file/file-tab.tsx'
import { Events } from '../item/events.tsx'
import { useHistory } from '../use-authoring.ts'
import { fieldFindings, ofPart } from './findings.ts'
import { FlowTab } from './flow-tab.tsx'
import { RulesTab } from './rules-tab.tsx'
import type { Tab, TabProps } from './tab.ts'

/** What stands under a tab. Without the right to edit, the parts are shown as applicants and reviewers read them. */
export function TabPage({ tab, at, ...props }: TabProps & { tab: Tab; at: string }) {
  const local = useLocal()
  const lang = useLang()
  const { working, choices, mayEdit } = props
  const { content } = working.work
  const { problems } = working.findings
  const change = (part: Partial<typeof content>) => working.change({ content: { ...working.work.content, ...part } })
  const named = choices.facts.map((fact) => ({ value: fact, label: fact }))
  switch (tab) {
    case 'basic':
      return <BasicTab {...props} onChange={change} />
    case 'elements':
      return <ElementsTab {...props} />
    case 'materials':
      return (
        <fieldset disabled={!mayEdit} className="panel">
          <MaterialEditor
            materials={content.materials}
            onChange={(materials) => change({ materials: [...materials] as Material[] })}
            problems={ofPart(problems, 'materials').map((each) => ({
              pointer: (each.pointer ?? '').replace(/^\/materials/, ''),
              message: each[lang],
            }))}
            licenceTypes={choices.licenceTypes.map(({ key, name }) => ({ value: key, label: local(name) }))}
            resources={choices.resources.map((key) => ({ value: key, label: key }))}
            more={(material, n, onEdit) => <MoreOfMaterial {...props} material={material} n={n} onEdit={onEdit} />}
          />
        </fieldset>
      )
    case 'form':
      return (
        <fieldset disabled={!mayEdit}>
          <FormBuilder
            form={content.form as never}
            onChange={(form) => change({ form: form as never })}
            problems={fieldFindings(ofPart(problems, 'form')).map((each) => ({
              pointer: each.pointer ?? '',
              message: each[lang],
            }))}
            factNames={named}
          />
        </fieldset>
      )
    case 'flow':
      return <FlowTab {...props} at={at} onChange={change} />
    case 'rules':
      return <RulesTab {...props} onChange={change} />
    case 'preview':
      return <ItemPreview content={content as never} form={content.form as never} />
    case 'difference':
      return <DifferenceTab {...props} />
    case 'check':
      return <CheckTab {...props} />
    case 'file':
      return <FileTab {...props} />
    case 'history':
      return <HistoryTab itemId={props.revision.itemId} />
  }
}

function HistoryTab({ itemId }: { itemId: string }) {
  const history = useHistory(itemId)
  return (
    <section className="panel">
      <Events events={history.data?.events ?? []} />
    </section>
  )
}
