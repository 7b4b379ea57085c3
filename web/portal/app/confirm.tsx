// A question before something that cannot be undone, in the browser's own modal dialog: focus stays inside, Escape leaves.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useAppSay } from './say.ts'

type ConfirmProps = { title: string; yes: string; onYes: () => void; onNo: () => void; children?: ReactNode }

/** Shown while mounted. */
export function Confirm(props: ConfirmProps) {
  const say = useAppSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby={title} onClose={props.onNo}>
      <h2 id={title}>{props.title}</h2>
      {props.children}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={props.onYes}>
          {props.yes}
        </button>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
          {say('app.cancel')}
        </button>
      </div>
    </dialog>
  )
}
