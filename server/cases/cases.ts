// The room put together: commands, reads, and the followers that make documents, tell applicants and serve flows.

import type { Json } from '../engines/flow/index.ts'
import type { Actor } from '../platform/http/index.ts'
import type { DocumentTemplate, Paper } from '../platform/paper/index.ts'
import { notFound } from '../platform/problem/index.ts'
import type { Signing } from '../platform/signing/index.ts'
import { afterSubmission } from './after-submission.ts'
import { withdraw } from './applicant.ts'
import type { ArchiveRules } from './archive/archive.ts'
import { archiveCase, exportArchive } from './archive/archive-case.ts'
import { archiveWhatIsDue, noteForArchive } from './archive/by-itself.ts'
import { openMatter } from './beside/open.ts'
import { terminate } from './beside/terminate.ts'
import { createCaseBundles } from './bundle/create-bundles.ts'
import type { BundleDoor } from './bundle/draft.ts'
import { verifyChain } from './chain.ts'
import { createChanges } from './changes.ts'
import { statesOf } from './chart-states.ts'
import { chooseWay } from './choose-way.ts'
import type { CityDoors } from './city.ts'
import { committing } from './committing.ts'
import { proposeCorrection } from './correction/propose.ts'
import { reissueResults } from './correction/reissue.ts'
import { settleCorrection } from './correction/settle.ts'
import { createDelivering } from './delivery/create-delivering.ts'
import { makeDocument, maySeeDocument } from './documents.ts'
import { addFile, beginDraft, dropDraft, getDraft, openDraft, removeFile, saveDraft } from './draft.ts'
import { draftsOf, listOwnDrafts } from './draft-lists.ts'
import { type Follower, follow } from './follow.ts'
import { createHanding } from './handing/create-handing.ts'
import { claim, handle } from './handle.ts'
import { type InboxQuery, listInbox } from './inbox.ts'
import { createInspecting } from './inspection/create-inspecting.ts'
import { type CaseItem, prepareItem } from './item.ts'
import { readLicenceFile } from './licence-file.ts'
import { leavePresence, showPresence } from './live/presence.ts'
import { createLive } from './live/watch.ts'
import { createMigrations } from './migration/plan.ts'
import type { Who } from './perform.ts'
import { caseByCode, progressOf, viewProgress } from './progress.ts'
import { revokeResults } from './promise/revoke-results.ts'
import { recountLimits } from './recount.ts'
import { listReferralOrgans } from './referral/list-organs.ts'
import { answerReferral, referCase } from './referral/refer.ts'
import { replayParked } from './replay.ts'
import { orderResult } from './result.ts'
import type { ResultRequest } from './result-request.ts'
import { serve } from './service.ts'
import { tryAgain } from './shared/try-again.ts'
import { createSlips } from './slip/create-slips.ts'
import { readApplication } from './store/application.ts'
import { listDocuments } from './store/documents.ts'
import { type LoggedEvent, readEvents } from './store/log.ts'
import { draftHolders, openCasesByItem, usageOf } from './store/usage.ts'
import { submit } from './submit.ts'
import { type Message, tellApplicant } from './telling.ts'
import { fireDueTimers } from './timers.ts'
import { verifyDocument } from './verify-document.ts'
import { verifyLedger } from './verify-ledger.ts'
import { casesOfSubject, listOwnCases, openCase, viewCase } from './view.ts'
import { viewVisit, visitReceipt } from './visit/visit.ts'
import { whyDue } from './why-due.ts'

export type CasesOptions = CityDoors & {
  templates: ReadonlyMap<string, DocumentTemplate>
  paper: Paper
  signing: Signing
  publicUrl: string
  bundles: BundleDoor
  /** Says which calendar it is, so that a changed one is noticed. */
  calendarEdition: string
  tell(message: Message): Promise<void>
  issueResult(input: ResultRequest): Promise<Record<string, Json>>
  licencesOf(
    caseId: string,
    subjectId: string,
  ): Promise<{ licenceId: string; name: { zh: string; en: string }; number: string; status: string }[]>
  archiveRules(): ArchiveRules
  /** The signed file of a licence. */
  licenceFile(licenceId: string): Promise<Buffer>
  drawChart(
    itemId: string,
    version: number,
    options: { kind: 'flow' | 'control'; states?: Record<string, string>; lang: 'zh' | 'en' },
  ): Promise<string>
  onError(error: unknown, context: string): void
}
type Work = (event: LoggedEvent) => Promise<void>

export type Cases = ReturnType<typeof createCases>

