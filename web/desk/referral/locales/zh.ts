// Words of referring a whole case.
export const zh = {
  'refer.title': '移送',
  'refer.open': '移送其他机关…',
  'refer.what':
    '不属于本机关管辖的，整件移送同一职能的其他机关。对方三个工作日内接收或者退回；办件编号和办结期限都不变，接收前仍由本机关负责。',
  'refer.to': '移送到',
  'refer.to-find': '输入名称筛选机关',
  'refer.to-none': '没有符合的机关',
  'refer.to-needed': '请选择接收机关',
  'refer.reason': '移送的原因（申请人会看到）',
  'refer.reason-needed': '请写明移送的原因',
  'refer.propose': '提出移送',
  'refer.cancel': '取消',
  'refer.waits': '{by}已提出移送{to}，等对方答复。答复前仍由{from}办理。',
  'refer.asked': '{from}移送这个办件，提出人 {by}。接收后由本机关继续办理，编号和办结期限不变。',
  'refer.take': '接收',
  'refer.return': '退回',
  'refer.return-reason': '退回的原因',
} as const
