// Colours of the charts, from tokens.css; every colour also has its word in legend or table.
export const palette = {
  primary: '#0b6b74',
  'in-time': '#3f9aa2',
  'due-soon': '#d9822b',
  overdue: '#b3261e',
  stopped: '#9aa9ac',
  target: '#14262a',
} as const
