// The form as it stands now, for what finishes later than it began: a name that follows a title. What was written meanwhile is kept.
import { createContext, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Form } from '../../../../server/engines/form/index.ts'

type Latest = { form(): Form; change(form: Form): void }

export const LatestForm = createContext<Latest>({
  form: () => {
    throw new Error('A field is edited within a form builder')
  },
  change: () => undefined,
})

export function useLatestForm(form: Form, change: (form: Form) => void): Latest {
  const now = useRef({ form, change })
  now.current = { form, change }
  return useMemo(
    () => ({
      form: () => now.current.form,
      change(next) {
        now.current.form = next
        now.current.change(next)
      },
    }),
    [],
  )
}

/** Whether the component is still there. */
export function useShown(): RefObject<boolean> {
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return isShown
}
