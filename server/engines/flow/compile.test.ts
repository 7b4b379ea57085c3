import { describe, expect, test } from 'vitest'
import { bpmn } from './flow-text.ts'
import { type CompileOptions, compile } from './index.ts'

const problemsOf = async (xml: string, options?: CompileOptions) => {
  const result = await compile(xml, options)
  return result.ok ? [] : result.problems.map((each) => `${each.elementId}: ${each.code}`)
}
const ofText = (text: string, options?: CompileOptions) => problemsOf(bpmn(text), options)
const plain = 's start; a user; e end; s>a>e'

describe('a file is refused', () => {
  test('when it has a DOCTYPE or entities', async () => {
    const xml = bpmn(plain).replace('<definitions', '<!DOCTYPE d [<!ENTITY x "y">]>\n<definitions')
    expect(await problemsOf(xml)).toEqual([': doctype-refused'])
  })
  test('when it is over 1 MB, counted in bytes', async () => {
    expect(await problemsOf(`${bpmn(plain)}<!--${'x'.repeat(1_000_000)}-->`)).toEqual([': too-large'])
    expect(await problemsOf(`${bpmn(plain)}<!--${'一'.repeat(340_000)}-->`)).toEqual([': too-large'])
  })
  test('when it has too many elements', async () => {
    expect(await problemsOf(bpmn(plain).replace('</process>', `${'<task/>'.repeat(40_001)}</process>`))).toEqual([
      ': too-many-elements',
    ])
    expect(await ofText(plain, { maxElements: 4 })).toEqual(['flow: too-many-elements'])
  })
  test('when it is not BPMN', async () => {
    for (const xml of ['', 'garbage', '<a/>', '{"a":1}', bpmn(plain).slice(0, -30)]) {
      expect(await problemsOf(xml)).toEqual([': not-bpmn'])
    }
  })
  test('when it has no process, or several and none is marked', async () => {
    const xml = bpmn(plain)
    expect(await problemsOf(xml.replace(/<process[\s\S]*<\/process>/, ''))).toEqual([': process-missing'])
    const two = xml.replace(' isExecutable="true"', '').replace('</definitions>', '<process id="other"/></definitions>')
    expect(await problemsOf(two)).toEqual([': process-ambiguous'])
    expect(await problemsOf(two, { processId: 'flow' })).toEqual([])
  })
  test('when yc: attributes have no namespace', async () => {
    const xml = bpmn('s start; a user yc:post=x; e end; s>a>e').replace(/xmlns:yc="[^"]*"/, '')
    expect(await problemsOf(xml)).toContain('file: namespace-missing')
  })
})

const cases: [rule: string, text: string, problems: string[]][] = [
  ['ids are used once', 's start; a user; a user; e end; s>a>e', ['a: duplicate-id']],
  ['flows have two ends', `${plain}; a>nowhere`, ['a-nowhere: flow-dangling']],
  ['there is a start event', 'a user; e end; a>e', ['flow: start-missing']],
  ['there is one start event', `${plain}; t start; t>a`, ['flow: start-ambiguous', 't: unreachable'].slice(0, 1)],
  ['there is an end event', 's start; a user; s>a', ['flow: end-missing', 'a: dead-end']],
  ['every element leads on', `${plain}; b user; a>b`, ['b: dead-end']],
  ['every element can be reached', `${plain}; b user; b>e`, ['b: unreachable']],
  ['every element can end', `${plain}; b user; c user; s>b; b>c; c>b`, ['b: never-ends', 'c: never-ends']],
  ['no flow goes into a start event', `${plain}; a>s`, ['a-s: flow-into-start']],
  ['no flow leaves an end event', `${plain}; e>a`, ['e-a: flow-out-of-end']],
  [
    'no flow crosses the border of a sub-process',
    's start; u { \n is start; x user; ie end; is>x>ie \n }; e end; s>u>e; x>e',
    ['x-e: flow-crosses-scope'],
  ],
  [
    'a sub-process has its own start and end',
    's start; u { \n x user \n }; e end; s>u>e',
    ['u: start-missing', 'u: end-missing', 'x: dead-end', 'x: unreachable'],
  ],
  [
    'a boundary event sits on an activity',
    `${plain}; t boundary timer=P1D; t>e`,
    ['t: boundary-unattached', 't: unreachable'],
  ],
  [
    'a boundary event sits on what waits',
    's start; a task; e end; s>a>e; t boundary on=a timer=P1D; t>e',
    ['t: boundary-on-passing'],
  ],
  [
    'ways that part say when they are taken',
    's start; g exclusive; a user; b user; e end; s>g; g>a if x = 1; g>b; a>e; b>e',
    ['g-b: condition-missing'],
  ],
  [
    'a condition is FEEL',
    's start; g exclusive default=e; a user; e end; s>g; g>a if x =; g>e; a>e',
    ['g-a: condition-invalid'],
  ],
  [
    'a condition does not read the clock',
    's start; g exclusive default=e; a user; e end; s>g; g>a if today() > x; g>e; a>e',
    ['g-a: condition-impure'],
  ],
  [
    'only choices have conditions',
    's start; g parallel; a user; e end; s>g; g>a if x = 1; g>e; a>e',
    ['g-a: condition-misplaced'],
  ],
  [
    'a default flow has no condition',
    's start; g exclusive default=e; a user; e end; s>g; g>a if x = 1; g>e if x = 2; a>e',
    ['g-e: default-conditioned'],
  ],
  [
    'a parallel join does not wait for ways of which one is taken',
    's start; g exclusive default=b; a user; b user; j parallel; e end; s>g; g>a>j if x = 1; g>b>j; j>e'.replace(
      'g>a>j if x = 1',
      'g>a if x = 1; a>j',
    ),
    ['j: join-deadlock'],
  ],
  [
    'nor for a task and its interrupting boundary event',
    's start; a user; t boundary on=a timer=P1D; j parallel; e end; s>a>j>e; t>j',
    ['j: join-deadlock'],
  ],
  [
    'a loop waits somewhere',
    's start; m exclusive; g exclusive default=e; p task; e end; s>m>g; g>p if x = 1; p>m; g>e',
    ['m: loop-without-wait'],
  ],
  ['a timer says when', `${plain}; t boundary on=a timer=; t>e`, ['t: timer-missing']],
  ['a timer in the way does not repeat', 's start; t catch timer=R3/P1D; e end; s>t>e', ['t: timer-repeats']],
  [
    'a message event names its message',
    's start; t catch message=; a receive; e end; s>t>a>e',
    ['t: message-missing', 'a: message-missing'],
  ],
  ['an error end event has a code', 's start; a user; e end error; s>a>e', ['e: error-code-missing']],
  [
    'after an event-based gateway come events',
    's start; g race; a user; t catch timer=P1D; e end; s>g; g>a>e; g>t>e',
    ['g: event-gateway-target'],
  ],
  [
    'a called flow is given, a script and a condition are written',
    's start; a scriptTask; b callActivity calledElement=other; c catch conditional=; e end; s>a>b>c>e',
    ['a: expression-missing', 'b: called-missing', 'c: expression-missing'],
  ],
  [
    'an event has a trigger that fits its place',
    's start; a throw timer=P1D; t catch; e end error=E; q end cancel; f parallel; s>a>t>f; f>e; f>q',
    ['a: not-supported', 't: not-supported', 'q: cancel-misplaced'],
  ],
  [
    'a sub-process starts by being reached, an event sub-process by its trigger',
    's start; u { \n us start timer=P1D; ue end; us>ue \n }; v event { \n vs start; ve end; vs>ve \n }; e end; s>u>e',
    ['us: not-supported', 'v: event-sub-trigger'],
  ],
  [
    'a link has its catch event',
    's start; a throw link=there; e end; b user; s>b>e',
    ['a: link-unmatched', 'a: dead-end', 'a: unreachable'],
  ],
  [
    'a compensation event has a handler, and what is undone can be',
    `${plain}; k boundary on=a compensation; z end compensation=b; b user; a>b>z`,
    ['k: undo-missing', 'z: undo-unknown'],
  ],
  [
    'a signal event names its signal',
    's start; a throw signal=; e end escalation; s>a>e',
    ['a: signal-missing', 'e: escalation-code-missing'],
  ],
]

