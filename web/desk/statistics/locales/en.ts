import type { zh } from './zh.ts'

// Words of these pages.
export const en: Record<keyof typeof zh, string> = {
  'statistics.title': 'Statistics',
  'statistics.whole-city': 'Whole city',
  'statistics.target': 'target {n}%',
  'statistics.can': 'By items (can be)',
  'statistics.was': 'By cases (was)',
  'statistics.none': 'no data',
  'statistics.open-overdue':
    '{n} open {n|case is overdue; it is|cases are overdue; they are} not in the on-time rate and {n|stands|stand} here',
  'statistics.all': 'All measures',
  'statistics.measure': 'Measure',
  'statistics.value': 'Value',
  'statistics.closer': 'Closer',
  'statistics.met': 'met',
  'statistics.missed': 'missed',
  'statistics.definitions': 'What is counted',
  'statistics.cohort':
    'Intake measures count cases received in the period, conclusion measures cases concluded in it. “–” means nothing was counted.',
  'period.title': 'Period',
  'period.30-days': '30 days',
  'period.month': 'Month',
  'period.quarter': 'Quarter',
  'period.year': 'Year',
  'period.from': 'From',
  'period.to': 'To',
  'series.title': 'One measure closer',
  'series.measure': 'Measure',
  'series.by': 'Compare by',
  'series.by.day': 'By day',
  'series.by.item': 'By item',
  'series.by.organ': 'By organ',
  'series.by.district': 'By district',
  'series.by.channel': 'By channel',
  'series.none': 'No data in this period',
  'series.counted': 'Numerator / denominator',
}
