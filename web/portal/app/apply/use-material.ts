// What one does with a material of a draft; every answer goes straight into the draft that the page shows.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Draft, Material, StoredFile, WayName } from '../../api/case.ts'
import { ask } from '../http.ts'
import { useDraftPlace } from './draft-place.ts'

/** A choice counts as a revision of a draft; a draft of several items has none. */
type Chosen = Material & { revision?: number }

/** Choose a way, upload a file, remove a file; with the last failure and whether something runs. */
export function useMaterial(draftId: string, materialId: string) {
  const state = useQueryClient()
  const { drafts } = useDraftPlace()
  const path = `${drafts}/${draftId}/materials/${materialId}`
  const change = (into: (material: Material) => Material, revision?: number) =>
    state.setQueryData<Draft>(
      ['draft', draftId],
      (draft) =>
        draft && {
          ...draft,
          revision: revision ?? draft.revision,
          materials: draft.materials.map((one) => (one.materialId === materialId ? into(one) : one)),
        },
    )
  const run = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })
  const attempt = (work: () => Promise<unknown>) => run.mutateAsync(work).catch(() => undefined)

  return {
    error: run.error,
    isBusy: run.isPending,
    choose: (by: WayName, licenceId?: string) =>
      attempt(async () => {
        const json = {
          by,
          ...(by === 'licence' && licenceId && { licenceId }),
          ...((by === 'deferred' || by === 'promise') && { agreed: true }),
        }
        const { revision, ...answer } = await ask<Chosen>(path, { method: 'PUT', json })
        change((material) => ({ ...material, ...answer }), revision)
      }),
    upload: (file: File) =>
      attempt(async () => {
        const upload = new FormData()
        upload.append('file', file, file.name)
        const stored = await ask<StoredFile>(`${path}/files`, { method: 'POST', upload })
        const { revision, ...answer } = await ask<Chosen>(path, { method: 'PUT', json: { by: 'upload' } })
        change((material) => ({ ...material, ...answer, files: withFile(answer.files, stored) }), revision)
      }),
    remove: (fileId: string) =>
      attempt(async () => {
        await ask(`${path}/files/${fileId}`, { method: 'DELETE' })
        change((material) => {
          const files = material.files.filter((file) => file.fileId !== fileId)
          return { ...material, files, by: files.length > 0 || material.by !== 'upload' ? material.by : null }
        })
      }),
  }
}

const withFile = (files: readonly StoredFile[], file: StoredFile) =>
  files.some(({ fileId }) => fileId === file.fileId) ? files : [...files, file]
