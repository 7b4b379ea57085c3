// Settling: from what was typed to what is submitted. Tidied; read-only values as they are known, whatever was sent; what is not asked
// taken out; what is computed computed. Settled data settles to itself. A draft keeps what was typed, so that nothing is lost by
// choosing another answer and choosing back; only what is submitted is settled.
import { isFieldAsked } from './asked.ts'
import { compute } from './computed.ts'
import { holds } from './condition.ts'
import type { Circumstances, CompiledForm, FormData, FormSchema, Json, Step } from './form.ts'
import { type Place, placesOf, remove, write } from './places.ts'
import { keysOf, pointerOf } from './pointer.ts'
import { tidyForm } from './tidy.ts'

/** What is submitted when this was typed; a settled copy. */
export const settleForm = (form: CompiledForm, data: FormData, circumstances: Circumstances): FormData =>
  settle(form, data, circumstances).data

/** The same, and whether computing took more work than any form may. */
export function settle(
  form: CompiledForm,
  typed: FormData,
  { today, known = {}, memo }: Circumstances,
): { data: FormData; isTooMuch: boolean } {
  const data = tidyForm(form, typed)
  for (const pointer of readOnlyIn(form.schema, [])) {
    const value = known[pointer]?.value
    if (value === undefined) remove(data, keysOf(pointer))
    else write(data, keysOf(pointer), value)
  }
  const { formulas, steps } = form.plan
  const work = formulas?.begin()
  let isTooMuch = false
  const valueAtStep = (step: Extract<Step, { kind: 'compute' }>, place: Place): Json | undefined => {
    if (!formulas || isTooMuch) return undefined
    try {
      return compute(step, place, { formulas, work, today, memo })
    } catch {
      isTooMuch = true
    }
  }
  const gone = new Set<string>()
  for (const step of steps)
    for (const place of placesOf(form.schema, data, step.keys)) {
      if (step.kind === 'ask') {
        if (isAskedAt(step, place, data)) continue
        remove(data, place.keys)
        gone.add(pointerOf(place.keys))
        continue
      }
      const isGone = place.keys.some((_, i) => gone.has(pointerOf(place.keys.slice(0, i + 1))))
      const value = isGone ? undefined : valueAtStep(step, place)
      if (value === undefined) remove(data, place.keys)
      else write(data, place.keys, value)
    }
  return { data, isTooMuch }
}

function isAskedAt(step: Extract<Step, { kind: 'ask' }>, place: Place, data: FormData): boolean {
  if (step.when) return holds(step.when, data)
  const holder = place.around.at(-1)
  return !holder || isFieldAsked(holder.schema, place.keys.at(-1) ?? '', holder.value)
}

// Only outside lists: an entry of a list has no place of its own to be known at.
function readOnlyIn(field: FormSchema, keys: string[]): string[] {
  return Object.entries(field.properties ?? {}).flatMap(([name, child]) => {
    const at = [...keys, name]
    if (child.type === 'object') return readOnlyIn(child, at)
    return child.readOnly ? [pointerOf(at)] : []
  })
}
