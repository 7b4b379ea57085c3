// Periods that a report asks for, as days of the city.
export type Period = { from: string; to: string }
export const presets = ['30-days', 'month', 'quarter', 'year'] as const
export type Preset = (typeof presets)[number]

/** The period of a preset that ends today. */
export const periodOf = (preset: Preset, today: string): Period => {
  const year = today.slice(0, 4)
  const month = Number(today.slice(5, 7))
  switch (preset) {
    case '30-days':
      return { from: daysBefore(today, 29), to: today }
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: today }
    case 'quarter':
      return { from: `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`, to: today }
    case 'year':
      return { from: `${year}-01-01`, to: today }
  }
}

const daysBefore = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return date.toISOString().slice(0, 10)
}
