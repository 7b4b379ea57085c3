// A supplement: everything that the clerk found missing, at once, each with its reason; files are added here and fields corrected
// here, then one button sends the case on. (行政许可法 第三十二条: 一次告知)
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AskField } from '../../../ui/fields/index.ts'
import { schemaAt, withValue } from '../../../ui/form/index.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView, Material } from '../../api/case.ts'
import { Upload } from '../apply/upload.tsx'
import { ApiProblem, ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { useItem } from '../server-state.ts'
import { useCommand } from './use-command.ts'

/** The list of what is missing with the means to add it. */
export function Supplement({ view }: { view: CaseView }) {
  const say = useAppSay()
  const lang = useLang()
  const [form, setForm] = useState(view.form)
  const send = useCommand(view.caseId, 'supplement')
  const faults = send.error instanceof ApiProblem ? send.error.fields : []
  const problems = Object.fromEntries(faults.map((fault) => [fault.pointer, fault[lang]]))
  return (
    <section className="card state block" data-status="supplementing">
      <h2>{say('case.supplement-title')}</h2>
      <p>{say('case.supplement-text')}</p>
      {view.missing.map((one) => {
        const material = view.materials.find(({ materialId }) => materialId === one.materialId)
        const schema = one.pointer ? schemaAt(view.formDefinition.schema, one.pointer) : undefined
        return (
          <div key={`${one.materialId}${one.pointer}${one.reason}`}>
            {material && <MissingMaterial view={view} material={material} reason={one.reason} />}
            {one.pointer && schema && (
              <AskField
                pointer={one.pointer}
                schema={schema}
                form={form}
                required
                problems={{ [one.pointer]: one.reason, ...problems }}
                onChange={(pointer, value) => setForm((now) => withValue(now, pointer, value))}
              />
            )}
            {!material && !schema && <p className="notice">{one.reason}</p>}
          </div>
        )
      })}
      <ProblemNotice error={send.error} />
      <button
        type="button"
        className="button button-large"
        disabled={send.isPending}
        onClick={() => send.mutate(form === view.form ? {} : { form })}
      >
        {say('case.supplement-submit')}
      </button>
    </section>
  )
}

function MissingMaterial(props: { view: CaseView; material: Material; reason: string }) {
  const local = useLocal()
  const state = useQueryClient()
  const { view, material } = props
  const item = useItem(view.item.id)
  const upload = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('file', file, file.name)
      return ask(`/cases/${view.caseId}/materials/${material.materialId}/files`, { method: 'POST', upload: form })
    },
    onSuccess: () => state.invalidateQueries({ queryKey: ['case', view.caseId] }),
  })
  return (
    <div className="material-card">
      <h3>{local(material.name)}</h3>
      <p className="field-problem">{props.reason}</p>
      <Upload
        material={material}
        asked={item.data?.materials.find(({ id }) => id === material.materialId)}
        isBusy={upload.isPending}
        onUpload={(file) => upload.mutateAsync(file).catch(() => undefined)}
      />
      <ProblemNotice error={upload.error} />
    </div>
  )
}
