// A formula names fields: beside it by their name, elsewhere by the way to them (`members.age`). With a field's new name they change, too.
import type { FormSchema } from '../../../../server/engines/form/index.ts'
import { keysOf, parentOf } from './path.ts'

/** The schema with every formula that reads the field at a place reading it under its new name. */
export function renameInFormulas(schema: FormSchema, path: string, name: string): FormSchema {
  const [own, around] = [keysOf(path), keysOf(parentOf(path))]
  const visit = (field: FormSchema, keys: readonly string[]): FormSchema => {
    const next = { ...field }
    if (field.properties)
      next.properties = Object.fromEntries(
        Object.entries(field.properties).map(([key, child]) => [key, visit(child, [...keys, key])]),
      )
    if (field.items) next.items = visit(field.items, [...keys, '*'])
    const formula = field['x-computed']
    if (formula !== undefined) next['x-computed'] = ways(keys.slice(0, -1)).reduce(replaceIn, formula)
    return next
  }
  /** The names that a formula within these groups may use for the field, the longest first. */
  const ways = (scope: readonly string[]): [string, string][] =>
    around
      .map((_, n) => n)
      .concat(around.length)
      .filter((n) => around.slice(0, n).every((key, i) => scope[i] === key) && around[n] !== '*')
      .map((n) => {
        const way = own.slice(n).filter((key) => key !== '*')
        return [way.join('.'), [...way.slice(0, -1), name].join('.')]
      })
  return visit(schema, [])
}

/** Replaces a name, but not a part of a longer one, and not in a text. */
function replaceIn(formula: string, [before, after]: [string, string]): string {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}_.])${before.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}_])`, 'gu')
  return formula
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((piece, n) => (n % 2 === 1 ? piece : piece.replaceAll(whole, after)))
    .join('')
}
