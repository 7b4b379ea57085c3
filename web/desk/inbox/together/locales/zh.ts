// Words of doing several tasks together. en.ts must have the same keys to compile.
export const zh = {
  'together.accept': '一起受理 {n} 件',
  'together.issue': '一起制作结果 {n} 件',
  'together.what': '以下各件将逐件办理，每件单独记录。需要判断的会留下来，请逐件打开。',
  'together.go': '确认办理',
  'together.close': '关闭',
  'together.state': '结果',
  'together.through': '已办理 {through} / {all}',
  'together.waits': '待办理',
  'together.done': '已办',
  'together.summary': '已办 {done} 件，留下 {missed} 件',
  'together.gone': '没有办理：这一步已经不在待办中',
  'together.taken': '没有办理：同事已认领',
  'together.missing': '没有办理：材料不齐，请打开看',
  'together.advice': '没有办理：规则提示需要人看，请打开看',
  'together.rests': '没有办理：正在中止',
} as const
