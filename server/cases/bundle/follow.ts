// What a linked case brings the others: a reader of the log. When a result is made, each case that waits for it gets it as its material and
// the fields that it fills; when a case ends without one, those that wait are told. The same event twice finds nothing left to do.

import type { Json } from '../../engines/flow/index.ts'
import { canonicalJson } from '../../engines/ledger/index.ts'
import { sha256Hex } from '../../platform/crypto/index.ts'
import type { Connection } from '../../platform/database/index.ts'
import { systemActor } from '../../platform/http/index.ts'
import type { EventActor, Outcome, Wait } from '../case.ts'
import type { CityDoors } from '../city.ts'
import { type PerformTools, perform } from '../perform.ts'
import { readApplication, saveForm, saveSatisfied } from '../store/application.ts'
import { listLinkedCases } from '../store/bundle.ts'
import { readCase } from '../store/case-path.ts'
import type { LoggedEvent } from '../store/log.ts'
import { endedWait, withoutWait } from './waits.ts'

export type FollowBundleTools = Omit<PerformTools, 'db'> &
  Pick<CityDoors, 'db' | 'calendar' | 'clock'> & {
    licencesOf(caseId: string, subjectId: string): Promise<{ licenceId: string; number: string }[]>
  }
type Result = { licenceId: string; number: string; day: string }
const actor: EventActor = { kind: 'system', name: 'bundles' }

/** Work of the reader `bundles`. */
export async function followBundle(tools: FollowBundleTools, event: LoggedEvent): Promise<void> {
  if (event.kind !== 'result_made' && event.kind !== 'case_concluded') return
  const linked = await listLinkedCases(tools.db, event.caseId)
  const waiting = linked.filter(({ waitsFor }) => waitsFor.includes(event.caseId))
  if (waiting.length === 0) return
  const [licence] = await tools.licencesOf(event.caseId, event.subjectId)
  const result = licence && { ...licence, day: tools.calendar.localDay(event.at) }
  const outcome = (event.data.outcome ?? null) as Outcome | null
  for (const { caseId } of waiting) {
    const { row } = await readCase(tools.db, caseId, null, tools.clock.now())
    const wait = row?.state.waits?.find((one) => one.caseId === event.caseId)
    if (!row || !wait || row.status === 'concluded') continue
    if (result) await takeResult(tools, caseId, wait, result)
    else if (event.kind === 'case_concluded' && outcome && !wait.ended) await tellEnd(tools, caseId, wait, outcome)
  }
}

async function takeResult(tools: FollowBundleTools, caseId: string, wait: Wait, result: Result): Promise<void> {
  await tools.db.write(async (tx) => {
    const formHash = await fillIn(tx, tools, caseId, wait, result)
    await perform(
      { ...tools, db: tx, wake: () => {} },
      { actor: systemActor('bundles') },
      {
        caseId,
        decide: ({ row }) => ({
          event: {
            kind: 'linked_result_received',
            actor,
            data: {
              caseId: wait.caseId,
              caseNo: wait.caseNo,
              licenceId: result.licenceId,
              materials: wait.materials,
              ...(formHash && { fields: wait.fields.map(({ pointer }) => pointer), formHash }),
            },
          },
          waits: withoutWait(row.state.waits ?? [], wait.caseId),
        }),
      },
    )
  })
  tools.wake()
}

/** The result as material and in the form; the hash of the form when that changed. */
async function fillIn(tx: Connection, tools: FollowBundleTools, caseId: string, wait: Wait, result: Result) {
  for (const material of wait.materials)
    await saveSatisfied(tx, caseId, material, { by: 'licence', licenceId: result.licenceId })
  const { application } = await readApplication(tx, caseId, null, tools.clock.now())
  if (!application || wait.fields.length === 0) return undefined
  const values: [string, Json][] = wait.fields.map(({ pointer, take }) => [pointer.slice(1), result[take]])
  const form = { ...application.form, ...Object.fromEntries(values) }
  await saveForm(tx, { caseId, form, siteId: null, revision: undefined, at: tools.clock.now().toString() })
  return sha256Hex(canonicalJson(form))
}

async function tellEnd(tools: FollowBundleTools, caseId: string, wait: Wait, outcome: Outcome): Promise<void> {
  await perform(
    tools,
    { actor: systemActor('bundles') },
    {
      caseId,
      decide: ({ row }) => ({
        event: { kind: 'linked_case_ended', actor, data: { caseId: wait.caseId, caseNo: wait.caseNo, outcome } },
        waits: endedWait(row.state.waits ?? [], wait.caseId, outcome),
      }),
    },
  )
}
