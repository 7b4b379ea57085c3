// Everything that can be wrong with a decision model before it is published. One row per code: what is wrong, and what to do about it, in
// Chinese and English. `%s` stands for the detail.
/** More problems than these are not looked for: nobody reads them, and each costs a parse. */
export const mostProblems = 100

export type DecisionProblem = { elementId: string; code: ProblemCode; message: string; fix: string }

const texts = {
  'too-large': ['决策文件超过 1 MB | The decision file is over 1 MB', '拆分文件 | Split the file'],
  'too-many-elements': ['元素过多(%s) | Too many elements (%s)', '拆分文件 | Split the file'],
  'doctype-refused': [
    '文件含有 DOCTYPE 或自定义实体 | The file has a DOCTYPE or an entity of its own',
    '删除这些声明 | Remove these declarations',
  ],
  'not-xml': [
    '不能当作 XML 读取:%s | Cannot be read as XML: %s',
    '用 DMN 编辑器重新导出 | Export it again from a DMN editor',
  ],
  'not-dmn': [
    '不是 DMN 1.2 至 1.5 的文件(%s) | Not a DMN 1.2 to 1.5 file (%s)',
    '用 DMN 编辑器重新导出 | Export it again from a DMN editor',
  ],
  'not-supported': ['尚不支持:%s | Not supported yet: %s', '改用支持的写法 | Use what is supported'],
  'id-missing': ['%s 没有编号 | A %s has no id', '补上 id | Add an id'],
  'duplicate-id': ['编号“%s”重复 | The id %s is used twice', '换一个编号 | Give it its own id'],
  'name-missing': ['%s 没有名称 | A %s has no name', '补上 name | Add a name'],
  'duplicate-name': ['名称“%s”重复 | The name %s is used twice', '换一个名称 | Give it its own name'],
  'decision-missing': ['文件中没有决策 | There is no decision in the file', '添加一个 decision | Add a decision'],
  'logic-missing': ['“%s”没有决策逻辑 | %s has no decision logic', '写上表达式或决策表 | Add an expression or a table'],
  'reference-unresolved': [
    '引用的“%s”不存在 | The referenced %s does not exist',
    '改正引用或补上该元素 | Correct the reference or add the element',
  ],
  cycle: ['决策依赖成环:%s | Decisions require each other in a circle: %s', '去掉一条依赖 | Remove one requirement'],
  'type-unknown': [
    '类型“%s”不存在 | There is no type %s',
    '改用 FEEL 类型或先定义该类型 | Use a FEEL type or define it',
  ],
  'type-recursive': ['类型“%s”定义成环 | The type %s is defined by itself', '去掉循环 | Remove the circle'],
  'feel-only': ['表达式语言不是 FEEL:%s | The expression language is not FEEL: %s', '用 FEEL 书写 | Write it in FEEL'],
  'feel-missing': ['表达式为空 | The expression is empty', '写上表达式 | Write an expression'],
  'feel-invalid': ['FEEL 写法有误:%s | This is not valid FEEL: %s', '按 FEEL 改正 | Correct it'],
  'feel-too-long': [
    '表达式过长(%s 字符) | The expression is too long (%s characters)',
    '拆成几个决策 | Split it into several decisions',
  ],
  'feel-impure': [
    '表达式不能使用当前时间(%s) | The expression must not use the clock (%s)',
    '把时间作为输入 | Make the time an input',
  ],
  'feel-name-unknown': [
    '表达式中的“%s”不是输入、所依赖的决策或函数 | %s is no input, required decision or function',
    '改正名称,或补上信息需求 | Correct the name or add the requirement',
  ],
  'feel-unbounded': [
    '表达式的计算量没有上限:%s | The work of this expression has no bound: %s',
    '只对输入列表循环,循环不超过两层 | Iterate over input lists only, at most two levels deep',
  ],
  'hit-policy-unknown': ['命中策略“%s”不存在 | There is no hit policy %s', '改用标准策略 | Use a standard one'],
  'aggregation-misplaced': [
    '汇总“%s”只能用于单输出的收集策略 | Aggregation %s belongs to collect with one output',
    '改用收集策略,只留一个输出 | Use collect with one output',
  ],
  'output-values-missing': [
    '策略“%s”需要列出输出值的先后 | Hit policy %s needs the output values in order of priority',
    '在输出上填写 outputValues | Give outputValues',
  ],
  'output-missing': ['决策表没有输出 | The table has no output', '添加输出 | Add an output'],
  'row-uneven': ['这一行有 %s 格,应为 %s 格 | This row has %s cells, not %s', '补齐或删去 | Add or remove cells'],
  'table-too-large': ['决策表过大(%s 格) | The table is too large (%s cells)', '拆分决策表 | Split the table'],
} as const

export type ProblemCode = keyof typeof texts

const fill = (text: string, details: string[]): string =>
  text
    .split(' | ')
    .map((part) => {
      let next = 0
      return part.replace(/%s/g, () => details[next++] ?? '')
    })
    .join(' / ')

/** Makes one problem; `details` fill the places of the text in order. */
export function problem(code: ProblemCode, elementId: string, ...details: string[]): DecisionProblem {
  const [message, fix] = texts[code]
  return { elementId, code, message: fill(message, details), fix: fill(fix, details) }
}
