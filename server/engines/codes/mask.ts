// What a screen or a paper shows of a personal identifier when its full form is not needed (个人信息保护法: minimum necessary).

const covered = (text: string, head: number, tail: number) =>
  text.length <= head + tail
    ? '*'.repeat(text.length)
    : text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail)

/** 440399199001019000 → 440***********9000: enough to tell two people at a window apart, not to know either. */
export const maskCitizenId = (id: string): string => covered(id, 3, 4)

/** 13800138000 → 138****8000. */
export const maskPhone = (phone: string): string => covered(phone, 3, 4)

/** 王芳 → 王*, 欧阳娜娜 → 欧**娜; a name in Latin letters keeps the first letter of each word. */
export function maskName(name: string): string {
  const trimmed = name.trim()
  if (/^[\p{Script=Latin}\s.'’-]+$/u.test(trimmed)) return trimmed.replace(/(\p{L})[\p{L}\p{M}.'’-]*/gu, '$1***')
  const letters = Array.from(trimmed)
  if (letters.length <= 1) return '*'.repeat(letters.length)
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters[letters.length - 1]}`
}
