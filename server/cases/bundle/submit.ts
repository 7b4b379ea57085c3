// Submission of a bundle: everything is validated at once, then all cases are written in one transaction, or none. Each is an ordinary case
// of its item: own number, flow, clocks, documents. The draft is marked first, so the same submission sent twice makes the same cases.

import type { BundleContent, Derived } from '../../catalogue/index.ts'
import { takenFrom } from '../../catalogue/index.ts'
import type { Json } from '../../engines/flow/index.ts'
import { joinedPointer, type Known, splitForm } from '../../engines/form/index.ts'
import type { Connection } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { type FieldProblem, notFound, problem } from '../../platform/problem/index.ts'
import { actorId, type Wait } from '../case.ts'
import { materialViews } from '../draft.ts'
import { type MaterialView, missingMaterials } from '../materials.ts'
import type { StepWrite } from '../move.ts'
import { settled } from '../settled.ts'
import {
  type Application,
  type ApplicationFile,
  insertDraft,
  insertFile,
  type Satisfied,
} from '../store/application.ts'
import { insertBundleCase, listBundleCases, markSubmitted, readBundle } from '../store/bundle.ts'
import { readCase, writeSubmission } from '../store/case-path.ts'
import { makeSubmission, queryCodeOf, type SubmitTools } from '../submit.ts'
import { mayGoOn, whereSubmitted } from '../whose-draft.ts'
import { askedForm, type BundleTools, bundleMaterials, derivedOf, editionsFor, type OpenedBundle } from './draft.ts'

export type SubmitBundleTools = BundleTools & SubmitTools
export type SubmittedBundle = {
  bundleId: string
  cases: {
    caseId: string
    caseNumber: string
    queryCode: string
    status: string
    item: { id: string; name: { zh: string; en: string } }
  }[]
}
type Begun = { begunIn?: string }
type Opened = OpenedBundle & { application: Begun }
type Made = { application: Application & Begun; files: ApplicationFile[]; write: StepWrite; waitsFor: string[] }

/** Submits a bundle. Problems: not-found, validation-failed in the bundle's own fields, conflict when it changed meanwhile. */
export async function submitBundle(
  tools: SubmitBundleTools,
  actor: Actor,
  { draftId, key }: { draftId: string; key?: string | undefined },
): Promise<SubmittedBundle> {
  const found = await readBundle<BundleContent>(tools.db, draftId)
  if (!found || !(await mayGoOn(tools, actor, found.application)))
    throw notFound('没有找到这份草稿，可能已经删除', 'No such draft; it may be deleted')
  await tools.checkIntake(actor)
  if (found.application.submittedAt) return existing(tools, draftId)
  const here = whereSubmitted(actor, found.application)
  const application = { ...here, itemVersions: await editionsFor(tools, here) }
  const opened: Opened = { ...found, application, derived: await derivedOf(tools, application) }
  const materials = await bundleMaterials(tools, opened)
  const today = tools.calendar.localDay(tools.clock.now().toString())
  const { form, fields } = judged(opened, materials, today)
  if (fields.length > 0)
    throw problem(
      'validation-failed',
      {
        zh: `还有 ${fields.length} 处需要补充或更正，请逐项修改后再提交`,
        en: `${fields.length} entries need attention`,
      },
      { fields },
    )
  const { name } = await tools.subjectFacts(found.application.subjectId, 'submission')
  const made = await makeCases(tools, actor, { opened, form, today }, materials, key)
  const isNew = await tools.db.write(async (tx) => {
    if (!(await markSubmitted(tx, application, tools.clock.now().toString()))) return false
    for (const [place, one] of made.entries()) await writeCase(tx, tools, actor, { ...one, place, draftId, name })
    return true
  })
  if (isNew) tools.wake()
  else if ((await listBundleCases(tools.db, draftId)).length === 0)
    throw problem('conflict', {
      zh: '草稿刚刚有改动，请核对后重新提交',
      en: 'The draft has just changed; check and submit again',
    })
  return existing(tools, draftId)
}

/** What is submitted, and everything that is wrong, in the fields and materials of the bundle: those of the joined form, then what a
 * single item still objects to. */
function judged(opened: OpenedBundle, materials: readonly MaterialView[], today: string) {
  const { derived, application } = opened
  const { form, problems } = settled(derived, { form: askedForm(opened), known: application.known }, today)
  const found = new Map<string, FieldProblem>()
  const add = (pointer: string, message: { zh: string; en: string }) => {
    if (!found.has(pointer)) found.set(pointer, { pointer, ...message })
  }
  for (const { pointer, zh, en } of problems) add(pointer, { zh, en })
  if (found.size === 0)
    for (const one of derived.items)
      for (const { pointer, zh, en } of settledPart(one, form, application.known, today).problems)
        if (!isLater(one.part.later ?? [], pointer)) add(joinedPointer(one.part, pointer), { zh, en })
  return { form, fields: [...found.values(), ...missingMaterials(materials)] }
}

/** What of a filled bundle is submitted for one item. */
const settledPart = (
  { part, compiled, content }: Derived['items'][number],
  form: Record<string, Json>,
  known: Known,
  today: string,
) =>
  settled(
    { form: compiled },
    {
      form: splitForm(part, form) as Record<string, Json>,
      known: ownKnown(known, part, content.form.schema.properties ?? {}),
    },
    today,
  )
const isLater = (later: readonly string[], pointer: string): boolean =>
  later.some((one) => pointer === one || pointer.startsWith(`${one}/`))

