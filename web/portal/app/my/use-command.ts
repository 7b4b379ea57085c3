import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../http.ts'

/** A command on a case (`withdraw`, `supplement`, `rating`); the case and the lists are read again afterwards. */
export function useCommand(caseId: string, verb: 'withdraw' | 'supplement' | 'rating') {
  const state = useQueryClient()
  return useMutation({
    mutationFn: (json: object) => ask(`/cases/${caseId}/${verb}`, { method: 'POST', json }),
    onSettled: () =>
      Promise.all([
        state.invalidateQueries({ queryKey: ['case', caseId] }),
        state.invalidateQueries({ queryKey: ['cases'] }),
      ]),
  })
}
