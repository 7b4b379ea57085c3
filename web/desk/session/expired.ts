// One flag outside React: the query client sets it, the gate shows it.
const listeners = new Set<() => void>()
let isExpired = false

export const sessionExpired = {
  get: (): boolean => isExpired,
  set: (value: boolean): void => {
    isExpired = value
    for (const tell of listeners) tell()
  },
  subscribe: (tell: () => void): (() => void) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  },
}
