import { type Run, scopeOf, tokenOf } from './run.ts'
import type { Token, Variables } from './state.ts'

// Variables belong to the case. Only instances have some of their own (their item, `loopCounter`, what they give); inside an instance these
// stand before those of the case, and setting one of them sets the instance's.

/** What can be seen from inside a scope. */
export function variablesIn(run: Run, scope: number): Variables {
  if (scope === 0 || !run.flow.hasLocals) return run.v
  const chain: Variables[] = []
  for (let token = tokenOf(run, scope); token; token = tokenOf(run, scopeOf(token))) if (token.l) chain.push(token.l)
  return chain.length === 0 ? run.v : Object.assign({}, run.v, ...chain.reverse())
}

export const variablesAt = (run: Run, token: Token): Variables =>
  token.l ? { ...variablesIn(run, scopeOf(token)), ...token.l } : variablesIn(run, scopeOf(token))

/** Sets variables as seen from a token, or from the top when there is none. */
export function setVariables(run: Run, token: Token | undefined, variables: Variables | undefined): void {
  if (!variables) return
  if (!token || !run.flow.hasLocals) {
    run.v = { ...run.v, ...variables }
    return
  }
  let open = variables
  for (let owner: Token | undefined = token; owner; owner = tokenOf(run, scopeOf(owner))) {
    const { i, l } = owner
    if (!l) continue
    const own = Object.entries(open).filter(([name]) => Object.hasOwn(l, name))
    if (own.length === 0) continue
    const index = run.tokens.findIndex((each) => each.i === i)
    run.tokens[index] = { ...owner, l: { ...l, ...Object.fromEntries(own) } }
    open = Object.fromEntries(Object.entries(open).filter(([name]) => !Object.hasOwn(l, name)))
  }
  run.v = { ...run.v, ...open }
}
