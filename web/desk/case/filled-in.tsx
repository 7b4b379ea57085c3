import { ShowSection } from '../../ui/form/index.ts'
import type { CaseView } from '../api/case.ts'

/** The form as it was submitted, each value with where it is known from and what the applicant changed. */
export function FilledIn({ view }: { view: CaseView }) {
  return view.formDefinition.layout.map((section) => (
    <ShowSection
      key={section.title.zh}
      definition={view.formDefinition}
      section={section}
      form={view.form}
      known={view.known}
    />
  ))
}
