import type { FlowChoices } from '../../web/desk/editors/flow-editor.tsx'

/** What the house would offer an author. */
export const choices: FlowChoices = {
  posts: [
    { value: 'window-clerk', label: '窗口人员' },
    { value: 'reviewer', label: '审查人员' },
    { value: 'inspector', label: '核查人员' },
    { value: 'decider', label: '决定人员' },
  ],
  units: [
    { value: 'site', label: '收件网点' },
    { value: 'competent', label: '主管部门' },
    { value: 'planning-land', label: '规划土地' },
    { value: 'public-security', label: '公安' },
  ],
  levels: [
    { value: 'decide', label: '决定层级' },
    { value: 'accept', label: '受理层级' },
    { value: 'city', label: '市' },
    { value: 'district', label: '区' },
  ],
  services: [
    { value: 'issue-licence', label: '制作结果证照' },
    { value: 'deliver-online', label: '网上送达' },
  ],
  outcomes: [
    { value: 'granted', label: '准予' },
    { value: 'denied', label: '不予' },
    { value: 'refused', label: '不予受理' },
    { value: 'withdrawn', label: '撤回' },
  ],
  rules: [{ value: 'eligibility', label: '资格条件' }],
}

export const factNames = [
  { value: 'account.name', label: '账户：姓名' },
  { value: 'account.citizenId', label: '账户：身份证号码' },
  { value: 'account.phone', label: '账户：手机号码' },
  { value: 'population.address', label: '人口库：户籍地址' },
]
export const licenceTypes = [
  { value: 'resident-identity-card', label: '居民身份证' },
  { value: 'household-register', label: '户口簿' },
  { value: 'birth-certificate', label: '出生医学证明' },
]
export const resources = [
  { value: 'population', label: '人口信息' },
  { value: 'marriage', label: '婚姻登记' },
]
