// A short notation for flows, for tests: statements separated by `;`. `a user name=受理 yc:post=clerk` makes an element, `a>b>c` sequence
// flows, `g>b if x = "1"` one with a condition. `b boundary on=a timer=P3D beside` sits on a task; `sub {` … `}` holds a sub-process, and
// `sub transaction {`, `sub adHoc until=x {`, `sub event {` one of another kind. In values `_` stands for a blank.
import { type CompileOptions, compile } from './compile.ts'
import type { Effect } from './effect.ts'
import type { CompiledFlow } from './net.ts'

const elements: Record<string, string> = {
  start: 'startEvent',
  end: 'endEvent',
  user: 'userTask',
  service: 'serviceTask',
  rule: 'businessRuleTask',
  receive: 'receiveTask',
  send: 'sendTask',
  manual: 'manualTask',
  task: 'task',
  exclusive: 'exclusiveGateway',
  parallel: 'parallelGateway',
  inclusive: 'inclusiveGateway',
  race: 'eventBasedGateway',
  catch: 'intermediateCatchEvent',
  throw: 'intermediateThrowEvent',
  boundary: 'boundaryEvent',
  script: 'scriptTask',
  call: 'callActivity',
  complex: 'complexGateway',
}
const scopes: Record<string, string> = { transaction: 'transaction', adHoc: 'adHocSubProcess' }

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

type Writing = { lines: string[]; roots: Map<string, string>; open: string[]; inside: string[] }

