/** '2026-03-02' → 2026年3月2日; other text stays as it is. */
export function chineseDate(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : text
}
