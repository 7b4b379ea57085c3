// Who sits at the desk. Everything below the gate may rely on a signed-in staff member.
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { isProblem } from '../api/desk-problem.ts'
import { read } from '../api/http.ts'
import type { Actor, Staff } from '../api/session.ts'

const Context = createContext<Staff | undefined>(undefined)

/** The staff member signed in. */
export const useStaff = (): Staff => {
  const staff = useContext(Context)
  if (!staff) throw new Error('useStaff outside the gate')
  return staff
}

export function StaffHere(props: { staff: Staff; children: ReactNode }) {
  return <Context value={props.staff}>{props.children}</Context>
}

/** Asks who is signed in; `null` when nobody is. */
export const useActor = () =>
  useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) =>
      read<Actor | { actor: Actor }>('/me', signal).then(
        (body) => {
          const actor = 'actor' in body ? body.actor : body
          return actor.kind === 'anonymous' ? null : actor
        },
        (error: unknown) => {
          if (isProblem(error, 'sign-in-required')) return null
          throw error
        },
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })
