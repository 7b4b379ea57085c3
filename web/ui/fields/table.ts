// All field types, the special before the general: the first whose model fits a schema asks, shows and prints it.
// A new type is one folder here and one line in the table.

import type { FieldSchema } from '../form/schema.ts'
import { Ask as AskAddress } from './address/ask.tsx'
import { model as address } from './address/model.ts'
import { Show as ShowAddress } from './address/show.tsx'
import { text as addressText } from './address/text.ts'
import { Ask as AskBankAccount } from './bank-account/ask.tsx'
import { model as bankAccount } from './bank-account/model.ts'
import { Show as ShowBankAccount } from './bank-account/show.tsx'
import { text as bankAccountText } from './bank-account/text.ts'
import { Ask as AskBoolean } from './boolean/ask.tsx'
import { model as boolean } from './boolean/model.ts'
import { Show as ShowBoolean } from './boolean/show.tsx'
import { text as booleanText } from './boolean/text.ts'
import { Ask as AskChoice } from './choice/ask.tsx'
import { model as choice } from './choice/model.ts'
import { Show as ShowChoice } from './choice/show.tsx'
import { text as choiceText } from './choice/text.ts'
import { Ask as AskCitizenId } from './citizen-id/ask.tsx'
import { model as citizenId } from './citizen-id/model.ts'
import { Show as ShowCitizenId } from './citizen-id/show.tsx'
import { text as citizenIdText } from './citizen-id/text.ts'
import { Ask as AskCreditCode } from './credit-code/ask.tsx'
import { model as creditCode } from './credit-code/model.ts'
import { Show as ShowCreditCode } from './credit-code/show.tsx'
import { text as creditCodeText } from './credit-code/text.ts'
import { Ask as AskDate } from './date/ask.tsx'
import { model as date } from './date/model.ts'
import { Show as ShowDate } from './date/show.tsx'
import { text as dateText } from './date/text.ts'
import { Ask as AskDivision } from './division/ask.tsx'
import { model as division } from './division/model.ts'
import { Show as ShowDivision } from './division/show.tsx'
import { text as divisionText } from './division/text.ts'
import type { FieldType } from './field.ts'
import { Ask as AskMobile } from './mobile/ask.tsx'
import { model as mobile } from './mobile/model.ts'
import { Show as ShowMobile } from './mobile/show.tsx'
import { text as mobileText } from './mobile/text.ts'
import { Ask as AskNumber } from './number/ask.tsx'
import { model as number } from './number/model.ts'
import { Show as ShowNumber } from './number/show.tsx'
import { text as numberText } from './number/text.ts'
import { Ask as AskObject } from './object/ask.tsx'
import { model as object } from './object/model.ts'
import { Show as ShowObject } from './object/show.tsx'
import { text as objectText } from './object/text.ts'
import { Ask as AskRepeated } from './repeated/ask.tsx'
import { model as repeated } from './repeated/model.ts'
import { Show as ShowRepeated } from './repeated/show.tsx'
import { text as repeatedText } from './repeated/text.ts'
import { Ask as AskText } from './text/ask.tsx'
import { model as textModel } from './text/model.ts'
import { Show as ShowText } from './text/show.tsx'
import { text as textText } from './text/text.ts'

const text: FieldType = { model: textModel, Ask: AskText, Show: ShowText, text: textText }

export const fieldTypes: readonly FieldType[] = [
  { model: division, Ask: AskDivision, Show: ShowDivision, text: divisionText },
  { model: citizenId, Ask: AskCitizenId, Show: ShowCitizenId, text: citizenIdText },
  { model: creditCode, Ask: AskCreditCode, Show: ShowCreditCode, text: creditCodeText },
  { model: mobile, Ask: AskMobile, Show: ShowMobile, text: mobileText },
  { model: bankAccount, Ask: AskBankAccount, Show: ShowBankAccount, text: bankAccountText },
  { model: date, Ask: AskDate, Show: ShowDate, text: dateText },
  { model: choice, Ask: AskChoice, Show: ShowChoice, text: choiceText },
  { model: boolean, Ask: AskBoolean, Show: ShowBoolean, text: booleanText },
  { model: number, Ask: AskNumber, Show: ShowNumber, text: numberText },
  { model: address, Ask: AskAddress, Show: ShowAddress, text: addressText },
  { model: object, Ask: AskObject, Show: ShowObject, text: objectText },
  { model: repeated, Ask: AskRepeated, Show: ShowRepeated, text: repeatedText },
  text,
]

/** The type of a field by its schema; plain text when nothing else fits. */
export const fieldTypeOf = (schema: FieldSchema): FieldType =>
  fieldTypes.find(({ model }) => model.fits(schema)) ?? text
