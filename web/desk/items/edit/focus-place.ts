// Leads to the control of a place: opens what is closed on the way to it, then gives it the focus, so that a screen reader reads its label
// and what is wrong. Editors come late and lists open one level at a time: it looks again until it is there.
import { nearest } from './place-of.ts'

const tries = 60
const pauseMs = 100
const controls = 'input, select, textarea'
const closed = '[data-opens][aria-expanded="false"], [data-opens][aria-pressed="false"]'

/** Gives up when the page has no such place; `stop` ends it. */
export function focusPlace(place: string): () => void {
  let timer: ReturnType<typeof setTimeout>
  let left = tries
  const look = () => {
    if (left-- > 0 && !step(place)) timer = setTimeout(look, pauseMs)
  }
  timer = setTimeout(look)
  return () => clearTimeout(timer)
}

/** True when the focus is where it should be. */
function step(place: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('[data-pointer]')]
  const target =
    all[
      nearest(
        all.map((each) => each.dataset.pointer ?? ''),
        place,
      )
    ]
  if (!target) return false
  for (let at: Element | null = target; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true
  const own = [target, ...target.querySelectorAll<HTMLElement>(closed)].find(
    (each) => each.matches(closed) && each.closest('[data-pointer]') === target,
  )
  if (own) {
    own.click()
    return false
  }
  const control =
    target.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    [...target.querySelectorAll<HTMLElement>(controls)].find((each) => !each.matches(':disabled')) ??
    (target.matches('button') ? target : target.querySelector<HTMLElement>('button:not(:disabled)'))
  if (!control) return false
  control.scrollIntoView({ block: 'center' })
  control.focus()
  return document.activeElement === control
}
