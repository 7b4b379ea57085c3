/**
 * Codes: the identifiers of persons, enterprises, divisions, items, licences and cases, each read, checked and built by a
 * few lines of its own standard. Every parser takes text as people type it and answers a canonical value or one reason.
 * Runs in the browser as it is: no clock, no Temporal, no Node.
 */
export { type BankAccount, type BankAccountReason, parseBankAccount } from './bank-account.ts'
export {
  type CaseNumber,
  type CaseNumberReason,
  makeCaseNumber,
  parseCaseNumber,
  queryCodeFrom,
} from './case-number.ts'
export {
  type CitizenId,
  type CitizenIdReason,
  demoDivision,
  isDemoCitizenId,
  makeCitizenId,
  parseCitizenId,
} from './citizen-id.ts'
export {
  type CreditCode,
  type CreditCodeReason,
  demoBody,
  isDemoCreditCode,
  makeCreditCode,
  parseCreditCode,
} from './credit-code.ts'
export {
  ancestors,
  type DivisionCode,
  type DivisionLevel,
  type DivisionReason,
  isWithin,
  parseDivisionCode,
} from './division-code.ts'
export {
  type ImplementationCode,
  type ImplementationCodeReason,
  type ItemCode,
  type ItemCodeReason,
  makeImplementationCode,
  makeItemCode,
  parseImplementationCode,
  parseItemCode,
} from './item-code.ts'
export {
  type LicenceIdentifier,
  type LicenceIdentifierReason,
  makeLicenceIdentifier,
  mod3736,
  parseLicenceIdentifier,
} from './licence-identifier.ts'
export { maskCitizenId, maskName, maskPhone } from './mask.ts'
export { type MobileReason, parseMobile } from './mobile.ts'
export type { Parsed } from './parsed.ts'
export { baseItemOf, districtOfVariant, variantIdOf } from './variant-id.ts'
