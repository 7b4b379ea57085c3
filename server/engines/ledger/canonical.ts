// Canonical JSON, the part of RFC 8785 (JCS) that plain data needs: keys sorted by UTF-16 code unit, no white space,
// numbers and strings as ECMAScript writes them. What JSON cannot say exactly is refused, never dropped or rounded:
// undefined, NaN, infinities, lone surrogates, functions, class instances.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const deepest = 64

/** The canonical text of a JSON value. Throws TypeError with the path of what is not JSON. */
export function canonicalJson(value: Json): string {
  return write(value, '$', 0)
}

function write(value: unknown, path: string, depth: number): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new TypeError(`${path}: a lone surrogate is not text`)
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${path}: ${value} is not a JSON number`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      if (depth === deepest) throw new TypeError(`${path}: deeper than ${deepest} levels`)
      return Array.isArray(value) ? writeArray(value, path, depth) : writeObject(value, path, depth)
    default:
      throw new TypeError(`${path}: ${typeof value} is not JSON`)
  }
}

function writeArray(values: readonly unknown[], path: string, depth: number): string {
  let text = '['
  for (let i = 0; i < values.length; i++) {
    if (i > 0) text += ','
    text += write(values[i], path, depth + 1)
  }
  return `${text}]`
}

function writeObject(value: object, path: string, depth: number): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new TypeError(`${path}: a class instance is not JSON`)
  let text = '{'
  for (const key of Object.keys(value).sort()) {
    if (text.length > 1) text += ','
    text += `${write(key, path, depth)}:${write((value as Record<string, unknown>)[key], `${path}.${key}`, depth + 1)}`
  }
  return `${text}}`
}
