// What can be looked at beside the form: uploaded files and licences of the materials, in the order of the checklist; then the photos of
// inspections.
import type { Both } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/case.ts'
import { fileAddress } from '../api/command.ts'
import type { Inspection } from '../api/inspection.ts'

export type Paper = { id: string; materialId: string; material: Both; name: string; type: string; url: string }

/** All papers of a case. Ids are stable, so that a refresh keeps the open one. */
export const papersOf = (view: Pick<CaseView, 'caseId' | 'materials' | 'inspections'>): Paper[] => [
  ...view.materials.flatMap((material) => {
    const about = { materialId: material.materialId, material: material.name }
    const licence = material.licence
    return [
      ...material.files.map((file) => ({
        ...about,
        id: file.fileId,
        name: file.name,
        type: file.type,
        url: fileAddress(view.caseId, file),
      })),
      ...(licence
        ? [
            {
              ...about,
              id: licence.licenceId,
              name: licence.number,
              type: 'application/pdf',
              url: licence.url ?? `/api/v1/licences/${licence.licenceId}/file`,
            },
          ]
        : []),
    ]
  }),
  ...view.inspections.filter(({ isOpen }) => !isOpen).flatMap(photosOf),
]

const photosOf = ({ photos, checklist }: Inspection): Paper[] =>
  photos.map(({ photoId, point, url }, index) => ({
    id: photoId,
    materialId: '',
    material: checklist[point ?? -1] ?? { zh: '现场照片', en: 'Photo of the inspection' },
    name: String(index + 1),
    type: 'image/jpeg',
    url,
  }))
