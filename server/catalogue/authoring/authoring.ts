/**
 * Writing items in the desk: revisions that several people may work on, checked like files, approved by a second person and published
 * as the next version, at once or from a day. While it runs it looks every few seconds whether a day has come or another server has
 * published something.
 */
import type { Actor } from '../../platform/http/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import { type Begin, begin, suggestCode } from './begin.ts'
import { choicesOf } from './choices.ts'
import { approve, propose, publishDue, reject } from './decide.ts'
import { exportItem } from './export-item.ts'
import { exportRevision, membersOf, readItemFile, showItemFile } from './item-file.ts'
import { differenceBetween, differenceOf, drawRevision, historyOf, listItems, viewRevision } from './look.ts'
import { drop, recall } from './revision.ts'
import { type Save, save } from './save.ts'
import { type Retire, resume, retire, type Suspend, suspend } from './stand.ts'
import { lastEvent } from './store.ts'
import type { AuthoringOptions } from './tools.ts'

export type Authoring = ReturnType<typeof createAuthoring>

const lookEveryMs = 3000

export function createAuthoring(tools: AuthoringOptions) {
  const { catalogue, db } = tools
  let looking: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  let known = -1

  /** Publishes what is due and takes in what others have done. */
  async function look(): Promise<void> {
    await publishDue(tools)
    const last = await lastEvent(db)
    if (last !== known) await catalogue.refresh()
    known = last
  }
  const tick = (): void => {
    running = look()
      .catch((error) => tools.onError(error, 'authoring'))
      .finally(() => {
        if (!stopped) looking = setTimeout(tick, lookEveryMs)
      })
  }

  return {
    listItems: (actor: Actor) => listItems(tools, actor),
    choices: () => choicesOf(tools),
    suggestCode: (domain: string, type: string) => suggestCode(tools, domain, type),
    begin: (actor: Actor, input: Begin) => begin(tools, actor, input),
    view: (actor: Actor, revisionId: string) => viewRevision(tools, actor, revisionId),
    save: (actor: Actor, input: Save) => save(tools, actor, input),
    propose: (actor: Actor, input: Parameters<typeof propose>[2]) => propose(tools, actor, input),
    approve: (actor: Actor, input: Parameters<typeof approve>[2]) => approve(tools, actor, input),
    reject: (actor: Actor, input: Parameters<typeof reject>[2]) => reject(tools, actor, input),
    recall: (actor: Actor, revisionId: string) => recall(tools, actor, revisionId),
    drop: (actor: Actor, revisionId: string) => drop(tools, actor, revisionId),
    suspend: (actor: Actor, input: Suspend) => suspend(tools, actor, input),
    resume: (actor: Actor, itemId: string) => resume(tools, actor, itemId),
    retire: (actor: Actor, input: Retire) => retire(tools, actor, input),
    difference: (revisionId: string) => differenceOf(tools, revisionId),
    differenceBetween: (itemId: string, from: number, to: number) => differenceBetween(tools, itemId, from, to),
    history: (itemId: string) => historyOf(tools, itemId),
    chart: (revisionId: string, options: Parameters<typeof drawRevision>[2]) =>
      drawRevision(tools, revisionId, options),
    showItemFile: (revisionId: string) => showItemFile(tools, revisionId),
    readItemFile: (actor: Actor, revisionId: string, text: string) => readItemFile(tools, actor, revisionId, text),
    exportRevision: (revisionId: string) => exportRevision(tools, revisionId),
    look,
    /** Files of a published version, the current one when none is named. Problem: not-found. */
    async exportItem(itemId: string, version?: number): Promise<Record<string, string>> {
      const { current } = catalogue.loaded()
      const wanted = version ?? current.get(itemId)?.version
      if (wanted === undefined) throw notFound(`没有事项 ${itemId}`, `There is no item ${itemId}`)
      return exportItem(db, itemId, wanted, membersOf(tools))
    },
    start(): void {
      tick()
    },
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(looking)
      await running
    },
  }
}
