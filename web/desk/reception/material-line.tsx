import { useMutation } from '@tanstack/react-query'
import { Progress } from 'antd'
import { useId, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { Material, SatisfiedBy } from '../api/case.ts'
import { send } from '../api/http.ts'
import { upload } from '../api/upload.ts'
import { Commitment } from '../deferral/commitment.tsx'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { waysOf } from './ways-of.ts'

/** One material: how it is satisfied, and the other ways; scanning or choosing a file uploads at once. */
export function MaterialLine(props: {
  /** API path of the draft. */
  draft: string
  material: Material
  problem: string | undefined
  noPaper: boolean
  /** A way is being chosen; false when that is over. */
  onChoosing: (isOn: boolean) => void
  onChanged: () => Promise<void>
}) {
  const say = useDeskSay()
  const local = useLocal()
  const id = useId()
  const { material } = props
  const path = `${props.draft}/materials/${material.materialId}`
  const [share, setShare] = useState(0)
  const [asks, setAsks] = useState<SatisfiedBy>()
  const choose = useMutation({
    mutationFn: (by: SatisfiedBy) => send('PUT', path, { by, ...(commitmentOf(material, by) && { agreed: true }) }),
    onMutate: () => props.onChoosing(true),
    onSuccess: async () => {
      await props.onChanged()
      setAsks(undefined)
    },
    onError: props.onChanged,
    onSettled: () => props.onChoosing(false),
  })
  const commitment = commitmentOf(material, asks ?? material.by)
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await upload(`${path}/files`, file, setShare)
    },
    onMutate: () => props.onChoosing(true),
    onSettled: async () => {
      await props.onChanged()
      props.onChoosing(false)
    },
  })
  const remove = useMutation({
    mutationFn: (fileId: string) => send('DELETE', `${path}/files/${fileId}`),
    onSettled: props.onChanged,
  })
  return (
    <fieldset className="material" data-done={material.by ? '' : undefined}>
      <legend>
        {local(material.name)} {!material.required && <span className="muted">{say('field.optional')}</span>}
      </legend>
      {props.problem && <p className="wrong">{props.problem}</p>}
      <div className="ways">
        {waysOf(material, props.noPaper).map((way) =>
          way === 'upload' ? (
            <label key={way} className="way" data-on={material.by === way || undefined}>
              <input
                type="file"
                className="unseen"
                multiple
                accept=".pdf,.jpg,.jpeg,.png"
                onChange={(event) => {
                  const files = [...(event.target.files ?? [])]
                  event.target.value = ''
                  if (files.length) add.mutate(files)
                }}
              />
              {say('checklist.scan')}
            </label>
          ) : (
            <label key={way} className="way" data-on={material.by === way || undefined}>
              <input
                type="radio"
                name={id}
                checked={way === (asks ?? material.by)}
                onChange={() => {
                  setAsks(way)
                  if (!commitmentOf(material, way)) choose.mutate(way)
                }}
              />
              {say(`by.${way}`)}
            </label>
          ),
        )}
      </div>
      {commitment && (
        <Commitment
          text={
            commitment === 'deferred'
              ? say('deferral.commitment', {
                  name: local(material.name),
                  n: material.deferral?.workingDays ?? 0,
                  months: material.deferral?.barMonths ?? 0,
                })
              : local(material.promise ?? material.name)
          }
          print={say(commitment === 'deferred' ? 'deferral.print' : 'promise.print')}
          isAgreed={material.by === commitment || (choose.isPending && choose.variables === commitment)}
          onAgree={() => choose.mutate(commitment)}
        />
      )}
      {material.licence && <p className="muted number">{material.licence.number}</p>}
      {add.isPending && (
        <Progress percent={Math.round(share * 100)} size="small" aria-label={say('checklist.uploading')} />
      )}
      {material.files.map((file) => (
        <p key={file.fileId} className="file">
          {file.name}{' '}
          <button type="button" className="link" onClick={() => remove.mutate(file.fileId)}>
            {say('checklist.remove')}
          </button>
        </p>
      ))}
      <ProblemNote error={choose.error ?? add.error ?? remove.error} />
    </fieldset>
  )
}

/** The way, when it needs that the applicant agrees to a text. */
const commitmentOf = (material: Material, way: SatisfiedBy | null): 'deferred' | 'promise' | undefined => {
  if (way === 'deferred' && material.deferral) return 'deferred'
  return way === 'promise' && material.promise ? 'promise' : undefined
}
