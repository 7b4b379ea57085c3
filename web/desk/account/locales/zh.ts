// Words of the page of one's own account.
export const zh = {
  'account.title': '我的账户',
  'account.posts': '岗位',
  'account.password': '修改密码',
  'account.rules':
    '至少 12 个字符，混用字母、数字或符号；不能包含用户名，不能与原密码相同。可以用一句好记的话。修改后，您在其他电脑上的登录会全部退出。',
  'account.old': '原密码',
  'account.totp': '动态口令',
  'account.totp-hint': '身份验证器上的 6 位数字；登录时用过的那个不能再用，请等下一个',
  'account.next': '新密码',
  'account.again': '再输一次新密码',
  'account.differs': '两次输入的新密码不一样',
  'account.needed': '请填写全部四项',
  'account.change': '修改密码',
  'account.changed': '密码已修改。其他 {n} 处登录已退出，这里继续有效。',
} as const
