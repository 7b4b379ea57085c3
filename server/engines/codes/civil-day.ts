// Dates by hand, so that the codes run in any browser: only what a birth date and a case number need.
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isCivilDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 && leap ? 29 : lengths[month - 1]
  return length !== undefined && day >= 1 && day <= length
}

/** 'YYYYMMDD' → 'YYYY-MM-DD', or undefined when there is no such day. */
export function civilDay(digits: string): string | undefined {
  if (!/^\d{8}$/.test(digits)) return undefined
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
  return isCivilDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined
}
