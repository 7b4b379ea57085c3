// Archiving: everything of the case as files under their hash, a list of them, a printed cover; the event keeps the hash of the list, so that
// nothing can be taken out or changed later unseen.

import type { PaperDocument } from '../../platform/paper/index.ts'
import { problem } from '../../platform/problem/index.ts'
import { zip } from '../../platform/zip/index.ts'
import { eventActor } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { DocumentTools } from '../documents.ts'
import { type CommandResult, type CommandTools, MovedOn, perform, type Situation } from '../perform.ts'
import { readApplication } from '../store/application.ts'
import { findAddress } from '../store/delivery.ts'
import { listDocuments } from '../store/documents.ts'
import { listPhotosOfCase } from '../store/inspection.ts'
import { isBehindOn, readEvents } from '../store/log.ts'
import { openCase, type ViewTools } from '../view.ts'
import { type ArchivedFile, type ArchiveRules, type Manifest, named, retainUntil, safeName } from './archive.ts'

export type ArchiveTools = CommandTools &
  ViewTools &
  Pick<DocumentTools, 'paper'> &
  Pick<CityDoors, 'files' | 'vault'> & {
    archiveRules(): ArchiveRules
    licenceFile(licenceId: string): Promise<Buffer>
  }
type Order = { caseId: string; key?: string | undefined }

/** Archives a concluded case. Problems: not-found, forbidden, conflict. */
export async function archiveCase(
  tools: ArchiveTools,
  actor: Situation['actor'],
  { caseId, key }: Order,
): Promise<CommandResult> {
  const opened = await openCase(tools, actor, caseId)
  checkMay(tools, actor, opened.row.organId, opened.row.siteId)
  const manifest = await manifestOf(tools, actor, opened)
  const { hash } = await tools.files.put(Buffer.from(JSON.stringify(manifest, null, 2)))
  return perform(
    tools,
    { actor },
    {
      caseId,
      key,
      decide: ({ row }) => {
        if (row.version !== opened.row.version) throw new MovedOn()
        return {
          event: {
            kind: 'case_archived',
            actor: eventActor(actor, { unit: row.organId, post: 'decider' }),
            data: { manifest: hash, files: manifest.files.length, retainUntil: manifest.retainUntil },
          },
        }
      },
    },
  )
}

/** The archive as one file, each part checked against its hash as it is read. Problems: not-found, forbidden, conflict. */
export async function exportArchive(
  tools: ArchiveTools,
  actor: Situation['actor'],
  caseId: string,
): Promise<{ data: Buffer; name: string; mediaType: string }> {
  const { row, events } = await openCase(tools, actor, caseId)
  checkMay(tools, actor, row.organId, row.siteId)
  const archived = events.findLast(({ kind }) => kind === 'case_archived')
  if (!archived)
    throw problem('conflict', {
      zh: '这个办件还没有归档，请先归档',
      en: 'The case is not archived yet; archive it first',
    })
  const list = await tools.files.get(String(archived.data.manifest))
  const { files } = JSON.parse(list.toString()) as Manifest
  const parts = await Promise.all(files.map(async ({ path, sha256 }) => [path, await tools.files.get(sha256)] as const))
  const sums = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
  return {
    data: Buffer.from(zip(Object.fromEntries([...parts, ['manifest.json', list], ['SHA256SUMS', Buffer.from(sums)]]))),
    name: `${row.caseNo}.zip`,
    mediaType: 'application/zip',
  }
}

function checkMay(tools: ArchiveTools, actor: Situation['actor'], organId: string, siteId: string): void {
  if (!tools.can(actor, 'case.archive', { units: [organId, siteId] }))
    throw problem('forbidden', {
      zh: '只有承办机关和受理网点可以归档',
      en: 'Only the competent organ and the accepting site archive a case',
    })
}

