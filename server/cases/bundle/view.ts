// A bundle as its applicant sees it: one progress over all its cases, what needs him now, results and documents together. And what a case
// page shows of the cases beside it, by what the reader may see.

import type { BundleContent } from '../../catalogue/index.ts'
import { baseItemOf } from '../../engines/codes/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { notFound, Problem } from '../../platform/problem/index.ts'
import { withdraw } from '../applicant.ts'
import type { HandleTools } from '../handle.ts'
import { listBundleCases, listLinkedCases, readBundle } from '../store/bundle.ts'
import { readCase } from '../store/case-path.ts'
import { openCase, type ViewTools, viewCase } from '../view.ts'
import { type BundleTools, derivedOf } from './draft.ts'

export type BundleViewTools = ViewTools & BundleTools & HandleTools

/** One's own submitted bundle; anybody else's does not exist. */
export async function openOwnBundle(tools: BundleViewTools, actor: Actor, bundleId: string) {
  const found = await readBundle<BundleContent>(tools.db, bundleId)
  const own = found && 'subjectId' in actor && !actor.mandate && found.application.subjectId === actor.subjectId
  if (!own || !found.application.submittedAt)
    throw notFound('没有找到这件事，请核对', 'No such bundle; check the address')
  const links = await listBundleCases(tools.db, bundleId)
  const views = await Promise.all(links.map(({ caseId }) => viewCase(tools, actor, caseId)))
  return { application: found.application, derived: await derivedOf(tools, found.application), views }
}

/** The page of a bundle. Problem: not-found. */
export async function viewBundle(tools: BundleViewTools, actor: Actor, bundleId: string) {
  const { application, derived, views } = await openOwnBundle(tools, actor, bundleId)
  const { content } = application
  return {
    bundleId,
    bundle: { id: content.id, name: content.name },
    submittedAt: application.submittedAt,
    concluded: views.filter(({ status }) => status === 'concluded').length,
    at: tools.clock.now().toString(),
    cases: views.map((view) => {
      const { caseId, caseNumber, queryCode, item, status, outcome, clock, now, organ, may, waits } = view
      const { submittedAt, acceptedAt, decidedAt, concludedAt } = view
      const times = { submittedAt, acceptedAt, decidedAt, concludedAt }
      return { caseId, caseNumber, queryCode, item, status, outcome, clock, now, organ, may, waits, ...times }
    }),
    missing: missingOf(views, derived.materials),
    documents: views.flatMap(({ item, documents }) => documents.map((one) => ({ ...one, item: item.name }))),
    licences: views.flatMap(({ item, licences }) => licences.map((one) => ({ ...one, item: item.name }))),
    may: views.some(({ may }) => may.includes('withdraw')) ? ['withdraw'] : [],
  }
}

type Materials = {
  id: string
  name: { zh: string; en: string }
  accepts?: string[]
  maxFiles?: number
  of: { item: string; material: string }[]
}[]
type Views = Awaited<ReturnType<typeof viewCase>>[]

/** What supplements ask for, each material once; an entry of a form is asked on the case's own page. */
export function missingOf(views: Views, materials: Materials) {
  const open = views.filter(({ status }) => status === 'supplementing')
  return materials.flatMap(({ id, name, accepts, maxFiles, of }) => {
    const asking = open.flatMap((view) => {
      const own = of.find(({ item }) => item === baseItemOf(view.item.id))?.material
      const asked = (view.missing as { materialId?: string; reason: string }[]).find(
        (one) => own && one.materialId === own,
      )
      if (!own || !asked) return []
      const files = view.materials.find(({ materialId }) => materialId === own)?.files ?? []
      return [{ caseId: view.caseId, item: view.item.name, material: own, reason: asked.reason, files }]
    })
    if (asking.length === 0) return []
    return [
      {
        materialId: id,
        name,
        accepts,
        maxFiles,
        cases: asking.map(({ files: _, ...one }) => one),
        files: asking[0]?.files ?? [],
      },
    ]
  })
}

/** Withdraws every case of a bundle that can still be withdrawn; says which. */
export async function withdrawBundle(
  tools: BundleViewTools,
  actor: Actor,
  { bundleId, key, reason }: { bundleId: string; key?: string | undefined; reason?: string | undefined },
): Promise<{ withdrawn: string[] }> {
  const { views } = await openOwnBundle(tools, actor, bundleId)
  const withdrawn: string[] = []
  // Last first: a case that needs another's result goes before that one.
  for (const { caseId, may } of views.toReversed()) {
    if (!may.includes('withdraw')) continue
    try {
      await withdraw(tools, { actor }, { caseId, key, reason })
      withdrawn.push(caseId)
    } catch (error) {
      // Decided since one looked: it stays as it is, and the others are withdrawn all the same.
      if (!(error instanceof Problem && error.code === 'conflict-moved-on')) throw error
    }
  }
  return { withdrawn }
}

/** The cases submitted together with one: for whoever has no part in them item, organ and status only. */
export async function linkedCases(tools: ViewTools, actor: Actor, caseId: string) {
  const all = await listLinkedCases(tools.db, caseId)
  const linked = await Promise.all(
    all
      .filter((link) => link.caseId !== caseId)
      .map(async (link) => {
        const { row } = await readCase(tools.db, link.caseId, null, tools.clock.now())
        if (!row) throw notFound()
        const { content } = await tools.item(row.itemId, row.itemVersion)
        const { name } = tools.getUnit(row.organId)
        const seen = await mayOpen(tools, actor, link.caseId)
        return {
          item: content.name,
          organ: name,
          status: row.status,
          outcome: row.outcome,
          ...(seen && { caseId: link.caseId, caseNumber: row.caseNo }),
        }
      }),
  )
  return { bundleId: ('subjectId' in actor && all[0]?.bundleId) || null, linked }
}

async function mayOpen(tools: ViewTools, actor: Actor, caseId: string): Promise<boolean> {
  try {
    await openCase(tools, actor, caseId)
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return false
    throw error
  }
}
