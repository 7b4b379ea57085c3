import { fillDemoForm } from '../../server/demo-form.ts'
import type { Actor } from '../../server/platform/http/index.ts'
import type { TestCity } from './open-city.ts'

/** The smallest photo there is. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

type Facts = { division?: string; values?: Readonly<Record<string, unknown>> }

/** Hands in an application, filled with invented answers where `values` says nothing; every material that is needed is promised or uploaded. */
export async function submitted(
  { cases, catalogue, clock }: Pick<TestCity, 'cases' | 'catalogue' | 'clock'>,
  applicant: Actor,
  itemId: string,
  { division = '440306018003', values = {} }: Facts = {},
): Promise<string> {
  const { draftId, form: begun, materials } = await cases.beginDraft(applicant, { itemId })
  const { form } = await catalogue.getItem(itemId)
  const filled = fillDemoForm(form, begun as never, { division, today: clock.today().toString(), values })
  await cases.saveDraft(applicant, { draftId, form: filled })
  for (const { materialId, satisfy } of materials.filter(({ required, by }) => required && !by))
    if (satisfy.includes('promise'))
      await cases.chooseWay(applicant, { draftId, materialId, by: 'promise', agreed: true })
    else await cases.addDraftFile(applicant, draftId, materialId, { name: 'a.jpg', data: jpeg })
  return (await cases.submit({ actor: applicant }, { draftId })).caseId
}
