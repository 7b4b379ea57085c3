// What clerks of several departments asked for, each material once: a file given here goes to every case that asks for it. Entries of a
// form are corrected on the page of their case, to which the lanes lead.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useLocal } from '../../../ui/i18n/index.ts'
import type { BundleView } from '../../api/bundle.ts'
import { Upload } from '../apply/upload.tsx'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'

/** Nothing when no case waits for a supplement. */
export function SupplementOnce({ view }: { view: BundleView }) {
  const say = useAppSay()
  const local = useLocal()
  const state = useQueryClient()
  const again = () => state.invalidateQueries({ queryKey: ['bundle', view.bundleId] })
  const send = useMutation({
    mutationFn: () => ask(`/bundle-cases/${view.bundleId}/supplement`, { method: 'POST', json: {} }),
    onSettled: () => state.invalidateQueries(),
  })
  const waiting = view.cases.filter(({ status }) => status === 'supplementing')
  if (waiting.length === 0) return null
  const other = waiting.filter(
    ({ caseId }) => !view.missing.some(({ cases }) => cases.some((c) => c.caseId === caseId)),
  )
  return (
    <section className="card state block" data-status="supplementing">
      <h2>{say('case.supplement-title')}</h2>
      <p>{say('together.supplement-text')}</p>
      {view.missing.map((one) => (
        <Missing key={one.materialId} view={view} one={one} onSent={again} />
      ))}
      {other.map(({ caseId, item }) => (
        <p key={caseId}>
          <Link className="link-target" href={`/my/cases/${caseId}`}>
            {say('together.supplement-there', { name: local(item.name) })}
          </Link>
        </p>
      ))}
      <ProblemNotice error={send.error} />
      {view.missing.length > 0 && (
        <button type="button" className="button button-large" disabled={send.isPending} onClick={() => send.mutate()}>
          {say('case.supplement-submit')}
        </button>
      )}
    </section>
  )
}

type MissingProps = { view: BundleView; one: BundleView['missing'][number]; onSent: () => Promise<void> }

function Missing({ view, one, onSent }: MissingProps) {
  const local = useLocal()
  const upload = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('file', file, file.name)
      const path = `/bundle-cases/${view.bundleId}/materials/${one.materialId}/files`
      return ask(path, { method: 'POST', upload: form })
    },
    onSuccess: onSent,
  })
  return (
    <div className="material-card">
      <h3>{local(one.name)}</h3>
      {one.cases.map(({ caseId, item, reason }) => (
        <p className="field-problem" key={caseId}>
          {local(item)} · {reason}
        </p>
      ))}
      <Upload
        material={one}
        asked={{ ...(one.accepts && { accepts: one.accepts }), ...(one.maxFiles && { maxFiles: one.maxFiles }) }}
        isBusy={upload.isPending}
        onUpload={(file) => upload.mutateAsync(file).catch(() => undefined)}
      />
      <ProblemNotice error={upload.error} />
    </div>
  )
}
