// What a case still owes and till when. A clerk at any window takes it here: on paper, or as a scan that is looked at before it is sent.
import { useMutation } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { Owed } from '../api/case.ts'
import { command } from '../api/command.ts'
import { upload } from '../api/upload.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'

type Brought = (materialId: string) => unknown
type Line = Owed & { rejected?: string | null }

/** Nothing for a case that owes nothing. `onBrought` reads what is shown again; without it nothing can be taken. */
export function OwedList(props: { caseId: string; owed: readonly Line[]; onBrought?: Brought | undefined }) {
  const say = useDeskSay()
  if (props.owed.length === 0) return null
  return (
    <section className="owed" aria-label={say('deferral.owed')}>
      <h3>{say('deferral.owed')}</h3>
      <ul className="plain">
        {props.owed.map((one) => (
          <OwedLine key={one.materialId} caseId={props.caseId} one={one} onBrought={props.onBrought} />
        ))}
      </ul>
    </section>
  )
}

function OwedLine({ caseId, one, onBrought }: { caseId: string; one: Line; onBrought: Brought | undefined }) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const path = `deferred/${one.materialId}`
  const take = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await upload(`/cases/${caseId}/${path}/files`, file, () => {})
      return command(caseId, path, { by: files.length > 0 ? 'upload' : 'on-paper' })
    },
    onSuccess: () => onBrought?.(one.materialId),
  })
  const mayTake = onBrought && one.untilOn && !one.isChecked
  return (
    <li>
      <p>
        <b>{local(one.name)}</b>{' '}
        {one.isChecked ? (
          <Tag>{say('deferral.checking')}</Tag>
        ) : (
          <span className="muted">
            {one.untilOn
              ? say('deferral.until', { day: dayText(lang, one.untilOn) })
              : say('deferral.after-acceptance')}
          </span>
        )}
      </p>
      {one.rejected && !one.isChecked && <p className="wrong">{say('deferral.rejected', { why: one.rejected })}</p>}
      {mayTake && (
        <div className="ways">
          <Button size="small" loading={take.isPending} onClick={() => take.mutate([])}>
            {say('deferral.take-paper')}
            <span className="unseen"> {local(one.name)}</span>
          </Button>
          <label className="way">
            <input
              type="file"
              className="unseen"
              multiple
              accept=".pdf,.jpg,.jpeg,.png"
              disabled={take.isPending}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])]
                event.target.value = ''
                if (files.length) take.mutate(files)
              }}
            />
            {say('checklist.scan')}
            <span className="unseen"> {local(one.name)}</span>
          </label>
        </div>
      )}
      <ProblemNote error={take.error} />
    </li>
  )
}
