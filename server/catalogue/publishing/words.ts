// The words of printed guides and of the feed.

import type { Lang } from '../chart/words.ts'
import type { Bilingual } from '../item.ts'

const both = (zh: string, en: string): Bilingual => ({ zh, en })

export const printWords = {
  guide: both('办事指南', 'Guide'),
  can: both('能不能办', 'Who can apply'),
  need: both('要带什么', 'What is needed'),
  time: both('多久办好', 'How long'),
  cost: both('多少钱', 'What it costs'),
  where: both('在哪里办', 'Where'),
  conditions: both('申请条件', 'Conditions'),
  materials: both('申请材料', 'Materials'),
  material: both('材料', 'Material'),
  satisfied: both('怎么满足', 'How it is satisfied'),
  onPaper: both('纸质份数', 'On paper'),
  remarks: both('说明', 'Remarks'),
  required: both('必交', 'needed'),
  ifNeeded: both('视情况', 'if it applies'),
  steps: both('办理环节', 'Steps'),
  step: both('环节', 'Step'),
  byWhom: both('由谁办', 'By whom'),
  limit: both('时限', 'Limit'),
  special: both('特别程序（不计入时限）', 'Special procedures (not counted)'),
  fees: both('收费', 'Fees'),
  fee: both('项目', 'Item'),
  rate: both('标准', 'Rate'),
  basis: both('依据', 'Basis'),
  reduction: both('减免', 'Reduction'),
  result: both('办好后得到', 'What you get'),
  validity: both('有效期', 'Validity'),
  sites: both('受理网点', 'Sites'),
  name: both('名称', 'Name'),
  address: both('地址', 'Address'),
  hours: both('时间', 'Hours'),
  phone: both('电话', 'Telephone'),
  consultation: both('咨询', 'Questions'),
  complaint: both('投诉', 'Complaints'),
  remedies: both('不服怎么办', 'If you disagree'),
  reconsideration: both('行政复议', 'Reconsideration'),
  litigation: both('行政诉讼', 'Litigation'),
  faq: both('常见问题', 'Questions and answers'),
  legal: both('办理依据', 'Legal basis'),
  flowChart: both('办事流程图', 'How it goes'),
  controlChart: both('内部运行控制图', 'Control chart'),
  control: both('控制点、风险和防控', 'Control points, risks and controls'),
  catalogue: both('服务事项目录', 'Catalogue of services'),
  item: both('事项', 'Service'),
  code: both('编码', 'Code'),
  scan: both('扫码在手机上看和办', 'Scan to read and apply'),
  free: both('不收费', 'Free'),
  charged: both('收费', 'Fee charged'),
  onTheSpot: both('当场办结', 'On the spot'),
  none: both('没有特别的条件', 'No special conditions'),
  noMaterials: both('不用交材料', 'No materials'),
  cityWide: both('全市任何网点都能办', 'Any site in the city'),
  allOnline: both('网上全程办，一趟不用跑', 'Fully online, no visit'),
  windowOnly: both('到窗口办', 'At a window'),
  deferrable: both('可以先受理、后补交', 'May follow after acceptance'),
  noRemedies: both('向上一级组织反映', 'Tell the body above'),
  quota: both('数量限制', 'Limit of number'),
} satisfies Record<string, Bilingual>

export const wayWords: Record<string, Bilingual> = {
  licence: both('电子证照库里有，不用交', 'On file as an e-licence, nothing to hand in'),
  shared: both('政府已掌握，不用交', 'Known to the government, nothing to hand in'),
  upload: both('拍照或上传', 'Photo or upload'),
  promise: both('书面承诺代替', 'A written promise instead'),
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

export const sentences = {
  days: (n: number): Bilingual => both(`${n} 个工作日`, counted(n, 'working day')),
  statutory: (n: number): Bilingual => both(`法定 ${n} 个工作日`, `${counted(n, 'working day')} by law`),
  materials: (n: number): Bilingual => both(`${n} 样材料`, counted(n, 'material')),
  exempt: (n: number): Bilingual => both(`其中 ${n} 样政府已有，不用交`, `${n} the government already has`),
  applyOnline: (n: number): Bilingual =>
    both(`网上申请，最多跑 ${n} 趟`, `Apply online, at most ${counted(n, 'visit')}`),
  paper: (originals: number, copies: number): Bilingual =>
    both(
      `原件 ${originals}、复印件 ${copies}`,
      `${counted(originals, 'original')}, ${counted(copies, 'copy', 'copies')}`,
    ),
  defer: (n: number): Bilingual =>
    both(`可以先受理、${n} 个工作日内补交`, `May follow within ${counted(n, 'working day')} after acceptance`),
  upTo: (n: number): Bilingual => both(`最长 ${n} 个工作日`, `up to ${counted(n, 'working day')}`),
  version: (n: number, since: string, sinceEn: string): Bilingual =>
    both(`第 ${n} 版，${since}起施行`, `Version ${n}, in force since ${sinceEn}`),
  versionOnly: (n: number): Bilingual => both(`第 ${n} 版`, `Version ${n}`),
  printed: (on: string, onEn: string): Bilingual => both(`${on}打印`, `printed on ${onEn}`),
  sites: (n: number): Bilingual =>
    both(
      `全市共 ${n} 个网点受理，下面是其中一部分`,
      `${counted(n, 'site')} ${n === 1 ? 'takes' : 'take'} it; some of them:`,
    ),
} satisfies Record<string, (...args: never[]) => Bilingual>

/** Sentences in a row, as each language joins them; only the last keeps its full stop. */
export const joined = (lang: Lang, ...parts: readonly (string | undefined | false)[]): string =>
  parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part, i, all) => (i < all.length - 1 ? String(part).replace(/[。.]$/, '') : part))
    .join(lang === 'zh' ? '；' : '; ')
