// Drafts: begun online or at a window, saved as one types, finished on any device. A draft's id becomes the id of its case.

import type { Advice } from '../engines/advice/index.ts'
import { baseItemOf } from '../engines/codes/index.ts'
import type { Json } from '../engines/flow/index.ts'
import { alignKnown, type Fact, type Known, prefill } from '../engines/form/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { forAgent, isAgentClerk } from './at-agent.ts'
import { actorId } from './case.ts'
import { checkOpen } from './check-open.ts'
import type { CityDoors, SubjectFacts } from './city.ts'
import { editionFor } from './competence.ts'
import { withDeferral } from './deferral/allow.ts'
import type { CaseItem } from './item.ts'
import { getMaterial, type MaterialView, stateOf, wantedLicences } from './materials.ts'
import { adviceOfDraft } from './settled.ts'
import { askShared, isIdOnly, type SharedView, sharedView } from './shared/shared.ts'
import { deviceOf, siteOfDevice } from './site-of-device.ts'
import {
  type Application,
  type ApplicationFile,
  deleteDraft,
  deleteFile,
  insertDraft,
  insertFile,
  listSubmittedForms,
  readApplication,
  saveForm,
} from './store/application.ts'
import { storeUpload } from './store-upload.ts'
import { type UsedAddress, usedAddresses } from './used-addresses.ts'
import { isOwn, mayGoOn, windowOf } from './whose-draft.ts'

export type DraftTools = Pick<
  CityDoors,
  | 'db'
  | 'clock'
  | 'calendar'
  | 'vault'
  | 'files'
  | 'can'
  | 'getUnit'
  | 'subjectFacts'
  | 'licencesFor'
  | 'siteDivision'
  | 'itemFor'
  | 'whyClosed'
  | 'deferralRules'
  | 'checkIntake'
  | 'isAtWindow'
  | 'shared'
> & {
  item(id: string, version?: number): Promise<CaseItem>
}
export type DraftView = {
  draftId: string
  item: { id: string; version: number; name: { zh: string; en: string } }
  subjectId: string
  form: Record<string, Json>
  known: Known
  /** Where this applicant said to live before, newest first, to choose from. */
  addresses: UsedAddress[]
  materials: MaterialView[]
  /** Whether one may apply, as far as the form tells; null when the item has no rule for it. Never keeps anybody from submitting. */
  advice: Advice | null
  /** How each shared resource answered; what could not answer may be tried again. */
  shared: SharedView[]
  /** Nothing has to be handed in. */
  idOnly: boolean
  siteId: string | null
  channel: string
  revision: number
  savedAt: string
}
type Opened = { application: Application; files: ApplicationFile[]; item: CaseItem }

/** Begins a draft, filled with what is known. A clerk begins one for the person at the window (`subjectId`). */
export async function beginDraft(
  tools: DraftTools,
  actor: Actor,
  input: {
    itemId: string
    subjectId?: string | undefined
    siteId?: string | undefined
    channel?: string | undefined
    from?: string | undefined
  },
): Promise<DraftView> {
  const base = await tools.item(baseItemOf(input.itemId))
  checkOpen(tools, input.itemId)
  const agent = await tools.checkIntake(actor, base.content.id)
  const clerk = actor.kind === 'staff'
  const subjectId = clerk ? input.subjectId : 'subjectId' in actor ? actor.subjectId : undefined
  if (!subjectId) throw problem('bad-request', { zh: '请先识别办事人，再选择事项', en: 'Identify the applicant first' })
  if (!clerk && input.subjectId && input.subjectId !== subjectId) throw notFound()
  const { levels, audience } = base.content
  const facts = await tools.subjectFacts(subjectId, 'prefill')
  if (!audience.includes(facts.kind))
    throw problem('conflict', {
      zh:
        facts.kind === 'person' ? '这个事项由企业或单位申请，请用单位账号登录' : '这个事项由个人申请，请用个人账号登录',
      en: `This item is for: ${audience.join(', ')}`,
    })
  const siteId = clerk
    ? (agent?.siteId ?? windowOf(actor))
    : (input.siteId ?? siteOfDevice(tools, actor, levels.accept))
  if (siteId) tools.getUnit(siteId)
  const item = await editionFor(tools, base, { form: {}, siteId })
  if (!clerk && !item.content.channels.online)
    throw problem('conflict', {
      zh: '这个事项只在窗口办理，请到就近的服务中心',
      en: 'This item is taken at windows only',
    })
  const now = tools.clock.now().toString()
  if (levels.accept.length === 0)
    throw problem('conflict', { zh: '这个事项暂未开放受理', en: 'This item is not open for intake' })
  const caseId = newId()
  // An agent institution is told nothing of what the city holds.
  const held = agent ? undefined : await askShared(tools, { caseId, subject: facts, items: [item], actor })
  const own = accountFacts(tools, agent ? { ...facts, phone: undefined } : facts)
  const filled = prefill(item.form, { ...held?.facts, ...own })
  const application: Application = {
    caseId,
    itemId: item.content.id,
    itemVersion: item.content.version,
    subjectId,
    accountId: 'accountId' in actor ? actor.accountId : subjectId,
    enteredBy: clerk ? actor.staffId : null,
    channel: agent ? 'agent' : clerk ? 'window' : deviceOf(actor) ? 'kiosk' : (input.channel ?? 'web'),
    deviceId: deviceOf(actor)?.id ?? null,
    cameFrom: input.from ?? null,
    siteId,
    form: filled.data as Record<string, Json>,
    known: filled.known,
    satisfied: {},
    shared: held?.answers ?? {},
    revision: 1,
    savedAt: now,
    submittedAt: null,
  }
  await insertDraft(tools.db, application, tools.vault.encrypt(facts.name))
  return viewOf(tools, actor, { application, files: [], item })
}

