// The same lifecycle in memory with bpmn-engine, a general engine from npm: the same drawing, its one condition in that engine's language,
// read once and run many times.

import { EventEmitter } from 'node:events'
import { Engine } from 'bpmn-engine'

type Waiting = { id: string; signal(message?: unknown): void }
type Drawing = ConstructorParameters<typeof Engine>[0]

/** Reads the drawing once, as bpmn-engine keeps it. */
export async function readTheirs(xml: string): Promise<Drawing> {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the other engine's own notation
  const source = xml.replace('acceptance = "accepted"', '${environment.variables.accepted}')
  const [definition] = await new Engine({ name: 'lifecycle', source }).getDefinitions()
  return { name: 'lifecycle', sourceContext: definition?.environment.options.source }
}

/** Runs one lifecycle. */
export async function runTheirs(drawing: Drawing): Promise<void> {
  const engine = new Engine(drawing)
  const listener = new EventEmitter()
  const waiting: Waiting[] = []
  const passed: string[] = []
  listener.on('activity.wait', (api: Waiting) => waiting.push(api))
  listener.on('activity.end', ({ id }: { id: string }) => passed.push(id))
  const ended = engine.waitFor('end')
  await engine.execute({ listener, variables: { accepted: true } })
  for (let next = waiting.shift(); next; next = waiting.shift()) next.signal()
  await ended
  if (!passed.includes('end-granted')) throw new Error(`bpmn-engine went another way: ${passed.join(', ')}`)
}
