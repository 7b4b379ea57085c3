import { fieldId } from './value.ts'

/** Brings the first wrong field into view and focus. `pointers` are in the form's order. */
export const focusFirstProblem = (pointers: readonly string[]): void => {
  const field = pointers.map((pointer) => document.getElementById(fieldId(pointer))).find((element) => element !== null)
  const control = field?.matches('fieldset') ? (field.querySelector<HTMLElement>('input, select') ?? field) : field
  control?.focus({ preventScroll: true })
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  field?.closest('.field')?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
}
