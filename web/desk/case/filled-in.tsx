import { departuresIn, ShowSection } from '../../ui/form/index.ts'
import type { CaseView } from '../api/case.ts'
import { useDeskSay } from '../say.ts'

/** The form as it was submitted, each value with where it is known from and what the applicant changed. */
export function FilledIn({ view }: { view: CaseView }) {
  const say = useDeskSay()
  const n = departuresIn(view.form, view.known).length
  return (
    <>
      {n > 0 && <p className="known-corrected">{say('case.departures', { n })}</p>}
      {view.formDefinition.layout.map((section) => (
        <ShowSection
          key={section.title.zh}
          definition={view.formDefinition}
          section={section}
          form={view.form}
          known={view.known}
        />
      ))}
    </>
  )
}
