import type { DeskSay } from '../say.ts'

const known = [
  'window-clerk',
  'trainee',
  'agent-clerk',
  'reviewer',
  'inspector',
  'decider',
  'head',
  'supervisor',
  'item-editor',
  'administrator',
] as const

/** The name of a post; an unknown one is shown as it is written. */
export const postName = (say: DeskSay, post: string): string => {
  const one = known.find((name) => name === post)
  return one ? say(`post.${one}`) : post
}
