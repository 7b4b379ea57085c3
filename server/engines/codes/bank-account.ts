// Bank account (银行账号) of a payment: 12 to 19 digits. What can be checked depends on what it is. A UnionPay card (16 to 19 digits that
// begin with 62) carries a check digit after ISO/IEC 7812-1 (Luhn); a passbook or an account of an enterprise has none that is common
// to all banks, so only its length is looked at. Assumed: that every card beginning with 62 keeps the rule; see ADR 0019.
import { narrowGroups } from './narrow.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

export type BankAccount = { account: string; kind: 'card' | 'account' }
export type BankAccountReason = 'length' | 'characters' | 'check'

/** Reads an account as typed, with or without spaces; `kind` says whether a check digit was there to be checked. */
export function parseBankAccount(text: string): Parsed<BankAccount, BankAccountReason> {
  const account = narrowGroups(text)
  if (!/^\d*$/.test(account)) return refused('characters')
  if (account.length < 12 || account.length > 19) return refused('length')
  if (!/^62\d{14,17}$/.test(account)) return parsed({ account, kind: 'account' })
  return luhn(account) ? parsed({ account, kind: 'card' }) : refused('check')
}

function luhn(digits: string): boolean {
  let sum = 0
  for (const [i, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (i % 2 === 1 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
