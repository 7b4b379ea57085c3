import type { CompiledFlow } from './net.ts'
import type { FlowState, Token } from './state.ts'

/**
 * One text for all states that stand alike: tokens are numbered by where they rest instead of by age, variables are left out, and so is how
 * often an endless loop has gone round.
 */
export function stateKey(flow: CompiledFlow, state: FlowState): string {
  const byNumber = new Map(state.t.map((token) => [token.i, token]))
  const path = (token: Token | undefined): string =>
    token ? `${path(byNumber.get(token.s ?? 0))}/${token.at}:${token.f ?? ''}:${token.x ?? ''}` : ''
  const ordered = state.t.map((token) => ({ token, path: path(token) })).sort((a, b) => (a.path < b.path ? -1 : 1))
  const rank = new Map(ordered.map(({ token }, index) => [token.i, index + 1]))
  for (const { i } of state.c ?? []) if (!rank.has(i)) rank.set(i, rank.size + 1)
  const numbered = (number: number | undefined) => (number === undefined ? 0 : (rank.get(number) ?? -1))
  const tokens = ordered.map(({ token: { at, s, f, r, x, m, e, q, k, w } }) => {
    const counts = m && (m.n === undefined || flow.nodes.get(at)?.loop?.kind === 'while' ? 0 : [m.n, m.b, m.c])
    return [at, numbered(s), f, r, x, counts, e, q?.map(numbered), k && numbered(k), w?.toSorted()]
  })
  return JSON.stringify([state.done, tokens, (state.c ?? []).map(({ i, at, s }) => [numbered(i), at, numbered(s)])])
}
