const months = 'January February March April May June July August September October November December'.split(' ')
const parts = (text: string) => /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)

/** '2026-03-02' → 2026年3月2日; other text stays as it is. */
export function chineseDate(text: string): string {
  const day = parts(text)
  return day ? `${day[1]}年${Number(day[2])}月${Number(day[3])}日` : text
}

/** '2026-03-02' → 2 March 2026; other text stays as it is. */
export function englishDate(text: string): string {
  const day = parts(text)
  return day ? `${Number(day[3])} ${months[Number(day[2]) - 1]} ${day[1]}` : text
}
