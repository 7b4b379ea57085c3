import type { Finding, ItemContent } from '../../api/authoring.ts'
import { fieldFindings } from './findings.ts'

/**
 * Where on its tab a finding is mended: a `data-pointer` of the page, or below one. Fields of the form go by their own pointers, elements of
 * the flow and of rules by id.
 */
export function placeOf(finding: Finding, content: ItemContent): string {
  const { part, pointer = '', elementId, file } = finding
  if (part === 'flow' && elementId) return `flow:${elementId}`
  if (part === 'form') return `form:${fieldFindings([finding])[0]?.pointer ?? ''}`
  if (part === 'rules' && file) {
    const name = Object.entries(content.rules ?? {}).find(([, ref]) => ref.file === file)?.[0]
    return `/rules/${name ?? ''}`
  }
  return pointer
}

/** Of pointers, the one that leads nearest to a place: itself or what is around it; of two alike the later. */
export function nearest(pointers: readonly string[], place: string): number {
  let best = -1
  for (const [n, pointer] of pointers.entries()) {
    const leads = pointer === place || place.startsWith(`${pointer}/`)
    if (leads && pointer.length >= (pointers[best]?.length ?? 0)) best = n
  }
  return best
}
