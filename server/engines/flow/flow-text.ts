// A short notation for flows, for tests: statements separated by `;`. `a user name=受理 yc:post=clerk` makes an element, `a>b>c` sequence
// flows, `g>b if x = "1"` one with a condition. `b boundary on=a timer=P3D beside` sits on a task; `sub {` … `}` holds a sub-process.
import { compile } from './compile.ts'
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
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

type Writing = { lines: string[]; roots: Map<string, string> }

/** BPMN XML of a flow in the short notation. */
export function bpmn(text: string): string {
  const writing: Writing = { lines: [], roots: new Map() }
  const statements = text
    .replace(/([{}])/g, '$1;')
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
  if (statement === '}') writing.lines.push('</subProcess>')
  else if (statement.endsWith('{')) writing.lines.push(`<subProcess id="${statement.slice(0, -1).trim()}">`)
  else if (/^[\w-]+\s*>/.test(statement)) writeFlows(writing, statement)
  else writeElement(writing, statement)
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
    else if (key === 'terminate') inside = '<terminateEventDefinition/>'
    else if (key === 'message' || key === 'error') {
      const ref = `${key}-${value}`
      const code = key === 'error' ? `errorCode="${value}"` : ''
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
export async function flowFrom(text: string): Promise<CompiledFlow> {
  const result = await compile(bpmn(text))
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
    case 'ended':
      return `${effect.outcome} at ${effect.node}${effect.errorCode ? ` with ${effect.errorCode}` : ''}`
    case 'passed':
      return ''
  }
}
