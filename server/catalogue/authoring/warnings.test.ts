import { expect, it } from 'vitest'
import { flowFrom } from '../../engines/flow/flow-text.ts'
import type { Item, ItemContent } from '../item.ts'
import { warningsOf } from './warnings.ts'

const content = { form: { schema: { properties: {} } } } as unknown as ItemContent
/** A flow with `ways` tasks side by side: each is open or done, which makes 2 to the power of `ways` states. */
const sideBySide = async (ways: number): Promise<Item> => {
  const names = Array.from({ length: ways }, (_, at) => `t${at}`)
  const text = `s start; p parallel; ${names.map((name) => `${name} user;`).join(' ')} q parallel; e end; s>p; ${names.map((name) => `p>${name}>q;`).join(' ')} q>e`
  return { content, flow: await flowFrom(text) } as unknown as Item
}

it('says when a flow has more states than were looked through', async () => {
  expect(warningsOf(await sideBySide(8), [])).toEqual([])
  expect(warningsOf(await sideBySide(12), [])).toEqual([
    expect.objectContaining({ part: 'flow', en: expect.stringContaining('2000 that were looked through') }),
  ])
})
