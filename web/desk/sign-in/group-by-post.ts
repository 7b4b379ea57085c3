import { inLang } from '../../ui/i18n/index.ts'
import type { DemoStaff } from '../api/session.ts'

const order = ['window-clerk', 'agent-clerk', 'reviewer', 'inspector', 'decider', 'head', 'supervisor', 'administrator']
const rank = (post: string) => (order.includes(post) ? order.indexOf(post) : order.length)

/** Staff under their first post, posts in the order a case meets them; each person once. */
export const groupByPost = (staff: readonly DemoStaff[]): { post: string; staff: DemoStaff[] }[] =>
  [...Map.groupBy(staff, (one) => one.posts[0]?.post ?? '')]
    .map(([post, members]) => ({ post, staff: members }))
    .sort((a, b) => rank(a.post) - rank(b.post))

/** The staff whose name, username or a unit contains the words. */
export const sift = (staff: readonly DemoStaff[], q: string): readonly DemoStaff[] => {
  const words = q.trim().toLowerCase()
  return staff.filter(({ name, username, posts }) => {
    const units = posts.flatMap(({ unitName }) => [inLang('zh', unitName), inLang('en', unitName)])
    return [name, username, ...units].some((text) => text.toLowerCase().includes(words))
  })
}
