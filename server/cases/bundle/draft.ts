// The draft of a bundle: begun online or at a window, saved as one types, prefilled once. What it asks follows from the bundle and the
// item versions that it began with, and from the answers.

import type { Answers, BundleContent, Derived } from '../../catalogue/index.ts'
import { baseItemOf } from '../../engines/codes/index.ts'
import type { Json } from '../../engines/flow/index.ts'
import { alignKnown, prefill, splitForm } from '../../engines/form/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import { actorId } from '../case.ts'
import { editionFor } from '../competence.ts'
import { checkPromising } from '../deferral/allow.ts'
import { accountFacts, type DraftTools } from '../draft.ts'
import { type MaterialView, stateOf } from '../materials.ts'
import { askShared, sharedView } from '../shared/shared.ts'
import { type ApplicationFile, listSubmittedForms } from '../store/application.ts'
import {
  type BundleApplication,
  deleteBundle,
  deleteBundleFile,
  insertBundle,
  insertBundleFile,
  readBundle,
  saveBundle,
  saveBundleSatisfied,
} from '../store/bundle.ts'
import { storeUpload } from '../store-upload.ts'
import { usedAddresses } from '../used-addresses.ts'
import { isOwn, mayGoOn, windowOf } from '../whose-draft.ts'

/** What the spine asks of the catalogue's bundles. */
export type BundleDoor = {
  get(id: string): BundleContent
  derive(bundle: BundleContent, answers: Answers, versions?: Readonly<Record<string, number>>): Promise<Derived>
  openQuestions(bundle: BundleContent, answers: Answers): { id: string }[]
}
export type BundleTools = DraftTools & { bundles: BundleDoor }
export type OpenedBundle = {
  application: BundleApplication<BundleContent>
  files: ApplicationFile[]
  derived: Derived
}

/** Begins the draft of a bundle; a clerk begins one for the person at the window. Problems: validation-failed while a question is open, conflict. */
export async function beginBundle(
  tools: BundleTools,
  actor: Actor,
  input: { bundleId: string; answers: Answers; subjectId?: string | undefined; channel?: string | undefined },
) {
  const content = tools.bundles.get(input.bundleId)
  await tools.checkIntake(actor)
  const clerk = actor.kind === 'staff'
  const subjectId = clerk ? input.subjectId : 'subjectId' in actor ? actor.subjectId : undefined
  if (!subjectId) throw problem('bad-request', { zh: '请先识别办事人，再选择事项', en: 'Identify the applicant first' })
  if (!clerk && input.subjectId && input.subjectId !== subjectId) throw notFound()
  const answers = answersOf(tools, content, input.answers)
  const facts = await tools.subjectFacts(subjectId, 'prefill')
  if (facts.kind !== content.audience)
    throw problem('conflict', {
      zh: content.audience === 'person' ? '这件事由个人申请，请用个人账号登录' : '这件事由企业申请，请用单位账号登录',
      en: `This bundle is for: ${content.audience}`,
    })
  const derived = await tools.bundles.derive(content, answers)
  if (!clerk && derived.items.some((one) => !one.content.channels.online))
    throw problem('conflict', {
      zh: '这件事要到窗口办理，请到就近的服务中心',
      en: 'This is taken at windows only',
    })
  const all = await Promise.all(content.items.map(({ item }) => tools.item(item)))
  const bundleId = newId()
  const of = all.filter(({ content: { id } }) => derived.items.some((one) => one.content.id === id))
  const held = await askShared(tools, { caseId: bundleId, subject: facts, items: of, actor })
  const filled = prefill(derived.form, { ...held.facts, ...accountFacts(tools, facts) })
  const application: BundleApplication<BundleContent> = {
    bundleId,
    bundleKey: content.id,
    content,
    itemVersions: Object.fromEntries(all.map((item) => [item.content.id, item.content.version])),
    subjectId,
    accountId: 'accountId' in actor ? actor.accountId : subjectId,
    enteredBy: clerk ? actor.staffId : null,
    channel: clerk ? 'window' : (input.channel ?? 'web'),
    siteId: windowOf(actor),
    answers,
    form: filled.data as Record<string, Json>,
    known: filled.known,
    satisfied: {},
    shared: held.answers,
    revision: 1,
    savedAt: tools.clock.now().toString(),
    submittedAt: null,
  }
  await insertBundle(tools.db, application, tools.vault.encrypt(facts.name))
  return draftView(tools, { application, files: [], derived })
}

