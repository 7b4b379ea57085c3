// The file of a licence on which a case rests, for those who handle the case: what satisfies a material now or did when the case was
// submitted, and what came out as the result. Any other licence of the applicant stays closed to them.

import type { Actor } from '../platform/http/index.ts'
import { notFound } from '../platform/problem/index.ts'
import { materialViews } from './draft.ts'
import { readApplication } from './store/application.ts'
import { openCase, type ViewTools } from './view.ts'

export type LicenceFileTools = ViewTools & { licenceFile(licenceId: string): Promise<Buffer> }

/** Problem: not-found, the same for a case that one has no part in and a licence that has no part in the case. */
export async function readLicenceFile(
  tools: LicenceFileTools,
  actor: Actor,
  caseId: string,
  licenceId: string,
): Promise<{ data: Buffer; name: string; mediaType: string }> {
  const { row, events, item } = await openCase(tools, actor, caseId)
  const [{ application, files }, results] = await Promise.all([
    readApplication(tools.db, caseId, null, tools.clock.now()),
    tools.licencesOf(caseId, row.subjectId),
  ])
  const materials = application ? await materialViews(tools, { application, files, item }) : []
  const submitted = events.flatMap(({ kind, data }) =>
    kind === 'case_submitted' ? ((data.materials ?? []) as { licenceId?: string }[]) : [],
  )
  const parts = [...materials.map(({ licence }) => licence), ...submitted, ...results]
  if (!parts.some((part) => part?.licenceId === licenceId))
    throw notFound('没有找到这份证照，请核对后再试', 'No such licence; check and try again')
  return { data: await tools.licenceFile(licenceId), name: `${licenceId}.pdf`, mediaType: 'application/pdf' }
}
