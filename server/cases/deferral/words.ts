import type { Json } from '../../engines/flow/index.ts'
import type { Bilingual } from '../item.ts'

/** What messages say of deferred materials: which, and until when. */
export function deferralParams(data: Record<string, Json>): Record<string, string> {
  const all = ((data.materials ?? []) as { name?: Bilingual; until?: string }[]).filter(({ until }) => until)
  const one = data.name as Bilingual | undefined
  const names = (lang: 'zh' | 'en') =>
    all.map(({ name, until }) => (lang === 'zh' ? `${name?.zh}（${until} 前）` : `${name?.en} (by ${until})`))
  return {
    owed: names('zh').join('、'),
    owedEn: names('en').join(', '),
    materialName: one?.zh ?? '',
    materialNameEn: one?.en ?? '',
    until: typeof data.until === 'string' ? data.until : '',
  }
}
