import { describe, expect, it } from 'vitest'
import { loadDemoPeople } from './demo-people.ts'

const people = loadDemoPeople('catalogue/demo')
const holds = (unit: string, post: string) =>
  people.staff.some(({ posts }) => posts.some((held) => held.unit === unit && held.post === post))

describe('the people of the demonstration', () => {
  it('are eight residents and three enterprises', () => {
    expect(people.residents).toHaveLength(8)
    expect(people.enterprises).toHaveLength(3)
  })
  it('have each a name of their own', () => {
    const names = [...people.staff, ...people.residents, ...people.enterprises].map(({ name }) => name)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
  it('live where somebody receives them', () => {
    for (const { division } of [...people.residents, ...people.enterprises])
      expect(holds(`station@${division}`, 'window-clerk'), division).toBe(true)
  })
  it('inspect by two, wherever anybody does', () => {
    const held = people.staff.flatMap(({ username, posts }) =>
      posts.filter(({ post }) => post === 'inspector').map(({ unit }) => ({ unit, username })),
    )
    const alone = held.filter(
      ({ unit, username }) => !held.some((one) => one.unit === unit && one.username !== username),
    )
    expect(alone).toEqual([])
  })
  it('hold every kind of post', () => {
    const posts = new Set(people.staff.flatMap((member) => member.posts.map(({ post }) => post)))
    expect([...posts].sort()).toEqual([
      'administrator',
      'agent-clerk',
      'decider',
      'head',
      'inspector',
      'item-editor',
      'reviewer',
      'supervisor',
      'window-clerk',
    ])
  })
})
