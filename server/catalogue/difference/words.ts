// What the members of an item are called when two versions are compared. A member that has no word here goes by its own name: a
// difference is never left out because nobody has named it.

import { levelWords } from '../chart/words.ts'
import type { Bilingual } from '../item.ts'
import { same } from './change.ts'

const both = (zh: string, en: string): Bilingual => ({ zh, en })

const names: Record<string, Bilingual> = {
  code: both('基本编码', 'Item code'),
  name: both('名称', 'Name'),
  summary: both('一句话说明', 'Summary'),
  aliases: both('别名', 'Aliases'),
  domain: both('领域', 'Domain'),
  function: both('主管职能', 'Competent function'),
  type: both('事项类型', 'Type'),
  audience: both('服务对象', 'Audience'),
  lifeEvents: both('人生大事', 'Events in life'),
  kind: both('办件类型', 'Kind'),
  'levels/accept': both('受理层级', 'Levels that accept'),
  'levels/decide': both('决定层级', 'Level that decides'),
  'competence/pointer': both('由哪个字段定管辖', 'Field that decides competence'),
  'limits/statutoryWorkingDays': both('法定时限（工作日）', 'Statutory limit (working days)'),
  'limits/promisedWorkingDays': both('承诺时限（工作日）', 'Promised limit (working days)'),
  'limits/supplementWorkingDays': both('补正时限（工作日）', 'Time to supplement (working days)'),
  'limits/acceptanceWorkingDays': both('受理时限（工作日）', 'Time to accept (working days)'),
  'limits/basis': both('时限说明', 'How the limit is counted'),
  'fee/charged': both('是否收费', 'Fee'),
  'fee/note': both('收费说明', 'What it costs'),
  'channels/online': both('网上可办', 'Online'),
  'channels/window': both('窗口可办', 'At a window'),
  'channels/depth': both('网上办理深度', 'How far online goes'),
  'channels/visits': both('最多跑几次', 'Visits needed'),
  'channels/cityWide': both('全市通办', 'City-wide'),
  basis: both('设定依据', 'Legal basis'),
  conditions: both('申请条件', 'Conditions'),
  'result/licenceType': both('结果证照类型', 'Type of the result'),
  'result/name': both('结果名称', 'Name of the result'),
  demonstration: both('演示内容', 'Demonstration content'),
  flow: both('流程文件', 'Flow file'),
  // materials
  required: both('是否必需', 'Required'),
  deferrable: both('可否容缺后补', 'May follow later'),
  satisfy: both('提供方式', 'Ways to provide it'),
  accepts: both('可上传的文件类型', 'File types'),
  maxFiles: both('最多文件数', 'Most files'),
  note: both('说明', 'Note'),
  // fields
  title: both('字段名', 'Name'),
  'x-en': both('英文字段名', 'Name in English'),
  description: both('填写提示', 'Hint'),
  'x-en-description': both('英文填写提示', 'Hint in English'),
  format: both('格式', 'Format'),
  enum: both('可选的值', 'Choices'),
  minLength: both('最少字数', 'Fewest characters'),
  maxLength: both('最多字数', 'Most characters'),
  minimum: both('最小值', 'Least'),
  maximum: both('最大值', 'Most'),
  minItems: both('最少项数', 'Fewest entries'),
  maxItems: both('最多项数', 'Most entries'),
  pattern: both('写法规则', 'Pattern'),
  'x-known-from': both('已知信息来源', 'Known from'),
  'x-level': both('区划选到哪一级', 'Level of the division'),
  conditional: both('填写条件', 'Conditions'),
  // steps
  post: both('岗位', 'Post'),
  unit: both('办理单位', 'Unit'),
  level: both('层级', 'Level'),
  act: both('办理动作', 'Act'),
  limit: both('环节时限（工作日）', 'Limit of the step (working days)'),
  points: both('控制点', 'Control points'),
  element: both('元素类型', 'Element'),
  when: both('走向条件', 'Condition'),
  order: both('环节顺序', 'Order of the steps'),
  'working-days': both('等待（工作日）', 'Waits (working days)'),
  outcome: both('办理结果', 'Outcome'),
  service: both('自动环节', 'Automatic step'),
  procedure: both('特别程序', 'Special procedure'),
}

const values: Record<string, Bilingual> = {
  true: both('是', 'Yes'),
  false: both('否', 'No'),
  null: both('无', 'None'),
  person: both('个人', 'Persons'),
  enterprise: both('企业和单位', 'Enterprises'),
  'on-the-spot': both('即办件', 'On the spot'),
  promised: both('承诺件', 'Promised'),
  'full-online': both('全程网办', 'Fully online'),
  'apply-online': both('网上申请', 'Apply online'),
  'window-only': both('只在窗口', 'At windows only'),
  sourced: both('有来源', 'sourced'),
  assumed: both('推定', 'assumed'),
  ...levelWords,
}

/** The word for a member by its path, such as `limits/basis`; of its last key when the path has none. */
export const nameOf = (path: string): Bilingual =>
  names[path] ?? names[path.split('/').at(-1) ?? ''] ?? same(path.replaceAll('/', ' › '))

/** A value in words. Lists are told with commas, bilingual texts as they are, objects member by member. */
export function textOf(value: unknown): Bilingual {
  if (isWords(value)) return value
  if (Array.isArray(value)) {
    const each = value.map(textOf)
    return { zh: each.map(({ zh }) => zh).join('、'), en: each.map(({ en }) => en).join(', ') }
  }
  if (typeof value === 'object' && value !== null) return textOf(Object.values(value).filter((each) => each !== null))
  const text = String(value)
  return Object.hasOwn(values, text) ? (values[text] as Bilingual) : same(text)
}

export const isWords = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
