// Transfer slips put together.

import type { Actor } from '../../platform/http/index.ts'
import { makeSlip, reportMissing, type SlipTools, scanSlip } from './hand-over.ts'
import { type SealedSlipTools, sealedSlip, slipOfScan } from './sealed-slip.ts'
import { slipsUnderWay, slipView } from './view.ts'

export function createSlips(tools: SlipTools & SealedSlipTools) {
  return {
    make: async (actor: Actor, caseId: string) => slipView(tools, actor, await makeSlip(tools, actor, caseId)),
    async scan(actor: Actor, text: string) {
      const { slip, scan } = await scanSlip(tools, actor, await slipOfScan(tools.db, text))
      return { scan, slip: slipView(tools, actor, slip) }
    },
    reportMissing: async (actor: Actor, input: Parameters<typeof reportMissing>[2]) =>
      slipView(tools, actor, await reportMissing(tools, actor, input)),
    underWay: (actor: Actor) => slipsUnderWay(tools, actor),
    async file(actor: Actor, of: { caseId: string; slipId: string }) {
      return { name: '物料流转凭证.pdf', mediaType: 'application/pdf', data: await sealedSlip(tools, actor, of) }
    },
  }
}
