import type { Bilingual } from '../platform/problem/index.ts'
import type { Role } from './policy.ts'

/** Posts (岗位) in words. */
export const postNames: Partial<Record<Role, Bilingual>> = {
  'window-clerk': { zh: '综合窗口', en: 'Window clerk' },
  trainee: { zh: '窗口见习', en: 'Trainee at the window' },
  'agent-clerk': { zh: '代办人员', en: 'Agent clerk' },
  reviewer: { zh: '审查', en: 'Reviewer' },
  inspector: { zh: '现场核查', en: 'Inspector' },
  decider: { zh: '决定', en: 'Decider' },
  head: { zh: '部门负责人', en: 'Head of the unit' },
  supervisor: { zh: '监察', en: 'Supervisor' },
  'item-editor': { zh: '事项编辑', en: 'Item editor' },
  administrator: { zh: '系统管理', en: 'Administrator' },
}
