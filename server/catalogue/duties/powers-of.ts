// Who holds which power in an item (权责清单), read off what really runs: the steps of its flow with their units and levels. Four powers:
// accept, review (with inspection), decide, deliver (with making the result).

import type { Bilingual, Item, Level } from '../item.ts'
import { inOrder, nodeName, stepOf } from '../steps.ts'

export const powers = ['accept', 'review', 'decide', 'deliver'] as const
export type Power = (typeof powers)[number]
/** One holder of one power: sites, the organ of a function, or the system online in the name of the competent organ. */
export type PowerHeld = {
  power: Power
  by: 'site' | 'organ' | 'online'
  /** Organ function that answers for it. */
  function: string
  level: Level
  steps: Bilingual[]
}

const powerOf: Record<string, Power> = {
  accept: 'accept',
  review: 'review',
  inspect: 'review',
  decide: 'decide',
  issue: 'deliver',
  deliver: 'deliver',
}
const levelsUp: readonly Level[] = ['city', 'district', 'subdistrict', 'community']

/** The powers of an item with who holds them, in the order in which a case meets them; the same holder once per power. */
export function powersOf({ content, flow }: Pick<Item, 'content' | 'flow'>): PowerHeld[] {
  const found = new Map<string, PowerHeld>()
  const add = (held: Omit<PowerHeld, 'steps'>, step: Bilingual) => {
    const key = [held.power, held.by, held.function, held.level].join()
    const known = found.get(key)
    if (!known) found.set(key, { ...held, steps: [step] })
    else if (!known.steps.some(({ zh }) => zh === step.zh)) known.steps.push(step)
  }
  const { levels } = content
  for (const node of inOrder(flow)) {
    if (node.task === 'service' && node.props.service === 'deliver-online')
      add({ power: 'deliver', by: 'online', function: content.function, level: levels.decide }, nodeName(node, content))
    const step = stepOf(node, content)
    const power = step && powerOf[step.act]
    if (!step || !power) continue
    if (step.unit === 'site')
      for (const level of levelsUp.filter((each) => levels.accept.includes(each)))
        add({ power, by: 'site', function: content.function, level }, step.name)
    else {
      const level = step.level === 'accept' ? (levels.accept[0] ?? levels.decide) : (step.level as Level)
      add({ power, by: 'organ', function: step.unit === 'competent' ? content.function : step.unit, level }, step.name)
    }
  }
  // What is delivered online comes from the organ that decided, wherever its steps put the decision.
  const decided = [...found.values()].findLast(({ power }) => power === 'decide')
  for (const held of found.values()) if (held.by === 'online' && decided) held.level = decided.level
  return [...found.values()].sort((a, b) => powers.indexOf(a.power) - powers.indexOf(b.power))
}
