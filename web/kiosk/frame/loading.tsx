import { useKioskSay } from '../say.ts'

/** While something is being read. */
export function Loading() {
  const say = useKioskSay()
  return (
    <p className="loading" role="status">
      {say('kiosk.loading')}
    </p>
  )
}
