// Everything that was typed, to be read and copied: what stands here is lost nowhere, whatever became of the draft.
import { useRef, useState } from 'react'
import { type FormDefinition, ShowSection } from '../../../ui/form/index.ts'
import { useAppSay } from '../say.ts'

/** The form as it was filled in, and a button that copies it as text. */
export function CopyTyped(props: { definition: FormDefinition; form: Record<string, unknown> }) {
  const say = useAppSay()
  const [state, setState] = useState<'kept.copied' | 'kept.copy-by-hand'>()
  const typed = useRef<HTMLDivElement>(null)
  const copy = () => {
    // biome-ignore lint/performance/useDomNodeTextContent: the lines are to be copied as they are seen
    const text = typed.current?.innerText ?? ''
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setState('kept.copied'),
      () => {
        // Without a clipboard the text is marked, ready to be copied by hand.
        if (typed.current) getSelection()?.selectAllChildren(typed.current)
        setState('kept.copy-by-hand')
      },
    )
  }
  return (
    <>
      <div ref={typed}>
        {props.definition.layout.map((section) => (
          <ShowSection key={section.title.zh} definition={props.definition} section={section} form={props.form} />
        ))}
      </div>
      <p className="dialog-buttons">
        <button type="button" className="button button-quiet" onClick={copy}>
          {say('kept.copy')}
        </button>
      </p>
      <p role="status">{state && say(state)}</p>
    </>
  )
}
