// The order of a form: what must be decided before what. A field that comes and goes is decided after all its conditions read; a
// computed field after all its formula reads, and before anything that reads it. A circle is a fault, told with its members.
import { conditionsOf, readsAt } from './asked.ts'
import { readFormula } from './computed.ts'
import type { Form, FormFault, FormSchema, Formulas, Plan, Step } from './form.ts'
import { keysOf, pointerOf } from './pointer.ts'

/** The steps of a form in their order; faults where a formula cannot be read or things depend on each other in a circle. */
export function planForm(form: Form, formulas: Formulas | undefined, faults: FormFault[]): Plan {
  const steps: Step[] = []
  const visit = (field: FormSchema, keys: string[], around: readonly FormSchema[]): void => {
    for (const [name, child] of Object.entries(field.properties ?? {})) {
      const at = [...keys, name]
      const conditions = conditionsOf(field, name)
      if (conditions.length > 0) steps.push({ kind: 'ask', keys: at, reads: readsAt(keys, conditions) })
      if (child['x-computed'] !== undefined && formulas) {
        const step = readFormula(child['x-computed'], at, [...around, field], formulas, faults)
        if (step) steps.push(step)
      }
      visit(child, at, [...around, field])
    }
    if (field.items) visit(field.items, [...keys, '*'], [...around, field])
  }
  visit(form.schema, [], [])
  for (const { when, fields } of form.layout)
    if (when)
      for (const pointer of fields) steps.push({ kind: 'ask', keys: keysOf(pointer), reads: readsAt([], [when]), when })
  const computes = steps.some(({ kind }) => kind === 'compute')
  return { steps: inOrder(steps, faults), ...(computes && formulas && { formulas }) }
}

function inOrder(steps: Step[], faults: FormFault[]): Step[] {
  const ordered: Step[] = []
  let open = steps
  while (open.length > 0) {
    const free = open.filter((step) => !open.some((other) => waitsFor(step, other)))
    if (free.length === 0) {
      const circle = circleIn(open).map(({ keys }) => pointerOf(keys))
      faults.push({
        pointer: circle[0] ?? '',
        keyword: open[0]?.kind === 'ask' ? 'x-when' : 'x-computed',
        message: `条件或算式互相依赖，成了环，请去掉其中一处：${circle.join(' → ')} / conditions or formulas depend on each other in a circle: take one out`,
      })
      return []
    }
    ordered.push(...free)
    open = open.filter((step) => !free.includes(step))
  }
  return ordered
}

// What is not asked is not computed either; so it is decided first whether a place, and all around it, is asked.
function waitsFor(step: Step, other: Step): boolean {
  if (step.reads.some((path) => isNear(path, other.keys))) return true
  return step.kind === 'compute' && other.kind === 'ask' && startsWith(step.keys, other.keys)
}

function circleIn(open: readonly Step[]): Step[] {
  const path: Step[] = []
  let at = open[0]
  while (at && !path.includes(at)) {
    path.push(at)
    const step = at
    at = open.find((other) => waitsFor(step, other))
  }
  return at ? [...path.slice(path.indexOf(at)), at] : path
}

const startsWith = (keys: readonly string[], head: readonly string[]) => head.every((key, i) => keys[i] === key)
const isNear = (a: readonly string[], b: readonly string[]) =>
  a.length < b.length ? startsWith(b, a) : startsWith(a, b)
