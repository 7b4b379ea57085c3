// The rules of one form in the browser: the very lines that judge it in the server say what is asked, what follows, what is wrong.
// The language of computed fields weighs 62 kB gzipped, so it is loaded only for a form that computes.
import { useEffect, useMemo, useState } from 'react'
import {
  compileForm,
  type Formulas,
  hasComputed,
  type Known,
  settleForm,
  validateForm,
} from '../../../server/engines/form/index.ts'
import type { Lang } from '../i18n/text.ts'
import type { FormDefinition } from './schema.ts'

/** Problems by pointer, and the pointers in the form's order. */
export type Checked = { problems: Readonly<Record<string, string>>; order: readonly string[] }
export type FormRules = {
  /** What would be submitted: nothing that is not asked, everything that is computed. */
  settle(form: FilledIn): FilledIn
  check(form: FilledIn, lang: Lang): Checked
}
type FilledIn = Record<string, unknown>
type EngineForm = Parameters<typeof compileForm>[0]
type EngineData = Parameters<typeof validateForm>[1]

/** The day in the city, 'YYYY-MM-DD'. */
export const todayHere = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** The rules of a form, compiled once. A form that does not compile here is left to the server. */
export function formRules(definition: FormDefinition, known: object = {}, formulas?: Formulas): FormRules {
  const compiled = compileForm({ schema: definition.schema, layout: definition.layout } as EngineForm, formulas)
  const circumstances = { today: todayHere(), known: known as Known, memo: new Map() }
  if (!compiled.ok) return { settle: (form) => form, check: () => ({ problems: {}, order: [] }) }
  return {
    settle: (form) => settleForm(compiled.form, form as EngineData, circumstances),
    check(form, lang) {
      // What another district's edition asked stays in the draft and is left out by the server when it is submitted.
      const isForeign = ({ code, pointer }: { code: string; pointer: string }) =>
        code === 'unknown-field' && pointer.lastIndexOf('/') === 0
      const found = validateForm(compiled.form, form as EngineData, circumstances).filter((one) => !isForeign(one))
      return {
        problems: Object.fromEntries(found.map(({ pointer, message }) => [pointer, message[lang]])),
        order: found.map(({ pointer }) => pointer),
      }
    },
  }
}

/** The same for a page; undefined while they are loading. `retry` when that failed. */
export function useFormRules(definition: FormDefinition | undefined, known?: object) {
  const computes = definition !== undefined && hasComputed(definition.schema as EngineForm['schema'])
  const [formulas, setFormulas] = useState<Formulas>()
  const [tries, setTries] = useState(0)
  const [failedAt, setFailedAt] = useState<number>()
  useEffect(() => {
    if (!computes) return
    import('./formulas.ts').then(
      (loaded) => setFormulas(loaded.formulas),
      () => setFailedAt(tries),
    )
  }, [computes, tries])
  const rules = useMemo(
    () => (definition && (!computes || formulas) ? formRules(definition, known, formulas) : undefined),
    [definition, known, computes, formulas],
  )
  return { rules, isFailed: failedAt === tries && !rules, retry: () => setTries(tries + 1) }
}