async function manifestOf(
  tools: ArchiveTools,
  actor: Situation['actor'],
  { row, tasks, events, item }: Awaited<ReturnType<typeof openCase>>,
): Promise<Manifest> {
  const { concludedAt } = row.state
  if (row.status !== 'concluded' || !concludedAt)
    throw problem('conflict', { zh: '办结以后才能归档', en: 'A case is archived once it is concluded' })
  if (tasks.length > 0)
    throw problem('conflict', {
      zh: `还有没办完的任务：${tasks.map(({ name }) => name).join('、')}。办完以后再归档`,
      en: `Tasks are still open: ${tasks.map(({ node }) => node).join(', ')}. Archive when they are done`,
    })
  const { caseId } = row
  if (await isBehindOn(tools.db, 'documents', caseId))
    throw problem('conflict', {
      zh: '文书还在制作，请过几秒再归档',
      en: 'Its documents are still being made; archive it in a few seconds',
    })
  const now = tools.clock.now()
  const [{ application, files }, documents, photos, licences, address] = await Promise.all([
    readApplication(tools.db, caseId, null, now),
    listDocuments(tools.db, caseId),
    listPhotosOfCase(tools.db, caseId),
    tools.licencesOf(caseId, row.subjectId),
    findAddress(tools.db, caseId),
  ])
  const log = await readEvents(tools.db, caseId)
  const made: { path: string; data: Buffer }[] = [
    {
      path: 'application.json',
      data: json({ form: application?.form ?? {}, satisfied: application?.satisfied ?? {} }),
    },
    { path: 'log.jsonl', data: Buffer.from(log.map((event) => `${JSON.stringify(event)}\n`).join('')) },
    ...(address ? [{ path: 'address.json', data: Buffer.from(tools.vault.decrypt(address)) }] : []),
    ...(await Promise.all(
      licences.map(async ({ licenceId, number }) => ({
        path: `licences/${safeName(number)}.pdf`,
        data: await tools.licenceFile(licenceId),
      })),
    )),
  ]
  const nameOf = (materialId: string) =>
    item.content.materials.find(({ id }) => id === materialId)?.name.zh ?? materialId
  const stored: ArchivedFile[] = [
    ...files.map((file) => ({
      path: `materials/${safeName(`${nameOf(file.materialId)} ${file.name}`)}`,
      sha256: file.sha256,
      size: file.sizeBytes,
    })),
    ...photos.map((photo, index) => ({
      path: `photos/${index + 1}.jpg`,
      sha256: photo.sha256,
      size: photo.sizeBytes,
    })),
    ...(await Promise.all(
      documents.map(async ({ kind, number, sha256 }) => ({
        path: `documents/${safeName(`${tools.documentName(kind).zh} ${number}`)}.pdf`,
        sha256,
        size: (await tools.files.get(sha256)).length,
      })),
    )),
  ]
  for (const { path, data } of made) {
    const { hash, size } = await tools.files.put(data)
    stored.push({ path, sha256: hash, size })
  }
  const organ = tools.getUnit(row.organId)
  const manifest: Manifest = {
    caseId,
    caseNumber: row.caseNo,
    item: { id: item.content.id, version: item.content.version, name: item.content.name.zh },
    organ: organ.name.zh,
    outcome: row.outcome,
    submittedAt: row.submittedAt,
    concludedAt,
    archivedAt: now.toString(),
    archivedBy: actor.kind === 'staff' ? actor.name : '系统自动',
    retainUntil: retainUntil(tools.archiveRules(), {
      outcome: row.outcome,
      organFunction: item.content.function,
      concludedOn: tools.calendar.localDay(concludedAt),
    }),
    files: named(stored),
  }
  const cover = await tools.paper.render(coverOf(manifest, tools.calendar.localDay(now.toString()), events.length))
  const { hash, size } = await tools.files.put(cover)
  return { ...manifest, files: [{ path: '00 归档目录.pdf', sha256: hash, size }, ...manifest.files] }
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, 2))
/** The first page: whose case, until when it is kept, and the list of files with how their hashes begin. */
const coverOf = (manifest: Manifest, on: string, events: number): PaperDocument => ({
  title: '归档目录',
  number: manifest.caseNumber,
  organName: manifest.organ,
  date: on,
  blocks: [
    {
      kind: 'fields',
      rows: [
        { name: '事项', value: manifest.item.name },
        { name: '办件编号', value: manifest.caseNumber },
        { name: '承办机关', value: manifest.organ },
        { name: '归档人', value: manifest.archivedBy },
        { name: '办理记录', value: `${events} 条` },
        { name: '保管期限至', value: manifest.retainUntil ?? '永久' },
      ],
    },
    { kind: 'list', items: manifest.files.map(({ path, sha256 }) => `${path}（SHA-256 ${sha256.slice(0, 16)}…）`) },
  ],
})