describe('a flow is refused unless', () => {
  test.each(cases)('%s', async (_rule, text, problems) => {
    expect(await ofText(text)).toEqual(problems)
  })
  test('it has only elements that are executed', async () => {
    const part = bpmn(plain).replace(
      /(<userTask id="a"[^>]*>)/,
      '$1<multiInstanceLoopCharacteristics behavior="One"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>',
    )
    const strange = bpmn(plain).replace('</process>', '<robotTask id="r"/></process>')
    expect(await problemsOf(part)).toEqual(['a: not-supported'])
    expect(await problemsOf(strange)).toEqual([': unknown-element'])
  })
  test('its user tasks have the attributes that are asked for', async () => {
    const text = 's start; a user yc:post=clerk; b service; e end; s>a>b>e'
    expect(await ofText(text, { requireTaskProps: ['post', 'limit'] })).toEqual(['a: task-prop-missing'])
  })
})

describe('compile', () => {
  test('tells all problems at once, in Chinese and English, with what to do', async () => {
    const result = await compile(bpmn('s start; g exclusive; a user; b user; c user; e end; s>g; g>a; g>b; a>e; c>e'))
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'dead-end',
      'condition-missing',
      'condition-missing',
      'unreachable',
    ])
    expect(result.ok ? undefined : result.problems[0]).toEqual({
      elementId: 'b',
      code: 'dead-end',
      message: '“b”之后没有去向 / Nothing follows b',
      fix: '接到下一步或结束事件 / Connect it to the next step or to an end event',
    })
  })
  test('warns of a split without a default and of a parallel join after an inclusive split', async () => {
    const text =
      's start; g inclusive; a user; b user; j parallel; e end; s>g; g>a if x = 1; g>b if x = 2; a>j; b>j; j>e'
    const result = await compile(bpmn(text))
    expect(result.ok ? result.warnings.map((each) => `${each.elementId}: ${each.code}`) : []).toEqual([
      'g: default-missing',
      'j: join-after-inclusive',
    ])
  })
  test('takes any prefix for the yc namespace', async () => {
    const xml = bpmn('s start; a user yc:post=clerk; e end; s>a>e').replace(/yc:/g, 'q:').replace('xmlns:yc', 'xmlns:q')
    const result = await compile(xml)
    expect(result.ok && result.flow.nodes.get('a')?.props).toEqual({ post: 'clerk' })
  })
  test('a timer with working days only is complete', async () => {
    const xml = bpmn('s start; t catch timer=P yc:working-days=5; e end; s>t>e').replace(
      /<timeDuration>P<\/timeDuration>/,
      '',
    )
    const result = await compile(xml)
    expect(result.ok && result.flow.nodes.get('t')?.trigger).toMatchObject({
      spec: { kind: 'duration', value: '' },
      props: { 'working-days': '5' },
    })
  })
})
