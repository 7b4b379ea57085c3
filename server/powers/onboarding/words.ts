import type { Bilingual } from '../city.ts'
import type { EntryState } from './entry-state.ts'

export const stateWords: Record<EntryState, Bilingual> = {
  late: { zh: '逾期未进驻', en: 'Late' },
  'exception-expired': { zh: '例外已到期', en: 'Exception expired' },
  'no-site': { zh: '本级场所未设', en: 'No site yet' },
  due: { zh: '未到期', en: 'Still in time' },
  excepted: { zh: '例外', en: 'Excepted' },
  'entered-late': { zh: '逾期后进驻', en: 'Entered late' },
  'entered-in-time': { zh: '按期进驻', en: 'Entered in time' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
}
