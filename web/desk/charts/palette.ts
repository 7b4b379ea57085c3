// Colours of the charts, from tokens.css; every colour also has its word in legend or table.
export const palette = {
  primary: '#0b6b74',
  'in-time': '#3f9aa2',
  'due-soon': '#d9822b',
  overdue: '#b3261e',
  stopped: '#9aa9ac',
  target: '#14262a',
} as const

/** States of entering, what is behind in warm colours. */
export const entryPalette = {
  late: '#b3261e',
  'exception-expired': '#e0796f',
  'no-site': '#d9822b',
  due: '#9aa9ac',
  excepted: '#7fb6bb',
  'entered-late': '#c9b458',
  'entered-in-time': '#2f8f5b',
} as const