/** Names what a draft asks: the bundle, and the districts' editions of items in it. */
const keyOf = (bundleKey: string, itemVersions: Record<string, number>): string =>
  [bundleKey, ...Object.keys(itemVersions).filter((id) => id !== baseItemOf(id))].join('+')

/** The versions of a draft's items, each of the edition of the district that the form lies in. */
export async function editionsFor(
  tools: Pick<BundleTools, 'bundles' | 'item' | 'itemFor' | 'siteDivision'>,
  application: BundleApplication<BundleContent>,
): Promise<Record<string, number>> {
  const { itemVersions, form, siteId } = application
  const { items } = await derivedOf(tools, application)
  const versions = { ...itemVersions }
  for (const { content, part } of items) {
    const now = await tools.item(content.id, content.version)
    const wanted = await editionFor(tools, now, { form: splitForm(part, form) as Record<string, Json>, siteId })
    if (wanted === now) continue
    delete versions[content.id]
    versions[wanted.content.id] = wanted.content.version
  }
  return versions
}

/** Answers to the bundle's own questions only. */
function answersOf(tools: BundleTools, content: BundleContent, given: Answers): Record<string, string> {
  const open = tools.bundles.openQuestions(content, given)
  if (open.length > 0)
    throw problem(
      'validation-failed',
      { zh: `还有 ${open.length} 个问题没有回答`, en: `${open.length} questions are to be answered` },
      { fields: open.map(({ id }) => ({ pointer: `/answers/${id}`, zh: '请选择一项', en: 'Choose one' })) },
    )
  return Object.fromEntries(content.questions.map(({ id }) => [id, given[id] ?? '']))
}

/** A draft that one may go on with; any other does not exist. */
export async function openBundle(tools: BundleTools, actor: Actor, bundleId: string): Promise<OpenedBundle> {
  const found = await readBundle<BundleContent>(tools.db, bundleId)
  if (!found || found.application.submittedAt || !(await mayGoOn(tools, actor, found.application)))
    throw notFound('没有找到这份草稿，可能已经提交或删除', 'No such draft; it may be submitted or deleted')
  await tools.checkIntake(actor)
  return { ...found, derived: await derivedOf(tools, found.application) }
}

export const derivedOf = (
  tools: Pick<BundleTools, 'bundles'>,
  { content, answers, itemVersions }: BundleApplication<BundleContent>,
) => tools.bundles.derive(content, answers, itemVersions)

export const getBundle = async (tools: BundleTools, actor: Actor, bundleId: string) =>
  draftView(tools, await openBundle(tools, actor, bundleId))

/** Autosave. Other answers, or a place in a district that does an item differently, change what is asked, and then `item` is another one
 * than the draft had; what was typed for what is no longer asked is kept until submission. */
export async function saveBundleDraft(
  tools: BundleTools,
  actor: Actor,
  input: { draftId: string; form: Record<string, Json>; answers?: Answers | undefined; revision?: number | undefined },
): Promise<{ revision: number; savedAt: string; item: { id: string }; advice: null }> {
  const { application } = await openBundle(tools, actor, input.draftId)
  const answers = input.answers ? answersOf(tools, application.content, input.answers) : application.answers
  const itemVersions = await editionsFor(tools, { ...application, answers, form: input.form })
  const at = tools.clock.now().toString()
  const { form, revision: known } = input
  const content = { form, answers, itemVersions, revision: known, at }
  const revision = await saveBundle(tools.db, { bundleId: input.draftId, ...content })
  if (revision === undefined)
    throw problem('conflict', {
      zh: '这份草稿已在别处修改，请刷新后继续填写',
      en: 'The draft was changed elsewhere; reload and go on',
    })
  return { revision, savedAt: at, item: { id: keyOf(application.bundleKey, itemVersions) }, advice: null }
}

export async function dropBundle(tools: BundleTools, actor: Actor, bundleId: string): Promise<void> {
  const { application } = await openBundle(tools, actor, bundleId)
  if (!isOwn(actor, application)) throw notFound()
  await deleteBundle(tools.db, bundleId)
}

function materialOf({ derived }: Pick<OpenedBundle, 'derived'>, materialId: string) {
  const material = derived.materials.find(({ id }) => id === materialId)
  if (!material) throw problem('not-found', { zh: '这件事没有这份材料', en: 'This bundle has no such material' })
  return material
}

export async function addBundleFile(
  tools: BundleTools,
  actor: Actor,
  input: { draftId: string; materialId: string; upload: { name: string; data: Buffer } },
) {
  const opened = await openBundle(tools, actor, input.draftId)
  const material = materialOf(opened, input.materialId)
  const count = opened.files.filter(({ materialId }) => materialId === material.id).length
  const file = await storeUpload(tools, material, count, input.upload)
  await insertBundleFile(tools.db, input.draftId, file, actorId(actor) ?? opened.application.subjectId)
  return { fileId: file.fileId, name: file.name, type: file.mediaType, size: file.sizeBytes }
}

