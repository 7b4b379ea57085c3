import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useDeskSay } from '../say.ts'

const Dialog = lazy(() => import('./why-due-dialog.tsx').then((part) => ({ default: part.WhyDueDialog })))

/** Opens the day-by-day account of the promised limit; loaded only when somebody asks. */
export function WhyDue(props: { caseId: string; version: number }) {
  const say = useDeskSay()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {say('due.why')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <Dialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
