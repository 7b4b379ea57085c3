import { useMutation } from '@tanstack/react-query'
import { ask } from '../http.ts'
import { rememberViewer } from '../kept/store.ts'
import type { Me } from './mandate.ts'

/** Changing sides ends in a fresh page, so that everything is read for whom one acts. */
export function useChangeSides(to: string) {
  return useMutation({
    mutationFn: (path: string) => ask<{ actor: Me }>(path, { method: 'POST' }),
    onSuccess: ({ actor }) => {
      if (actor.subjectId) rememberViewer(actor.subjectId)
      location.assign(to)
    },
  })
}
