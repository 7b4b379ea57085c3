// Every error that a caller can cause has one stable code; the HTTP status hangs on the code and nowhere else.
// Each code has a page in docs/problems/<code>.md; a test compares table and folder.

export const problemStatus = {
  'bad-request': 400,
  'sign-in-required': 401,
  'sign-in-failed': 401,
  forbidden: 403,
  'device-refused': 403,
  'not-found': 404,
  conflict: 409,
  'conflict-moved-on': 409,
  'too-large': 413,
  'wrong-type': 415,
  'validation-failed': 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const

export type ProblemCode = keyof typeof problemStatus

export const problemTitle: Record<ProblemCode, { zh: string; en: string }> = {
  'bad-request': { zh: '请求格式不对', en: 'Bad request' },
  'sign-in-required': { zh: '请先登录', en: 'Sign in first' },
  'sign-in-failed': { zh: '登录没有成功', en: 'Sign-in failed' },
  forbidden: { zh: '没有权限', en: 'Not allowed' },
  'device-refused': { zh: '终端已停用', en: 'Terminal out of use' },
  'not-found': { zh: '没有找到', en: 'Not found' },
  conflict: { zh: '与现有情况冲突', en: 'Conflict' },
  'conflict-moved-on': { zh: '办件已被他人处理', en: 'The case has moved on' },
  'too-large': { zh: '内容太大', en: 'Too large' },
  'wrong-type': { zh: '类型不对', en: 'Wrong type' },
  'validation-failed': { zh: '填写的内容有误', en: 'Some entries are not right' },
  'too-many': { zh: '操作太频繁', en: 'Too many attempts' },
  internal: { zh: '系统出错', en: 'Internal error' },
  unavailable: { zh: '暂时无法服务', en: 'Temporarily unavailable' },
}
