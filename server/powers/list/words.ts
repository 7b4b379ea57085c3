import type { Level, Power, PowerHeld } from '../../catalogue/index.ts'
import type { Bilingual } from '../city.ts'

export const powerWords: Record<Power, Bilingual> = {
  accept: { zh: '受理', en: 'Accept' },
  review: { zh: '审查', en: 'Review' },
  decide: { zh: '决定', en: 'Decide' },
  deliver: { zh: '送达', en: 'Deliver' },
}
export const levelWords: Record<Level, Bilingual> = {
  city: { zh: '市级', en: 'City' },
  district: { zh: '区级', en: 'District' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
  community: { zh: '社区', en: 'Community' },
}
export const byWords: Record<PowerHeld['by'], Bilingual> = {
  site: { zh: '综合窗口', en: 'Window' },
  organ: { zh: '主管机关', en: 'Organ' },
  online: { zh: '网上', en: 'Online' },
}
