// Words of the calling screen. en.ts must have the same keys to compile.
export const zh = {
  'board.window': '{n} 号窗口',
  'board.number': '号码',
  'board.goes-to': '请到',
  'board.waiting': '等候人数',
  'board.skipped': '过号（请到导办台恢复）',
  'board.closed': '现在不在办公时间',
  'board.none': '请留意叫号',
  'board.lost': '与服务器断开，正在重新连接',
  'board.no-site': '没有这个服务点，请检查地址 /board/服务点',
  'board.sound': '打开语音播报',
  'board.people': '{n} 人',
}