/** What the account itself makes known, for prefilling. */
export function accountFacts(tools: Pick<DraftTools, 'clock'>, facts: SubjectFacts): Record<string, Fact> {
  const asOf = tools.clock.today().toString()
  const known = Object.entries({
    name: facts.name,
    citizenId: facts.citizenId,
    creditCode: facts.creditCode,
    phone: facts.phone,
  })
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([key, value]) => [`account.${key}`, { value, source: 'account', asOf }])
  return Object.fromEntries(known)
}

/** A draft that one may go on with; any other does not exist. */
export async function openDraft(tools: DraftTools, actor: Actor, draftId: string): Promise<Opened> {
  const { application, files } = await readApplication(tools.db, draftId, null, tools.clock.now())
  if (!application || application.submittedAt || !(await mayGoOn(tools, actor, application)))
    throw notFound('没有找到这份草稿，可能已经提交或删除', 'No such draft; it may be submitted or deleted')
  await tools.checkIntake(actor, application.itemId)
  return { application, files, item: await tools.item(application.itemId, application.itemVersion) }
}

export const getDraft = async (tools: DraftTools, actor: Actor, draftId: string): Promise<DraftView> =>
  viewOf(tools, actor, await openDraft(tools, actor, draftId))

/**
 * Autosave. What is typed is kept even when it is not yet valid; a save from an outdated page is refused, and nothing is lost. When the
 * form now lies in a district that does it differently, the draft goes over to that edition; `item` says which one it is on.
 */
export async function saveDraft(
  tools: DraftTools,
  actor: Actor,
  input: { draftId: string; form: Record<string, Json>; siteId?: string | undefined; revision?: number | undefined },
): Promise<{ revision: number; savedAt: string; advice: Advice | null; item: { id: string; version: number } }> {
  const { application, item } = await openDraft(tools, actor, input.draftId)
  if (input.siteId) tools.getUnit(input.siteId)
  const said = { form: input.form, siteId: input.siteId ?? application.siteId }
  const { id, version } = (await editionFor(tools, item, said)).content
  const at = tools.clock.now().toString()
  const revision = await saveForm(tools.db, {
    caseId: input.draftId,
    form: input.form,
    siteId: input.siteId ?? null,
    edition: { id, version },
    revision: input.revision,
    at,
  })
  if (revision === undefined)
    throw problem('conflict', {
      zh: '这份草稿已在别处修改，请刷新后继续填写',
      en: 'The draft was changed elsewhere; reload and go on',
    })
  return {
    revision,
    savedAt: at,
    advice: await adviceOfDraft(tools, await tools.item(id, version), { ...application, form: input.form }),
    item: { id, version },
  }
}

export async function dropDraft(tools: DraftTools, actor: Actor, draftId: string): Promise<void> {
  const { application } = await openDraft(tools, actor, draftId)
  if (!isOwn(actor, application)) throw notFound()
  await deleteDraft(tools.db, draftId)
}

/** Adds a file to a material of something opened before (a draft, or a case waiting for a supplement). */
export async function addFile(
  tools: DraftTools,
  actor: Actor,
  opened: Opened,
  materialId: string,
  upload: { name: string; data: Buffer },
) {
  const { application, files, item } = opened
  const own = files.filter((file) => file.materialId === materialId).length
  const file = await storeUpload(tools, getMaterial(item, materialId), own, upload)
  await insertFile(tools.db, application.caseId, file, actorId(actor) ?? application.subjectId)
  return { fileId: file.fileId, name: file.name, type: file.mediaType, size: file.sizeBytes }
}

export async function removeFile(tools: DraftTools, actor: Actor, draftId: string, fileId: string): Promise<void> {
  await openDraft(tools, actor, draftId)
  if (!(await deleteFile(tools.db, draftId, fileId))) throw notFound('没有找到这个文件', 'No such file')
}

export async function materialViews(
  tools: Pick<DraftTools, 'licencesFor'>,
  { application, files, item }: Opened,
): Promise<MaterialView[]> {
  const wanted = wantedLicences(item)
  const held = wanted.length > 0 ? await tools.licencesFor(application.subjectId, wanted) : []
  return item.content.materials.map((material) => stateOf(material, application, files, held))
}

async function viewOf(tools: DraftTools, actor: Actor, opened: Opened): Promise<DraftView> {
  const { application, item } = opened
  const views = await materialViews(tools, opened)
  const atAgent = isAgentClerk(actor)
  return {
    draftId: application.caseId,
    item: { id: item.content.id, version: item.content.version, name: item.content.name },
    subjectId: application.subjectId,
    form: application.form,
    known: alignKnown(application.form, application.known),
    addresses: atAgent ? [] : usedAddresses(await listSubmittedForms(tools.db, application.subjectId)),
    materials: await withDeferral(tools, actor, {
      item,
      subjectId: application.subjectId,
      views: atAgent ? views.map(forAgent) : views,
    }),
    shared: atAgent ? [] : sharedView(tools, application.shared),
    idOnly: isIdOnly(views),
    advice: await adviceOfDraft(tools, item, application),
    siteId: application.siteId,
    channel: application.channel,
    revision: application.revision,
    savedAt: application.savedAt,
  }
}
