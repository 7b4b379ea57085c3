import type { Form, Section } from '../../../../server/engines/form/index.ts'

export type FormProblemNote = { readonly pointer: string; readonly message: string }
export type FactName = { readonly value: string; readonly label: string }
export type FormBuilderProps = {
  form: Form
  onChange: (form: Form) => void
  problems?: readonly FormProblemNote[]
  /** The facts that may fill a field. */
  factNames: readonly FactName[]
}
export type SectionBoxProps = {
  form: Form
  n: number
  section: Section
  /** New fields come here. */
  isInto: boolean
  problems: readonly FormProblemNote[]
  factNames: readonly FactName[]
  selected: string | undefined
  onSelect: (path: string | undefined) => void
  onInto: () => void
  onChange: (form: Form) => void
}
export type FieldPanelProps = {
  form: Form
  path: string
  factNames: readonly FactName[]
  onChange: (form: Form) => void
  /** The field stands under another path now. */
  onMoved: (path: string) => void
}
