// Valid numbers of persons and enterprises in a text that nobody reserved for demonstration. A number is a run of 18 digits and letters
// with nothing alike beside it; full-width forms are read too, as the parsers read them.

import {
  demoDivision,
  isDemoCitizenId,
  isDemoCreditCode,
  parseCitizenId,
  parseCreditCode,
} from '../../server/engines/codes/index.ts'

const run = /(?<![0-9A-Za-z０-９Ａ-Ｚａ-ｚ])[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{18}(?![0-9A-Za-z０-９Ａ-Ｚａ-ｚ])/g

/** Numbers in `text` that could be somebody's. */
export function realNumbers(text: string): string[] {
  return [...new Set(text.match(run))].filter((found) => {
    if (parseCitizenId(found).ok) return !isDemoCitizenId(found)
    // One in thirty-one numbers of the demonstration division also checks as a credit code.
    return !found.startsWith(demoDivision) && parseCreditCode(found).ok && !isDemoCreditCode(found)
  })
}