/** Opens the room. Nothing runs in the background until `start`. */
export function createCases(options: CasesOptions) {
  const { db, clock } = options
  const items = new Map<string, CaseItem>()
  const followers: Follower[] = []
  const extra: { name: string; work: Work }[] = []
  let ticking: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let recounting: Promise<void> | undefined

  /** A prepared item version; without a version the one now published. */
  const item = async (id: string, version?: number): Promise<CaseItem> => {
    const known = version === undefined ? undefined : items.get(`${id}@${version}`)
    if (known) return known
    const found = prepareItem(await options.getItem(id, version))
    items.set(`${id}@${found.content.version}`, found)
    return found
  }
  const live = createLive(options)
  const wake = () => {
    for (const follower of followers) follower.wake()
    live.wake()
  }
  const documentName = (kind: string) => options.templates.get(kind)?.name ?? { zh: kind, en: kind }
  const tools = { ...options, item, wake, documentName }

  const later = afterSubmission(tools)
  const bundles = createCaseBundles({ ...tools, later })

  const issueResult = orderResult(tools)
  const works: { name: string; work: Work }[] = [
    { name: 'services', work: (event) => serve({ ...tools, issueResult }, event) },
    { name: 'documents', work: (event) => makeDocument(tools, event) },
    { name: 'bundles', work: bundles.follow },
    { name: 'notices', work: (event) => tellApplicant(tools, event) },
    { name: 'archives', work: (event) => noteForArchive(tools, event) },
    {
      name: 'revocations',
      async work(event) {
        await revokeResults(options, event)
        await reissueResults({ ...options, issueResult }, event)
      },
    },
  ]
  const recount = (how: { dryRun?: boolean; onProgress?: (done: number) => void } = {}) =>
    recountLimits(tools, {
      edition: options.calendarEdition,
      isStopped: () => stopped,
      onError: (error) => options.onError(error, 'recount of limits'),
      ...how,
    })
  const tick = () =>
    fireDueTimers(tools, (error) => options.onError(error, 'timer'))
      .then(() => archiveWhatIsDue(tools, (error) => options.onError(error, 'archive')))
      .catch((error) => {
        if (!stopped) options.onError(error, 'timers')
      })
      .finally(() => {
        if (!stopped) ticking = setTimeout(tick, 1000)
      })

  /** A file of a case that one may read: an uploaded material or an official document. */
  const file = async (
    actor: Actor,
    caseId: string,
    find: () => Promise<{ sha256: string; name: string; mediaType: string } | undefined>,
  ) => {
    await openCase(tools, actor, caseId)
    const found = await find()
    if (!found) throw notFound('没有找到这个文件', 'No such file')
    return { ...found, data: await options.files.get(found.sha256) }
  }

  return {
    beginDraft: (actor: Actor, input: Parameters<typeof beginDraft>[2]) => beginDraft(tools, actor, input),
    getDraft: (actor: Actor, draftId: string) => getDraft(tools, actor, draftId),
    listDrafts: (actor: Actor) => listOwnDrafts(tools, actor),
    draftsOf: (subjectId: string) => draftsOf({ ...tools, bundles: options.bundles }, subjectId),
    tryShared: (actor: Actor, draftId: string) => tryAgain(tools, actor, draftId),
    saveDraft: (actor: Actor, input: Parameters<typeof saveDraft>[2]) => saveDraft(tools, actor, input),
    dropDraft: (actor: Actor, draftId: string) => dropDraft(tools, actor, draftId),
    chooseWay: (actor: Actor, input: Parameters<typeof chooseWay>[2]) => chooseWay(tools, actor, input),
    addDraftFile: async (actor: Actor, draftId: string, materialId: string, upload: { name: string; data: Buffer }) =>
      addFile(tools, actor, await openDraft(tools, actor, draftId), materialId, upload),
    removeDraftFile: (actor: Actor, draftId: string, fileId: string) => removeFile(tools, actor, draftId, fileId),
    submit: (who: Who, input: { draftId: string; key?: string | undefined }) => submit(tools, who, input),

    handle: (who: Who, input: Parameters<typeof handle>[2]) => handle(tools, who, input),
    openMatter: (who: Who, input: Parameters<typeof openMatter>[2]) => openMatter(tools, who, input),
    ...committing(tools),
    ...createInspecting(tools),
    ...createDelivering(tools),
    archive: (actor: Actor, order: Parameters<typeof archiveCase>[2]) => archiveCase(tools, actor, order),
    exportArchive: (actor: Actor, caseId: string) => exportArchive(tools, actor, caseId),
    proposeCorrection: (who: Who, input: Parameters<typeof proposeCorrection>[2]) =>
      proposeCorrection(tools, who, input),
    /** Where a case may be referred to. Problems: not-found, forbidden. */
    referralOrgans: (actor: Actor, caseId: string) => listReferralOrgans(tools, actor, caseId),
    referCase: (who: Who, input: Parameters<typeof referCase>[2]) => referCase(tools, who, input),
    answerReferral: (who: Who, input: Parameters<typeof answerReferral>[2]) => answerReferral(tools, who, input),
    settleCorrection: (who: Who, input: Parameters<typeof settleCorrection>[2]) => settleCorrection(tools, who, input),
    terminate: (who: Who, input: Parameters<typeof terminate>[2]) => terminate(tools, who, input),
    /** Organs that may be consulted about a case that one may read. Problem: not-found. */
    async organsToAsk(actor: Actor, caseId: string) {
      const { row } = await openCase(tools, actor, caseId)
      return (await options.organsToAsk(row.division)).map(({ id, name }) => ({ id, name }))
    },
    handing: createHanding(tools),
    slips: createSlips(tools),
    claim: (who: Who, input: Parameters<typeof claim>[2]) => claim(tools, who, input),
    withdraw: (who: Who, input: Parameters<typeof withdraw>[2]) => withdraw(tools, who, input),

    addSupplementFile: later.addSupplementFile,
    supplement: later.supplement,
    rate: later.rate,

    migration: createMigrations(tools),
    view: async (actor: Actor, caseId: string) => ({
      ...(await viewCase(tools, actor, caseId)),
      ...(await bundles.linked(actor, caseId)),
    }),
    bundles,
    viewVisit: (actor: Actor, visitId: string) => viewVisit(tools, actor, visitId),
    visitReceipt: (actor: Actor, visitId: string, lang: 'zh' | 'en') => visitReceipt(tools, actor, visitId, lang),
    whyDue: (actor: Actor, caseId: string) => whyDue(tools, actor, caseId),
    list: (actor: Actor, after?: string) => listOwnCases(tools, actor, after),
    listOf: (subjectId: string) => casesOfSubject(tools, subjectId),
    ...createChanges(options),
    caseByCode: (input: { caseNumber: string; queryCode: string }) => caseByCode(tools, input),
    progressOf: (caseId: string) => progressOf(tools, caseId),
    progress: (input: { caseNumber: string; queryCode: string }) => viewProgress(tools, input),
    inbox: (actor: Actor, query: InboxQuery) => listInbox(tools, actor, query),
    async chart(actor: Actor, caseId: string, kind: 'flow' | 'control', lang: 'zh' | 'en'): Promise<string> {
      const { row, events, item: of } = await openCase(tools, actor, caseId)
      return options.drawChart(row.itemId, row.itemVersion, {
        kind,
        lang,
        states: statesOf(of.flow, row.state.flow, events),
      })
    },
    material: (actor: Actor, caseId: string, fileId: string) =>
      file(actor, caseId, async () =>
        (await readApplication(db, caseId, null, clock.now())).files.find((each) => each.fileId === fileId),
      ),
    document: (actor: Actor, caseId: string, documentId: string) =>
      file(actor, caseId, async () => {
        const found = (await listDocuments(db, caseId)).find(
          (each) => each.documentId === documentId && maySeeDocument(actor, each.kind),
        )
        return found && { sha256: found.sha256, name: `${found.number}.pdf`, mediaType: 'application/pdf' }
      }),
    licenceFile: (actor: Actor, caseId: string, licenceId: string) => readLicenceFile(tools, actor, caseId, licenceId),
    openCasesByItem: () => openCasesByItem(db),
    live,
    showPresence: (actor: Actor, caseId: string) => showPresence(tools, actor, caseId),
    leavePresence: (actor: Actor, caseId: string) => leavePresence(tools, actor, caseId),
    /** Open cases of an item by step, and its drafts. */
    usageOf: (itemId: string) => usageOf(db, itemId),
    /** Whoever has a draft of an item. */
    draftHolders: async (itemId: string) => (await draftHolders(db, itemId)).map(({ subjectId }) => subjectId),
    verifyDocument: (code: string) => verifyDocument(tools, code),
    /** Whether a case's record is the one that was written. */
    verify: async (caseId: string) => verifyChain(await readEvents(db, caseId)),

    /** Follows the log under a name of its own; before `start`. The work may see an event twice. */
    follow: (name: string, work: Work): void => {
      extra.push({ name, work })
    },
    /** Does again what a reader has set aside; undefined when there is no such reader. */
    async replay(reader: string) {
      const found = [...works, ...extra].find(({ name }) => name === reader)
      return found && replayParked(db, reader, found.work)
    },
    /** Counts open dates by a calendar that is new; also done by `start`. */
    recountLimits: recount,
    /** Verifies the chains of all cases, in order; tells how far it has come. */
    verifyAll: (onProgress: (checked: number) => void) => verifyLedger(db, onProgress),
    /** Starts following the log and firing timers; `only` names the followers to start. */
    start({ only }: { only?: readonly string[] } = {}): void {
      for (const { name, work } of [...works, ...extra].filter((each) => !only || only.includes(each.name)))
        followers.push(
          follow({
            db,
            name,
            work,
            onError: (error, event) => options.onError(error, `${name} ${event?.kind ?? ''} ${event?.caseId ?? ''}`),
          }),
        )
      void tick()
      recounting = recount().then(
        () => {},
        (error: unknown) => options.onError(error, 'recount of limits'),
      )
    },
    /** Fires due timers now, waits until every reader has caught up, and archives what is due. */
    async settle(): Promise<void> {
      await fireDueTimers(tools, (error) => options.onError(error, 'timer'))
      for (let round = 0; round < 3; round++) for (const follower of followers) await follower.settled()
      await archiveWhatIsDue(tools, (error) => options.onError(error, 'archive'))
    },
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(ticking)
      await Promise.all([live.stop(), recounting, ...followers.map((follower) => follower.stop())])
    },
  }
}
