import { describe, expect, test } from 'vitest'
import { flowFrom, spoken } from './flow-text.ts'
import { advance, type Input, start } from './index.ts'
import { play } from './play.ts'

const signal = (name: string): Input => ({ type: 'signal', name })
const fire = (timerId: string): Input => ({ type: 'fire-timer', timerId })
const set = (taskId: string, variables = {}): Input => ({ type: 'complete-task', taskId, variables })

describe('signals', () => {
  test('a signal reaches everyone who waits, in the way and at activities', async () => {
    const flow =
      await flowFrom(`s start; f parallel; w catch signal=open; a user; k boundary on=a signal=open; b user; m boundary on=b signal=open beside; x user; e end;
      s>f; f>w>x; f>a>e; f>b>e; k>x; m>x; x>e`)
    expect(play(flow, signal('open'))).toEqual(['?w.1 +a.2 ?k.2 +b.3 ?m.3', '#w.1 xa.2 #k.2 +x.4 +x.5 +x.6'])
  })
  test('that nobody waits for a signal is no error', async () => {
    const flow = await flowFrom('s start; a user; e end; s>a>e')
    expect(play(flow, signal('open'))).toEqual(['+a.1', ''])
  })
  test('a signal that is thrown goes out and is caught within the flow; the thrower goes on', async () => {
    const flow = await flowFrom(
      's start; f parallel; w catch signal=go; x user; a user; t throw signal=go; y user; e end signal=over; s>f; f>w>x>e; f>a>t>y>e',
    )
    expect(play(flow, 'a.2')).toEqual(['?w.1 +a.2', '-a.2 >>go #w.1 +y.3 +x.4'])
    expect(play(flow, 'a.2', 'y.3', 'x.4').at(-1)).toBe('-x.4 >>over completed at e')
  })
})

describe('escalations', () => {
  const sub = (kind: string) =>
    `s start; u { \n us start; a user; t throw escalation=late; b user; ue end; us>a>t>b>ue \n }; k boundary on=u escalation=late ${kind}; x user; e end; s>u>e; k>x>e`
  test('caught beside, the thrower goes on', async () => {
    expect(play(await flowFrom(sub('beside')), 'a.2')[1]).toBe('-a.2 ^late +b.3 +x.4')
  })
  test('caught by an interrupting event, the activity ends', async () => {
    expect(play(await flowFrom(sub('')), 'a.2')[1]).toBe('-a.2 ^late +x.3')
  })
  test('caught by nobody, it is only told', async () => {
    const flow = await flowFrom('s start; a user; e end escalation=late; s>a>e')
    expect(play(flow, 'a.1')[1]).toBe('-a.1 ^late completed at e')
  })
  test('a task can escalate from outside and stays open', async () => {
    const flow = await flowFrom('s start; a user; k boundary on=a escalation beside; x user; e end; s>a>e; k>x>e')
    const input: Input = { type: 'escalate-task', taskId: 'a.1', escalationCode: 'any' }
    expect(play(flow, input, 'a.1')).toEqual(['+a.1', '^any +x.2', '-a.1'])
  })
})

describe('links and conditions', () => {
  test('a link goes on at its catch event', async () => {
    const flow = await flowFrom('s start; a user; t throw link=p2; c catch link=p2; b user; e end; s>a>t; c>b>e')
    expect(play(flow, 'a.1')[1]).toBe('-a.1 +b.2')
  })
  test('a condition in the way waits until it holds, and does not wait when it does', async () => {
    const flow = await flowFrom(
      's start; f parallel; a user; c catch conditional=x>1; b user; e end; s>f; f>a>e; f>c>b>e',
    )
    expect(play(flow, set('a.1', { x: 2 }))).toEqual(['+a.1', '-a.1 +b.3'])
    expect(spoken(start(flow, { x: 2 }).effects)).toBe('+a.1 +b.3')
  })
  test('a condition at an activity interrupts it; beside it, it happens each time it comes true', async () => {
    const flow = await flowFrom(
      's start; f parallel; a user; k boundary on=a conditional=x>5; b user; m boundary on=b conditional=x>1 beside; r user while=1_=_1; y user; e end; s>f; f>a>e; f>b>e; f>r>e; k>e; m>y>e',
    )
    const inputs = [set('r.4', { x: 2 }), set('r.5', { x: 3 }), set('r.7', { x: 0 }), set('r.8', { x: 9 })]
    expect(play(flow, ...inputs)).toEqual([
      '+a.1 +b.2 +r.4',
      '-r.4 +r.5 +y.6',
      '-r.5 +r.7',
      '-r.7 +r.8',
      '-r.8 +r.9 xa.1 +y.10',
    ])
  })
})

