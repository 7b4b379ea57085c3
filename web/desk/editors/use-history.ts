import { useState } from 'react'

const longest = 100

/** Undo and redo over a value that lives outside: what it was before each change, at most a hundred changes back. */
export function useHistory<T>(present: T, onChange: (value: T) => void) {
  const [past, setPast] = useState<readonly T[]>([])
  const [future, setFuture] = useState<readonly T[]>([])
  return {
    change(next: T) {
      setPast([...past, present].slice(-longest))
      setFuture([])
      onChange(next)
    },
    undo:
      past.length === 0
        ? undefined
        : () => {
            setPast(past.slice(0, -1))
            setFuture([present, ...future])
            onChange(past.at(-1) as T)
          },
    redo:
      future.length === 0
        ? undefined
        : () => {
            setPast([...past, present])
            setFuture(future.slice(1))
            onChange(future[0] as T)
          },
  }
}
