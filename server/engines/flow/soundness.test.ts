import { expect, test } from 'vitest'
import { flowFrom } from './flow-text.ts'
import { soundness } from './index.ts'

const found = async (text: string, bound?: number) => {
  const { isComplete, findings } = soundness(await flowFrom(text), bound)
  return [isComplete, ...findings.map(({ code, node }) => `${code} ${node}`)]
}

test('a sound flow has no findings, with branches, joins, loops and events', async () => {
  const flow =
    await flowFrom(`s start; m exclusive; a user; t boundary on=a timer=P1D; n user; f inclusive default=c; b user; c user; j inclusive;
    p parallel; x user; y user; q parallel; g exclusive default=e; r user all=2; u { \n us start; ua user; ue end; us>ua>ue \n }; k boundary on=u error=E; e end;
    s>m>a>f; t>n>e; f>b if x = 1; f>c; b>j; c>j; j>p; p>x>q; p>y>q; q>g; g>m if again = true; g>r if more = true; r>u>e; k>e; g>e`)
  const { isSound, findings, states } = soundness(flow)
  expect(findings).toEqual([])
  expect(isSound).toBe(true)
  expect(states).toBeGreaterThan(10)
})

test('a deadlock is found where two choices must agree and need not, with the way to it', async () => {
  const flow =
    await flowFrom(`s start; f parallel; a user; b user; g exclusive default=c; h exclusive default=d; c user; d user; j parallel; e end;
    s>f; f>a>g; f>b>h; g>c>j; g>e if x = 1; h>d>j; h>e if x = 1; j>e`)
  const [finding] = soundness(flow).findings
  expect(finding).toMatchObject({ code: 'deadlock', node: 'j' })
  expect(finding?.trace[0]).toEqual({ did: 'start s', passed: ['s', 'f', 'a', 'b'] })
  expect(finding?.trace.map(({ did }) => did)).toContain('complete a')
})

test('a second token on one way into a join is lost', async () => {
  const text = `s start; f parallel; a user; b user; m exclusive; c user; d user; j parallel; k user; e end;
    s>f; f>a>m; f>b>m; m>c>j; f>d>j; j>k>e`
  expect(await found(text)).toContain('lost-token j')
})

test('a node that no state reaches is dead', async () => {
  const text = `s start; u { \n us start; a user; ue end; us>a>ue \n }; k boundary on=u escalation=never; x user; e end; s>u>e; k>x>e`
  expect(await found(text)).toEqual([true])
  const dead = `s start; f parallel; a user; b user; j complex activation=1=2; z user; e end; s>f; f>a>j; f>b>j; j>z>e`
  expect(await found(dead)).toEqual([true, 'deadlock j', 'dead-node z', 'dead-node e'])
})

test('tokens made without end are noticed, not followed', async () => {
  const text =
    's start; m exclusive; a user; t boundary on=a timer=P1D beside; n user; g exclusive default=e; e end; s>m>a>g; t>n>e; g>m if again = true; g>e'
  expect(await found(text, 200)).toEqual([false])
})

test('over the bound nothing is said of what was not seen', async () => {
  expect(await found('s start; a user; b user; c user; e end; s>a>b>c>e', 2)).toEqual([false])
})

test('compensation, transactions, ad-hoc work and event sub-processes are gone through too', async () => {
  const text = `s start; u transaction { \n us start; a user; ka boundary on=a compensation; ha user compensates; ka undoes ha; g exclusive default=ue; uk end cancel; ue end;
    us>a>g; g>uk if bad = true; g>ue \n }; k boundary on=u cancel; w adHoc until=done { \n x user; y user \n }; e end; s>u>w>e; k>e;
    v event { \n vs start message=stop; z user; ve end; vs>z>ve \n }; o event { \n os start signal=note aside; oe end; os>oe \n }`
  expect(await found(text)).toEqual([true])
})
