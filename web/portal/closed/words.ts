// Words of an item that takes no applications now, in both languages; guide and application say the same.
export const closedZh = {
  'closed.retired': '这个事项已停止办理。',
  'closed.suspended': '这个事项暂停受理。',
  'closed.reason': '原因：{reason}',
  'closed.until': '预计到{date}。',
  'closed.replaced-by': '请改办：{name}',
} as const

export const closedEn: Record<keyof typeof closedZh, string> = {
  'closed.retired': 'This item is no longer offered.',
  'closed.suspended': 'This item is suspended.',
  'closed.reason': 'Reason: {reason}.',
  'closed.until': 'Probably until {date}.',
  'closed.replaced-by': 'Apply for this instead: {name}',
}
