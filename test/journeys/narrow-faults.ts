// What is wrong with a page on a narrow phone: it scrolls sideways, a control lies outside the screen or cuts its own words off, or a
// target is smaller than 24 pixels (WCAG 2.5.8).

import type { Page } from 'playwright-core'

/** Faults of the page as it stands, one line each; none when all is well. */
export const narrowFaults = (page: Page): Promise<string[]> => page.evaluate(findFaults)

// Runs in the page, so it must hold everything it needs.
function findFaults(): string[] {
  const width = document.documentElement.clientWidth
  const faults: string[] = []
  const nameOf = (element: Element) =>
    `${element.localName}${element.className ? `.${String(element.className).replaceAll(' ', '.')}` : ''} «${(
      element.getAttribute('aria-label') ??
      element.textContent ??
      ''
    )
      .trim()
      .slice(0, 24)}»`
  /** The nearest ancestor that scrolls by itself, such as the frame of a wide chart. */
  const scrolls = (element: Element): boolean => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true
    return false
  }
  const isSeen = (element: Element): boolean => {
    const { width: w, height: h, bottom } = element.getBoundingClientRect()
    return w > 1 && h > 1 && bottom + scrollY > 0 && element.checkVisibility({ visibilityProperty: true })
  }
  const all = [...document.body.querySelectorAll('*')].filter(isSeen)
  if (document.documentElement.scrollWidth > width)
    for (const element of all)
      if (element.getBoundingClientRect().right > width + 0.5 && !scrolls(element))
        faults.push(`wider than the screen: ${nameOf(element)}`)

  const controls = all.filter((element) => element.matches('a[href], button, input, select, textarea, summary'))
  for (const control of controls) {
    const target = targetOf(control)
    const { left, right, width: w, height: h } = target.getBoundingClientRect()
    const isCut = (left < -0.5 || right > width + 0.5) && !scrolls(control)
    if (isCut) faults.push(`cut off by the screen: ${nameOf(control)}`)
    if (control.matches('button, a') && control.scrollWidth > control.clientWidth + 1 && control.clientWidth > 0)
      faults.push(`its words do not fit: ${nameOf(control)}`)
    if ((w < 23.5 || h < 23.5) && !isWithinText(control))
      faults.push(`a target of ${Math.round(w)}×${Math.round(h)}: ${nameOf(control)}`)
  }
  return faults

  /** What a finger may touch for it: a label answers for its field. */
  function targetOf(control: Element): Element {
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : []
    return labels.find((label) => label.contains(control)) ?? control
  }
  /** A link within a sentence is as high as its line. */
  function isWithinText(control: Element): boolean {
    if (getComputedStyle(control).display !== 'inline') return false
    const around = [...(control.parentElement?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE)
    return around.some((node) => /\p{L}/u.test(node.textContent ?? ''))
  }
}
