// Addresses that somebody gave before: every group of a form that says a division and the rest of an address. Offered, never filled in:
// who has moved must not overlook it.
import type { Json } from '../engines/flow/index.ts'

export type UsedAddress = { division: string; detail: string; usedAt: string }

const most = 3

/** The last different addresses of these forms, in their order. */
export function usedAddresses(forms: readonly { form: Json; submittedAt: string }[]): UsedAddress[] {
  const found = new Map<string, UsedAddress>()
  const visit = (value: Json, usedAt: string): void => {
    if (typeof value !== 'object' || value === null) return
    const { division, detail } = Array.isArray(value) ? {} : value
    if (typeof division === 'string' && /^\d{12}$/.test(division) && typeof detail === 'string') {
      const key = `${division} ${detail}`
      if (!found.has(key)) found.set(key, { division, detail, usedAt })
    }
    for (const one of Object.values(value)) visit(one, usedAt)
  }
  for (const { form, submittedAt } of forms) visit(form, submittedAt)
  return [...found.values()].slice(0, most)
}
