// The words of the charts that are drawn from flows (办事流程图, 内部运行控制图). Posts and levels without a word of ours stand as they are.

import type { Bilingual } from '../item.ts'
import type { RiskLevel } from '../steps.ts'

export type Lang = 'zh' | 'en'
export type NodeState = 'done' | 'here' | 'ahead' | 'skipped'

export const stateWords: Record<NodeState, Bilingual> = {
  done: { zh: '已办', en: 'Done' },
  here: { zh: '正在办', en: 'Now' },
  ahead: { zh: '还没到', en: 'To come' },
  skipped: { zh: '不经过', en: 'Not taken' },
}
export const isNodeState = (text: string | undefined): text is NodeState =>
  text !== undefined && Object.hasOwn(stateWords, text)

export const postWords: Record<string, Bilingual> = {
  'window-clerk': { zh: '窗口人员', en: 'Window clerk' },
  reviewer: { zh: '审查人员', en: 'Reviewer' },
  inspector: { zh: '核查人员', en: 'Inspector' },
  decider: { zh: '决定人', en: 'Decider' },
}
export const levelWords: Record<string, Bilingual> = {
  city: { zh: '市级', en: 'City' },
  district: { zh: '区级', en: 'District' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
  community: { zh: '社区', en: 'Community' },
  accept: { zh: '受理层级', en: 'Accepting level' },
}
export const chartWords = {
  flowChart: { zh: '办事流程图', en: 'How it goes' },
  controlChart: { zh: '内部运行控制图', en: 'Control chart' },
  site: { zh: '受理窗口', en: 'Accepting window' },
  competent: { zh: '主管部门', en: 'Competent organ' },
  system: { zh: '系统自动', en: 'Automatic' },
  applicant: { zh: '申请人', en: 'Applicant' },
  differs: { zh: '与对照版本不同', en: 'Differs from the other edition' },
  points: { zh: '控制点', en: 'Control points' },
  risk: { zh: '风险', en: 'Risk' },
  control: { zh: '防控', en: 'Control' },
  risks: { zh: '风险点等级', en: 'Risk marks' },
} satisfies Record<string, Bilingual>

export const riskWords: Record<RiskLevel, Bilingual & { mark: Bilingual }> = {
  high: { zh: '高', en: 'High', mark: { zh: '高', en: 'H' } },
  medium: { zh: '中', en: 'Medium', mark: { zh: '中', en: 'M' } },
  low: { zh: '低', en: 'Low', mark: { zh: '低', en: 'L' } },
}

export const daysText = (days: number, lang: Lang): string =>
  lang === 'zh' ? `${days} 个工作日` : `${days} working ${days === 1 ? 'day' : 'days'}`