export async function removeBundleFile(tools: BundleTools, actor: Actor, draftId: string, fileId: string) {
  await openBundle(tools, actor, draftId)
  if (!(await deleteBundleFile(tools.db, draftId, fileId))) throw notFound('没有找到这个文件', 'No such file')
}

/** Chooses how a material is satisfied: by a way that all of its items allow; on paper only at a window. */
export async function chooseBundleWay(
  tools: BundleTools,
  actor: Actor,
  input: {
    draftId: string
    materialId: string
    by: string
    licenceId?: string | undefined
    agreed?: boolean | undefined
  },
): Promise<MaterialView> {
  const opened = await openBundle(tools, actor, input.draftId)
  const material = materialOf(opened, input.materialId)
  const allowed =
    material.satisfy.some((way) => way.by === input.by) ||
    (input.by === 'on-paper' && actor.kind === 'staff') ||
    input.by === 'upload'
  if (!allowed)
    throw problem('conflict', {
      zh: `“${material.name.zh}”不能用这种方式提供`,
      en: 'This material cannot be satisfied that way',
    })
  const { subjectId } = opened.application
  const agreed = input.agreed ?? false
  if (input.by === 'promise') await checkPromising(tools, { material, subjectId, agreed })
  const held = await heldBy(tools, opened)
  if (input.licenceId && !held.some((licence) => licence.licenceId === input.licenceId))
    throw notFound('没有找到这份证照', 'No such licence')
  const how = { by: input.by, ...(input.licenceId && { licenceId: input.licenceId }) }
  await saveBundleSatisfied(tools.db, input.draftId, material.id, input.by === 'upload' ? null : how)
  const satisfied = { ...opened.application.satisfied, [material.id]: how }
  return stateOf(material, { ...opened.application, satisfied }, opened.files, held)
}

const heldBy = (tools: Pick<BundleTools, 'licencesFor'>, { application, derived }: OpenedBundle) => {
  const types = derived.materials.flatMap(({ satisfy }) =>
    satisfy.flatMap(({ by, type }) => (by === 'licence' && type ? [type] : [])),
  )
  return tools.licencesFor(application.subjectId, [...new Set(types)])
}

/** How each material of the bundle stands. */
export async function bundleMaterials(
  tools: Pick<BundleTools, 'licencesFor'>,
  opened: OpenedBundle,
): Promise<MaterialView[]> {
  const held = await heldBy(tools, opened)
  const { application, files, derived } = opened
  return derived.materials.map((material) => stateOf(material, application, files, held))
}

/** Only what the joined form asks for. */
export const askedForm = ({ derived, application }: OpenedBundle): Record<string, Json> =>
  splitForm({ key: application.bundleKey, form: derived.form }, application.form) as Record<string, Json>

async function draftView(tools: BundleTools, opened: OpenedBundle) {
  const { application, derived } = opened
  const { content } = application
  return {
    draftId: application.bundleId,
    /** As a draft of one item has it. */
    item: { id: keyOf(content.id, application.itemVersions), version: content.version, name: content.name },
    bundle: { id: content.id, version: content.version, name: content.name },
    items: derived.items.map((one) => ({ id: one.content.id, name: one.content.name })),
    subjectId: application.subjectId,
    questions: content.questions,
    answers: application.answers,
    form: application.form,
    known: alignKnown(application.form, application.known),
    addresses: usedAddresses(await listSubmittedForms(tools.db, application.subjectId)),
    shared: sharedView(tools, application.shared),
    formDefinition: { schema: derived.form.schema, layout: derived.form.layout },
    materials: await bundleMaterials(tools, opened),
    asked: derived.materials.map(({ id, accepts, maxFiles }) => ({ id, accepts, maxFiles })),
    linked: derived.linked.map(({ item, material, from, required }) => {
      const of = derived.items.find((one) => one.entry.item === item)?.content
      return {
        name: of?.materials.find(({ id }) => id === material)?.name ?? { zh: material, en: material },
        required,
        item: of?.name ?? { zh: item, en: item },
        from: derived.items.find((one) => one.entry.item === from)?.content.name ?? { zh: from, en: from },
      }
    }),
    advice: null,
    siteId: application.siteId,
    channel: application.channel,
    revision: application.revision,
    savedAt: application.savedAt,
  }
}
