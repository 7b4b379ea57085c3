// What I still owe: accepted although materials are missing, and they have to come by a day. Shown before everything else; photographed and
// sent from here, or brought to any window.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView } from '../../api/case.ts'
import { Upload } from '../apply/upload.tsx'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { useItem } from '../server-state.ts'

type Debt = CaseView['owed'][number]

/** Nothing for a case that owes nothing. */
export function Owing({ view }: { view: CaseView }) {
  const say = useAppSay()
  if (view.owed.length === 0) return null
  const waits = view.owed.some(({ mayBring }) => mayBring)
  return (
    <section className="card state block" data-status={waits ? 'supplementing' : undefined}>
      <h2>{say(waits ? 'owing.title' : 'owing.title-later')}</h2>
      {waits && <p>{say('owing.text')}</p>}
      {view.owed.map((one) => (
        <Debt key={one.materialId} view={view} one={one} />
      ))}
    </section>
  )
}

function Debt({ view, one }: { view: CaseView; one: Debt }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const state = useQueryClient()
  const item = useItem(view.item.id)
  const path = `/cases/${view.caseId}/deferred/${one.materialId}`
  const readAgain = () =>
    Promise.all([
      state.invalidateQueries({ queryKey: ['case', view.caseId] }),
      state.invalidateQueries({ queryKey: ['cases'] }),
    ])
  const upload = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('file', file, file.name)
      return ask(`${path}/files`, { method: 'POST', upload: form })
    },
    onSettled: readAgain,
  })
  const send = useMutation({
    mutationFn: () => ask(path, { method: 'POST', json: { by: 'upload' } }),
    onSettled: readAgain,
  })
  const material = view.materials.find(({ materialId }) => materialId === one.materialId)
  const date = one.untilOn ? dayText(lang, one.untilOn) : ''
  return (
    <div className="material-card">
      <h3>
        {local(one.name)}{' '}
        {one.isChecked ? (
          <span className="tag tag-good">{say('owing.checking')}</span>
        ) : (
          date && <span className="tag tag-needs-you">{say('owing.until', { date })}</span>
        )}
      </h3>
      {!date && <p>{say('owing.after-acceptance')}</p>}
      {one.rejected && !one.isChecked && (
        <p className="field-problem">{say('owing.rejected', { why: one.rejected })}</p>
      )}
      {one.mayBring && material && (
        <>
          <Upload
            material={material}
            asked={item.data?.materials.find(({ id }) => id === one.materialId)}
            isBusy={upload.isPending}
            onUpload={(file) => upload.mutateAsync(file).catch(() => undefined)}
          />
          <ProblemNotice error={upload.error ?? send.error} />
          {material.files.length > 0 && (
            <button
              type="button"
              className="button button-large"
              disabled={send.isPending || upload.isPending}
              onClick={() => send.mutate()}
            >
              {say('owing.send')}
            </button>
          )}
        </>
      )}
    </div>
  )
}
