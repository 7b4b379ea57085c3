import type { FormDefinition } from '../../../ui/form/index.ts'
import type { Closed } from '../../api/item.ts'
import { ClosedLines } from '../../closed/closed-lines.tsx'
import { CopyTyped } from '../kept/copy-typed.tsx'
import { useAppSay } from '../say.ts'

type ClosedProps = { closed: Closed; definition: FormDefinition; form: Record<string, unknown> }

/** The item takes no applications now: why, what stands in its place, and that nothing typed is lost. */
export function ClosedNote({ closed, definition, form }: ClosedProps) {
  const say = useAppSay()
  return (
    <section className="notice notice-needs-you" aria-label={say(`closed.${closed.kind}`)}>
      <ClosedLines closed={closed} />
      <p>{say(closed.kind === 'suspended' ? 'kept.suspended' : 'kept.retired')}</p>
      <details className="fold">
        <summary>{say('kept.all-typed')}</summary>
        <CopyTyped definition={definition} form={form} />
      </details>
    </section>
  )
}
