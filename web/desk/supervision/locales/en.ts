import type { zh } from './zh.ts'

// Words of these pages.
export const en: Record<keyof typeof zh, string> = {
  'departures.title': 'Departures from the benchmark',
  'departures.total': '{n} in {days} {days|day|days}',
  'departures.none': 'No decision departed from the benchmark in {days} {days|day|days}',
  'departures.all': 'See all',
  'departures.when': 'Decided',
  'departures.who': 'By',
  'departures.from-to': 'Benchmark → decision',
  'departures.reason': 'Reason',
  'departures.count': 'Cases',
}
