/** What an author typed, as a value of the input's type; nothing typed is null, what has no type is a number when it reads like one. */
export function valueOfText(text: string, type: string): unknown {
  const plain = text.trim()
  if (plain === '') return null
  if (type === 'boolean') return plain === 'true'
  const isNumber = /^-?\d+(\.\d+)?$/.test(plain)
  if (type === 'number') return isNumber ? Number(plain) : plain
  if (type === 'string' || /date|time|duration/i.test(type)) return plain
  if (/^[[{]/.test(plain)) {
    try {
      return JSON.parse(plain)
    } catch {
      return plain
    }
  }
  return isNumber ? Number(plain) : plain === 'true' ? true : plain === 'false' ? false : plain
}
