// Which parts of the desk a staff member's posts open. The server decides again on every request; this only hides what would be refused.
import type { Post } from '../api/session.ts'

const order = [
  'inbox',
  'reception',
  'agent-cases',
  'colleagues',
  'supervision',
  'statistics',
  'administration',
  'hall',
  'slips',
  'data',
  'pass',
] as const
export type Part = (typeof order)[number]

const partsOf: Record<string, readonly Part[]> = {
  'window-clerk': ['inbox', 'reception', 'colleagues', 'hall', 'slips', 'pass'],
  trainee: ['pass'],
  'agent-clerk': ['reception', 'agent-cases'],
  reviewer: ['inbox', 'colleagues', 'slips', 'data'],
  inspector: ['inbox', 'colleagues', 'slips'],
  decider: ['inbox', 'colleagues', 'slips', 'data'],
  head: ['colleagues', 'data', 'pass'],
  supervisor: ['supervision', 'statistics', 'administration', 'hall'],
  'item-editor': ['administration'],
  administrator: ['supervision', 'statistics', 'administration', 'hall'],
}

/** Whether one of these posts handles cases. */
export const handles = (posts: readonly Post[]): boolean => partsFor(posts).includes('inbox')

/** The head of a site plans who sits at its windows; the head of an organ has none. */
const headsSite = ({ unit, post }: Post): boolean => post === 'head' && /^(centre|station)@/.test(unit)

/** The parts these posts open, in the order of the menu; the first one is where the day starts. */
export const partsFor = (posts: readonly Post[]): readonly Part[] => {
  const open = new Set(posts.flatMap(({ post }) => partsOf[post] ?? []))
  if (posts.some(headsSite)) open.add('hall')
  // Sites provide no data.
  if (posts.every(({ unit }) => /^(centre|station|agent)/.test(unit))) open.delete('data')
  return order.filter((part) => open.has(part))
}

/** Whether this is a clerk of an agent institution. */
export const isAgentClerk = (posts: readonly Post[]): boolean => posts.some(({ post }) => post === 'agent-clerk')
