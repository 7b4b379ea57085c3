// Words of going through the inbox case by case. en.ts must have the same keys to compile.
export const zh = {
  'round.label': '在待办列表中逐件办理',
  'round.at': '第 {n} 件，共 {of} 件',
  'round.none-after': '后面没有等您办的了',
  'round.none-before': '这是第一件',
  'round.unsent': '右栏写的内容还没有提交，离开就没有了；要离开请再按一次',
} as const