/** BPMN XML of a flow in the short notation. */
export function bpmn(text: string): string {
  const writing: Writing = { lines: [], roots: new Map(), open: [], inside: [] }
  const statements = text
    .replace(/(?<=\s)([{}])/g, '$1;')
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
  for (const statement of statements) write(writing, statement)
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:yc="http://yichuang.gov/bpmn" id="file" targetNamespace="http://yichuang.gov/flows">
${[...writing.roots.values()].join('\n')}
<process id="flow" name="流程" isExecutable="true">
${writing.lines.join('\n')}
</process>
</definitions>`
}

function write(writing: Writing, statement: string): void {
  if (statement === '}') writing.lines.push(`${writing.inside.pop() ?? ''}</${writing.open.pop() ?? 'subProcess'}>`)
  else if (statement.endsWith('{')) openScope(writing, statement.slice(0, -1).trim())
  else if (/^[\w-]+\s*>/.test(statement)) writeFlows(writing, statement)
  else if (/^[\w-]+\s+undoes\s/.test(statement)) writeAssociation(writing, statement)
  else writeElement(writing, statement)
}

function openScope({ lines, open, inside }: Writing, statement: string): void {
  const [id = '', ...settings] = statement.split(/\s+/)
  const element = scopes[settings[0] ?? ''] ?? 'subProcess'
  const [attributes, before, after] = [[] as string[], [] as string[], [] as string[]]
  for (const setting of settings) {
    const [key = '', value = ''] = setting.split(/=(.*)/s)
    if (key === 'event') attributes.push('triggeredByEvent="true"')
    else if (key === 'until') after.push(expression('completionCondition', value))
    else if (key === 'sequential') attributes.push('ordering="Sequential"')
    else if (key === 'keep') attributes.push('cancelRemainingInstances="false"')
    else if (key === 'compensates') attributes.push('isForCompensation="true"')
    else if (isLoop(key)) before.push(loop(settings))
  }
  open.push(element)
  inside.push(after.join(''))
  lines.push(`<${element} id="${id}" ${attributes.join(' ')}>${before[0] ?? ''}`)
}

/** `event undoes handler`. */
function writeAssociation({ lines }: Writing, statement: string): void {
  const [from = '', , to = ''] = statement.split(/\s+/)
  lines.push(`<association id="${from}_${to}" sourceRef="${from}" targetRef="${to}" associationDirection="One"/>`)
}

const isLoop = (key: string) => key === 'all' || key === 'each' || key === 'while'
const expression = (tag: string, text: string) =>
  `<${tag} xsi:type="tFormalExpression">${escaped(text.replaceAll('_', ' '))}</${tag}>`

/** `all=3` or `each=list` with `item`, `gives`, `gathers`, `till`; `while=condition` with `max`, `first`. */
function loop(settings: string[]): string {
  const set = new Map(settings.map((each) => each.split(/=(.*)/s) as [string, string]))
  const condition = set.get('while')
  if (condition !== undefined) {
    const max = set.has('max') ? `loopMaximum="${set.get('max')}"` : ''
    const body = condition ? expression('loopCondition', condition) : ''
    return `<standardLoopCharacteristics testBefore="${set.has('first')}" ${max}>${body}</standardLoopCharacteristics>`
  }
  const size = set.get('all') ?? set.get('each') ?? ''
  const isCount = /^\d+$/.test(size)
  const named = ['item', 'gives', 'gathers'].flatMap((key) => (set.has(key) ? [`yc:${key}="${set.get(key)}"`] : []))
  const tag = 'multiInstanceLoopCharacteristics'
  return `<${tag} isSequential="${set.has('each')}" ${isCount ? '' : `yc:collection="${escaped(size)}"`} ${named.join(' ')}>${
    isCount ? expression('loopCardinality', size) : ''
  }${set.has('till') ? expression('completionCondition', set.get('till') ?? '') : ''}</${tag}>`
}

function writeFlows({ lines }: Writing, statement: string): void {
  const [path = '', condition] = statement.split(/\sif\s/)
  const nodes = path.split('>').map((each) => each.trim())
  for (let index = 1; index < nodes.length; index++) {
    const [from = '', to = ''] = nodes.slice(index - 1)
    const id = `${from}-${to}`
    const body = condition
      ? `<conditionExpression xsi:type="tFormalExpression">${escaped(condition.trim())}</conditionExpression>`
      : ''
    lines.push(`<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${body}</sequenceFlow>`)
  }
}

function writeElement({ lines, roots }: Writing, statement: string): void {
  const [id = '', kind = '', ...settings] = statement.split(/\s+/)
  const attributes: string[] = []
  let inside = ''
  for (const setting of settings) {
    const [key = '', value = ''] = setting.split(/=(.*)/s)
    if (key === 'default') attributes.push(`default="${id}-${value}"`)
    else if (key === 'on') attributes.push(`attachedToRef="${value}"`)
    else if (key === 'beside') attributes.push('cancelActivity="false"')
    else if (key === 'timer') inside = timer(value)
    else if (key === 'terminate' || key === 'cancel') inside = `<${key}EventDefinition/>`
    else if (key === 'compensation') inside = `<compensateEventDefinition ${value ? `activityRef="${value}"` : ''}/>`
    else if (key === 'link') inside = `<linkEventDefinition name="${value}"/>`
    else if (key === 'conditional')
      inside = `<conditionalEventDefinition>${value ? expression('condition', value) : ''}</conditionalEventDefinition>`
    else if (key === 'aside') attributes.push('isInterrupting="false"')
    else if (key === 'compensates') attributes.push('isForCompensation="true"')
    else if (key === 'feel') inside += `<script>${escaped(value.replaceAll('_', ' '))}</script>`
    else if (key === 'activation') inside = expression('activationCondition', value)
    else if (isLoop(key)) inside += loop(settings)
    else if (key === 'till' || key === 'item' || key === 'gives' || key === 'gathers' || key === 'max') continue
    else if (key === 'message' || key === 'error' || key === 'signal' || key === 'escalation') {
      const ref = `${key}-${value}`
      const code = key === 'error' || key === 'escalation' ? `${key}Code="${value}"` : ''
      if (value) roots.set(ref, `<${key} id="${ref}" name="${value}" ${code}/>`)
      const reference = value ? ` ${key}Ref="${ref}"` : ''
      if (kind === 'send' || kind === 'receive') attributes.push(reference)
      else inside = `<${key}EventDefinition${reference}/>`
    } else attributes.push(`${key}="${escaped(value)}"`)
  }
  const element = elements[kind] ?? kind
  lines.push(`<${element} id="${id}" ${attributes.join(' ')}>${inside}</${element}>`)
}

function timer(value: string): string {
  const tag = value.startsWith('R') ? 'timeCycle' : value.startsWith('P') ? 'timeDuration' : 'timeDate'
  return `<timerEventDefinition><${tag}>${value}</${tag}></timerEventDefinition>`
}

/** A compiled flow from the short notation. Throws with the problems when it does not compile. */
export async function flowFrom(text: string, options?: CompileOptions): Promise<CompiledFlow> {
  const result = await compile(bpmn(text), options)
  if (!result.ok)
    throw new Error(result.problems.map((each) => `${each.elementId}: ${each.code} ${each.message}`).join('\n'))
  return result.flow
}

/** What a step did, in words: `+a.1` opened, `-a.1` completed, `xa.1` cancelled, `@t.1` timer set, `!t.1` cleared, … */
export const spoken = (effects: Effect[]): string => effects.map(word).filter(Boolean).join(' ')

function word(effect: Effect): string {
  switch (effect.type) {
    case 'task-opened':
      return `+${effect.task.id}`
    case 'task-closed':
      return `${effect.reason === 'completed' ? '-' : 'x'}${effect.taskId}`
    case 'timer-set':
      return `@${effect.timerId}`
    case 'timer-cleared':
      return `!${effect.timerId}`
    case 'message-awaited':
      return `?${effect.waitId}`
    case 'message-cleared':
      return `#${effect.waitId}`
    case 'message-sent':
      return `>${effect.name}`
    case 'signal-awaited':
      return `?${effect.waitId}`
    case 'signal-cleared':
      return `#${effect.waitId}`
    case 'signal-sent':
      return `>>${effect.name}`
    case 'escalated':
      return `^${effect.code}`
    case 'ended':
      return `${effect.outcome} at ${effect.node}${effect.errorCode ? ` with ${effect.errorCode}` : ''}`
    case 'passed':
      return ''
  }
}
