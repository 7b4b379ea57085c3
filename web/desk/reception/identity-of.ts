// One field for whatever the applicant shows: identity card, credit code, phone, or the code of a licence, which a scanner types. Which one it is can be read off its form; whether it
// is right, the server says. Eighteen digits are an identity number when digits 7 to 14 are a day, else a credit code.
export type Identity = { citizenId: string } | { creditCode: string } | { phone: string } | { licence: string }

/** The identity a text is, spaces and letter case aside; undefined while it is none. */
export const identityOf = (text: string): Identity | undefined => {
  if (/\/verify\/[0-9A-Za-z-]{16,40}\s*$/.test(text)) return { licence: text.trim() }
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase()
  if (/^1\d{10}$/.test(code)) return { phone: code }
  if (/^\d{17}[\dX]$/.test(code) && isDay(code.slice(6, 14))) return { citizenId: code }
  if (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return { creditCode: code }
  return undefined
}

const isDay = (digits: string): boolean => {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number)
  return (year ?? 0) >= 1850 && (month ?? 0) >= 1 && (month ?? 0) <= 12 && (day ?? 0) >= 1 && (day ?? 0) <= 31
}
