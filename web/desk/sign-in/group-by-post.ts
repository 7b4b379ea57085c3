import type { DemoStaff } from '../api/session.ts'

const order = ['window-clerk', 'reviewer', 'inspector', 'decider', 'supervisor', 'administrator']
const rank = (post: string) => (order.includes(post) ? order.indexOf(post) : order.length)

/** Staff under their first post, posts in the order a case meets them; each person once. */
export const groupByPost = (staff: readonly DemoStaff[]): { post: string; staff: DemoStaff[] }[] =>
  [...Map.groupBy(staff, (one) => one.posts[0]?.post ?? '')]
    .map(([post, members]) => ({ post, staff: members }))
    .sort((a, b) => rank(a.post) - rank(b.post))
