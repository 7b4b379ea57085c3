import type { EntryPlan, EntryRule } from '../../catalogue/index.ts'

type Wanted = { itemId: string; domain: string; level: string; district: string }

/** The rule that holds for an item at a level of a district: the district's own before the city's, one by item before one by domain. */
export function ruleFor(plan: EntryPlan | undefined, wanted: Wanted): EntryRule | undefined {
  if (!plan) return undefined
  const own = plan.districts.find(({ code }) => code === wanted.district)?.rules ?? []
  const fits = ({ level }: EntryRule) => level === wanted.level
  const byItem = (rule: EntryRule) => fits(rule) && rule.items?.includes(wanted.itemId)
  const byDomain = (rule: EntryRule) => fits(rule) && rule.domains?.includes(wanted.domain)
  return own.find(byItem) ?? own.find(byDomain) ?? plan.rules.find(byItem) ?? plan.rules.find(byDomain)
}
