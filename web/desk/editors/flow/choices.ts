export type Choice = { readonly value: string; readonly label: string }
/** What an author may choose from, in the reader's language: the host knows its posts, units and services. */
export type FlowChoices = Readonly<
  Record<'posts' | 'units' | 'levels' | 'services' | 'outcomes' | 'rules', readonly Choice[]>
>
/** What the checker found, at an element ('' when it is about the whole). */
export type FlowProblemNote = { readonly elementId: string; readonly message: string }
export type FlowEditorProps = {
  xml: string
  onChange: (xml: string) => void
  readOnly?: boolean
  problems?: readonly FlowProblemNote[]
  choices: FlowChoices
  onSelect?: (elementId?: string) => void
  /** An element to go to, once the flow is there. */
  focus?: string | undefined
}