/** The cases of a bundle in memory, in its order. */
async function makeCases(
  tools: SubmitBundleTools,
  actor: Actor,
  { opened, form, today }: { opened: Opened; form: Record<string, Json>; today: string },
  materials: readonly MaterialView[],
  key: string | undefined,
): Promise<Made[]> {
  const { application: bundle, derived } = opened
  const now = tools.clock.now()
  const ids = new Map(derived.items.map(({ entry }) => [entry.item, newId(now)]))
  const made = new Map<string, Made>()
  for (const one of inOrder(derived)) {
    const { content, part, entry } = one
    const item = await tools.item(content.id, content.version)
    const own = ownMaterials(opened, entry.item, materials, ids)
    const application: Made['application'] = {
      ...(bundle.begunIn && { begunIn: bundle.begunIn }),
      caseId: ids.get(entry.item) ?? newId(now),
      itemId: content.id,
      itemVersion: content.version,
      subjectId: bundle.subjectId,
      accountId: bundle.accountId,
      enteredBy: bundle.enteredBy,
      channel: bundle.channel,
      deviceId: null,
      cameFrom: null,
      siteId: bundle.siteId,
      form: settledPart(one, form, bundle.known, today).form as Record<string, Json>,
      known: ownKnown(bundle.known, part, content.form.schema.properties ?? {}),
      satisfied: own.satisfied,
      shared: bundle.shared,
      revision: 1,
      savedAt: now.toString(),
      submittedAt: null,
    }
    const waits = (entry.after ?? []).map((from): Wait => {
      const other = made.get(from)?.write.after
      return {
        caseId: ids.get(from) ?? '',
        caseNo: other?.caseNo ?? '',
        name: derived.items.find((each) => each.entry.item === from)?.content.name ?? { zh: from, en: from },
        materials: derived.linked.flatMap((link) =>
          link.item === entry.item && link.from === from ? [link.material] : [],
        ),
        fields: Object.entries(entry.from ?? {}).flatMap(([pointer, taken]) => {
          const { item: source, take } = takenFrom(taken)
          return source === from ? [{ pointer, take }] : []
        }),
      }
    })
    const views = await materialViews(tools, { application, files: own.files, item })
    const write = await makeSubmission(tools, {
      actor,
      application,
      files: own.files,
      item,
      materials: views,
      now,
      key,
      waits,
      bundleId: bundle.bundleId,
    })
    made.set(entry.item, { application, files: own.files, write, waitsFor: waits.map(({ caseId }) => caseId) })
  }
  return derived.items.flatMap(({ entry }) => made.get(entry.item) ?? [])
}

/** Items in an order in which each comes after those whose result it needs; the bundle has no circle. */
function inOrder(derived: Derived): Derived['items'] {
  const left = [...derived.items]
  const sorted: Derived['items'] = []
  while (left.length > 0) {
    const next = left.findIndex(({ entry }) =>
      (entry.after ?? []).every((id) => sorted.some((one) => one.entry.item === id)),
    )
    sorted.push(...left.splice(Math.max(next, 0), 1))
  }
  return sorted
}

/** How one item's materials are satisfied, and its files, out of those of the bundle. */
function ownMaterials(
  { derived, application, files }: OpenedBundle,
  item: string,
  views: readonly MaterialView[],
  ids: ReadonlyMap<string, string>,
): { satisfied: Satisfied; files: ApplicationFile[] } {
  const satisfied: Satisfied = {}
  const own: ApplicationFile[] = []
  for (const joined of derived.materials)
    for (const { material } of joined.of.filter((one) => one.item === item)) {
      const chosen = application.satisfied[joined.id]
      const view = views.find(({ materialId }) => materialId === joined.id)
      if (chosen && chosen.by !== 'upload') satisfied[material] = chosen
      else if (view?.by === 'licence' && view.licence)
        satisfied[material] = { by: 'licence', licenceId: view.licence.licenceId }
      own.push(
        ...files
          .filter(({ materialId }) => materialId === joined.id)
          .map((file) => ({ ...file, materialId: material })),
      )
    }
  for (const link of derived.linked)
    if (link.item === item) satisfied[link.material] = { by: 'linked', caseId: ids.get(link.from) ?? '' }
  return { satisfied, files: own }
}

function ownKnown(known: Known, part: Derived['items'][number]['part'], properties: Record<string, unknown>): Known {
  const own: Known = {}
  for (const name of Object.keys(properties)) {
    const joined = joinedPointer(part, `/${name}`)
    for (const [pointer, from] of Object.entries(known))
      if (pointer === joined || pointer.startsWith(`${joined}/`)) own[`/${name}${pointer.slice(joined.length)}`] = from
  }
  return own
}

async function writeCase(
  tx: Connection,
  tools: SubmitBundleTools,
  actor: Actor,
  {
    application,
    files,
    write,
    waitsFor,
    place,
    draftId,
    name,
  }: Made & { place: number; draftId: string; name: string },
): Promise<void> {
  await insertDraft(tx, application, tools.vault.encrypt(name))
  for (const file of files) await insertFile(tx, application.caseId, file, actorId(actor) ?? application.subjectId)
  if (!(await writeSubmission(tx, write, application))) throw new Error(`Case ${application.caseId} was not written`)
  await insertBundleCase(tx, { caseId: application.caseId, bundleId: draftId, place, waitsFor })
}

async function existing(tools: SubmitBundleTools, bundleId: string): Promise<SubmittedBundle> {
  const links = await listBundleCases(tools.db, bundleId)
  const cases = await Promise.all(
    links.map(async ({ caseId }) => {
      const { row } = await readCase(tools.db, caseId, null, tools.clock.now())
      if (!row) throw notFound()
      const { content } = await tools.item(row.itemId, row.itemVersion)
      return {
        caseId,
        caseNumber: row.caseNo,
        queryCode: queryCodeOf(tools.vault, caseId),
        status: row.status as string,
        item: { id: content.id, name: content.name },
      }
    }),
  )
  return { bundleId, cases }
}
