import { fillDemoForm } from '../../server/demo-form.ts'
import type { Actor } from '../../server/platform/http/index.ts'
import { newId } from '../../server/platform/ids/index.ts'
import type { TestCity } from './open-city.ts'

const system: Actor = { kind: 'system', name: 'test' }
const itemId = 'temporary-assistance'

/** The smallest photo there is. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

/** A case that was accepted, and whose household two of the subdistrict (Xixiang) are to visit. */
export async function householdToVisit(
  city: Pick<TestCity, 'cases' | 'catalogue' | 'clock'>,
  resident: Actor,
): Promise<{ caseId: string; caseNumber: string; taskId: string; points: string[] }> {
  const { cases } = city
  const draft = await cases.beginDraft(resident, { itemId })
  const { form } = await city.catalogue.getItem(itemId)
  const today = city.clock.today().toString()
  const filled = fillDemoForm(form, draft.form as never, { division: '440306018003', today })
  await cases.saveDraft(resident, { draftId: draft.draftId, form: filled })
  for (const { materialId, satisfy } of draft.materials.filter(({ required, by }) => required && !by))
    if (satisfy.includes('promise'))
      await cases.chooseWay(resident, { draftId: draft.draftId, materialId, by: 'promise', agreed: true })
    else await cases.addDraftFile(resident, draft.draftId, materialId, { name: 'a.jpg', data: jpeg })
  const { caseId } = await cases.submit({ actor: resident }, { draftId: draft.draftId })
  const [task] = (await cases.view(system, caseId)).tasks
  const clerk: Actor = {
    kind: 'staff',
    accountId: newId(),
    staffId: newId(),
    name: '窗口',
    posts: [{ unit: task?.unit ?? '', post: 'window-clerk' }],
  }
  await cases.handle({ actor: clerk }, { caseId, taskId: task?.taskId ?? '', verb: 'accept', data: {} })
  const { tasks, caseNumber } = await cases.view(system, caseId)
  const visit = tasks.find(({ act }) => act === 'inspect')
  if (!visit) throw new Error('no visit')
  return { caseId, caseNumber, taskId: visit.taskId, points: visit.points }
}
