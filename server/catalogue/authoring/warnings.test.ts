import { expect, it } from 'vitest'
import { compile } from '../../engines/flow/index.ts'
import type { Item, ItemContent } from '../item.ts'
import { warningsOf } from './warnings.ts'

const content = { form: { schema: { properties: {} } } } as unknown as ItemContent

/** A flow with `ways` tasks side by side: each is open or done, which makes 2 to the power of `ways` states. */
async function sideBySide(ways: number): Promise<Item> {
  const tasks = Array.from({ length: ways }, (_, n) => `t${n}`)
  const flow = (from: string, to: string) => `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`
  const compiled = await compile(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test"><process id="p" isExecutable="true">
       <startEvent id="s" /><parallelGateway id="fork" /><parallelGateway id="join" /><endEvent id="e" />
       ${tasks.map((id) => `<userTask id="${id}" name="${id}" />`).join('')}
       ${flow('s', 'fork')}${tasks.map((id) => flow('fork', id) + flow(id, 'join')).join('')}${flow('join', 'e')}
     </process></definitions>`,
  )
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('; '))
  return { content, flow: compiled.flow } as unknown as Item
}

it('says when a flow has more states than were looked through', async () => {
  expect(warningsOf(await sideBySide(8), [])).toEqual([])
  expect(warningsOf(await sideBySide(12), [])).toEqual([
    expect.objectContaining({ part: 'flow', en: expect.stringContaining('2000 that were looked through') }),
  ])
})
