// What is said to a person about a field: what to do, not what failed. Chinese first, English beside it.
import type { FormSchema, ProblemCode, Words } from './form.ts'

type Say = (title: Words, limit: unknown, field: FormSchema) => Words

const say = (zh: string, en: string): Words => ({ zh, en })
const isChosen = (field: FormSchema) =>
  field.enum !== undefined ||
  field.type === 'boolean' ||
  field.type === 'array' ||
  /^(division|date$)/.test(field.format ?? '')

const formats: Record<string, Words> = {
  'citizen-id': say(
    '应为18位，最后一位是数字或X，请对照证件核对',
    '18 characters, the last a digit or X; compare it with the card',
  ),
  'credit-code': say(
    '应为18位统一社会信用代码，请对照营业执照核对',
    'an 18-character credit code; compare it with the business licence',
  ),
  mobile: say('应为11位手机号码', 'an 11-digit mobile number'),
  'bank-account': say(
    '应为12至19位数字；62开头的银行卡号还要通过校验，请对照银行卡核对',
    '12 to 19 digits; a card number beginning with 62 must also pass its check; compare it with the card',
  ),
  postcode: say('应为6位邮政编码', 'a 6-digit postcode'),
  date: say('应为真实日期，如2026-03-02', 'a real date such as 2026-03-02'),
  email: say('应为电子邮箱地址', 'an e-mail address'),
  'division-community': say('请选到社区', 'choose down to the community'),
  'division-subdistrict': say('请选到街道', 'choose down to the subdistrict'),
  'division-district': say('请选到区', 'choose down to the district'),
}
const kinds: Record<string, Words> = {
  string: say('文字', 'text'),
  number: say('数字', 'a number'),
  integer: say('整数', 'a whole number'),
  boolean: say('“是”或“否”', 'yes or no'),
  array: say('列表', 'a list'),
  object: say('各项内容', 'its parts'),
}
const hint = (field: FormSchema) => ({
  zh: field.description ? `：${field.description}` : '，请按要求修改。',
  en: field['x-en-description'] ? `: ${field['x-en-description']}` : '; please correct it.',
})

const wording: Record<ProblemCode, Say> = {
  required: ({ zh, en }, _, field) => {
    if (field['x-computed'] !== undefined)
      return say(
        `${zh}还算不出来，请把有关的内容填完整。`,
        `${en} cannot be worked out yet; fill in what it follows from.`,
      )
    if (field.const === true) return say(`请勾选“${zh}”。`, `Tick: ${en}.`)
    return isChosen(field) ? say(`请选择${zh}。`, `Choose: ${en}.`) : say(`请填写${zh}。`, `Fill in: ${en}.`)
  },
  'unknown-field': ({ zh, en }) =>
    say(
      `表单里没有“${zh}”这一项，请刷新页面后再提交。`,
      `The form has no field “${en}”; reload the page and submit again.`,
    ),
  type: ({ zh, en }, _, field) => {
    const kind = kinds[field.type ?? ''] ?? say('符合要求的内容', 'something else')
    return say(`${zh}应填${kind.zh}，请修改。`, `${en} takes ${kind.en}; please correct it.`)
  },
  'not-in-list': ({ zh, en }) => say(`请从列表中选择${zh}。`, `Choose ${en} from the list.`),
  'too-short': ({ zh, en }, n) =>
    say(`${zh}至少填${n}个字，请补充完整。`, `${en} takes at least ${n} characters; please complete it.`),
  'too-long': ({ zh, en }, n) =>
    say(`${zh}最多填${n}个字，请缩短。`, `${en} takes at most ${n} characters; please shorten it.`),
  'too-small': ({ zh, en }, n) => say(`${zh}不能小于${n}，请修改。`, `${en} cannot be below ${n}; please correct it.`),
  'too-large': ({ zh, en }, n) => say(`${zh}不能大于${n}，请修改。`, `${en} cannot be above ${n}; please correct it.`),
  'too-few': ({ zh, en }, n) =>
    say(`${zh}至少填${n}项，请添加。`, `${en} takes at least ${n} entries; please add some.`),
  'too-many': ({ zh, en }, n) =>
    say(`${zh}最多填${n}项，请删减。`, `${en} takes at most ${n} entries; please remove some.`),
  duplicate: ({ zh, en }) =>
    say(`${zh}有重复的内容，请删去重复项。`, `${en} has the same entry twice; please remove one.`),
  pattern: ({ zh, en }, _, field) =>
    say(`${zh}的格式不对${hint(field).zh}`, `${en} does not have the right form${hint(field).en}`),
  format: ({ zh, en }, _, field) => {
    const wanted = formats[field.format ?? '']
    if (wanted === undefined)
      return say(`${zh}的格式不对${hint(field).zh}`, `${en} does not have the right form${hint(field).en}`)
    return say(`请检查${zh}：${wanted.zh}。`, `Check ${en}: ${wanted.en}.`)
  },
  condition: ({ zh, en }) =>
    say(`${zh}与其他内容不一致，请核对。`, `${en} does not agree with the rest; please check it.`),
  'too-big': () => say('填写的内容太多，请删减后再提交。', 'This is more than the form takes; please shorten it.'),
}

/** The message for a fault; `limit` is the bound that was passed, where there is one. */
export const messageFor = (code: ProblemCode, title: Words, limit: unknown, field: FormSchema): Words =>
  wording[code](title, limit, field)
