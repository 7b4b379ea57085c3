import { useCallback, useEffect, useState } from 'react'
import { compileForm, type Form, type Formulas, hasComputed } from '../../../../server/engines/form/index.ts'

/** Compiles forms in the page. The language of formulas comes with the editor; until it is there, formulas are taken as they are. */
export function useCompile(): (form: Form) => ReturnType<typeof compileForm> {
  const [formulas, setFormulas] = useState<Formulas>()
  useEffect(() => {
    let isHere = true
    void import('../../../ui/form/formulas.ts').then((loaded) => isHere && setFormulas(loaded.formulas))
    return () => {
      isHere = false
    }
  }, [])
  return useCallback(
    (form) => compileForm(form, hasComputed(form.schema) ? (formulas ?? 'as-stored') : undefined),
    [formulas],
  )
}
