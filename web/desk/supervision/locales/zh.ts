// Words of these pages.
export const zh = {
  'departures.title': '偏离裁量基准',
  'departures.total': '近 {days} 天 {n} 件',
  'departures.none': '近 {days} 天没有偏离裁量基准的决定',
  'departures.all': '查看全部',
  'departures.when': '决定时间',
  'departures.who': '决定人',
  'departures.from-to': '基准建议 → 决定',
  'departures.reason': '理由',
  'departures.count': '件数',
} as const