describe('event sub-processes', () => {
  const inside = (startEvent: string) =>
    `s start; u { \n us start; a user; b user; ue end; us>a>ue; us>b>ue \n v event { \n vs start ${startEvent}; x user; ve end; vs>x>ve \n } \n }; c user; e end; s>u>c>e`
  test('an interrupting one ends what is inside, and its scope ends with it', async () => {
    const flow = await flowFrom(inside('message=stop'))
    expect(play(flow, { type: 'message', name: 'stop' }, 'x.5')).toEqual([
      '?vs.1 +a.2 +b.3',
      'xa.2 xb.3 #vs.1 +x.5',
      '-x.5 +c.6',
    ])
  })
  test('one beside can come again and again, until the scope ends', async () => {
    const flow = await flowFrom(inside('timer=R2/P1D aside'))
    expect(play(flow, fire('vs.1'), fire('vs.1r1'), 'a.2', 'b.3', 'x.5', 'x.7')).toEqual([
      '@vs.1 +a.2 +b.3',
      '!vs.1 @vs.1r1 +x.5',
      '!vs.1r1 +x.7',
      '-a.2',
      '-b.3',
      '-x.5',
      '-x.7 +c.8',
    ])
  })
  test('an error inside is caught within, before the border', async () => {
    const flow = await flowFrom(`${inside('error=E')}; k boundary on=u error=E; k>c`)
    const fail = (taskId: string): Input => ({ type: 'fail-task', taskId, errorCode: 'E' })
    expect(play(flow, fail('a.2'), fail('x.5'))).toEqual(['+a.2 +b.3', 'xa.2 xb.3 +x.5', 'xx.5 +c.6'])
  })
  test('escalations, signals and conditions start one too', async () => {
    const escalate: Input = { type: 'escalate-task', taskId: 'a.2', escalationCode: 'E' }
    expect(play(await flowFrom(inside('escalation=E aside')), escalate)[1]).toBe('^E +x.5')
    expect(play(await flowFrom(inside('signal=now')), signal('now'))[1]).toBe('xa.2 xb.3 #vs.1 +x.5')
    expect(play(await flowFrom(inside('conditional=x>1 aside')), set('a.2', { x: 2 }))[1]).toBe('-a.2 +x.5')
  })
  const top = (startEvent: string) =>
    `s start; a user; e end yc:outcome=granted; s>a>e; v event { \n vs start ${startEvent}; x user; ve end; vs>x>ve \n }`
  test('the process has them too, and ends at an end event of its own', async () => {
    const flow = await flowFrom(top('message=withdraw'))
    expect(play(flow, 'a.2')).toEqual(['?vs.1 +a.2', '-a.2 #vs.1 completed at e'])
    expect(play(flow, { type: 'message', name: 'withdraw' }, 'x.4')).toEqual([
      '?vs.1 +a.2',
      'xa.2 #vs.1 +x.4',
      '-x.4 completed at ve',
    ])
  })
  test('an error of the process can be caught by one, and is a failure when it fails again', async () => {
    const flow = await flowFrom(top('error'))
    const fail = (taskId: string): Input => ({ type: 'fail-task', taskId, errorCode: 'E' })
    expect(play(flow, fail('a.2'), fail('x.4'))).toEqual(['+a.2', 'xa.2 +x.4', 'xx.4 failed at x with E'])
  })
  test('a terminate end event still ends all, and so does the host', async () => {
    const flow = await flowFrom(top('message=withdraw').replace('e end', 'e end terminate'))
    expect(play(flow, 'a.2')[1]).toBe('-a.2 #vs.1 terminated at e')
    expect(advance(flow, start(flow).state, { type: 'terminate' }).state).toMatchObject({ t: [], done: 'terminated' })
  })
})
