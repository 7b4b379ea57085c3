import type { Script } from './net.ts'
import { type Run, tokenOf } from './run.ts'
import { setVariables, variablesIn } from './variables.ts'

/** Calculates and keeps the result: under its name, or, for a context without a name, entry by entry. */
export function calculateScript(run: Run, { expression, result }: Script, scope: number): void {
  const value = expression(variablesIn(run, scope))
  const isContext = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (result === undefined && !isContext) return
  setVariables(run, tokenOf(run, scope), result === undefined && isContext ? value : { [result ?? '']: value })
}
