// Two versions of a flow beside each other, moving together. What differs is marked by colour and sign on the diagrams, and told in words in a
// table below; a row leads to its element.
import { Alert } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type EditorSay, useEditorSay } from '../editor-words.tsx'
import '../style/editor.css'
import '../style/flow-diff.css'
import { ChangeTable } from './change-table.tsx'
import { type FlowChange, flowChanges } from './flow-changes.ts'
import { useSideBySide } from './use-side-by-side.ts'

export type FlowDiffProps = { before: string; after: string }

export function Compared({ before, after }: FlowDiffProps) {
  const say = useEditorSay()
  const [left, right] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const [changes, setChanges] = useState<readonly FlowChange[]>()
  const [fault, setFault] = useState<string>()
  useEffect(() => {
    let isWanted = true
    setFault(undefined)
    flowChanges(before, after).then(
      (found) => isWanted && setChanges(found),
      (error: unknown) => isWanted && setFault(error instanceof Error ? error.message : String(error)),
    )
    return () => {
      isWanted = false
    }
  }, [before, after])
  const { show } = useSideBySide({ left, right, before, after, changes })
  return (
    <div className="flow-diff editor">
      {fault && <Alert type="error" title={say('editors.unreadable', { why: fault })} />}
      <Legend say={say} />
      <div className="flow-diff-pair">
        {(['before', 'after'] as const).map((side) => (
          <figure key={side} aria-label={say(`diff.${side}`)}>
            <figcaption>{say(`diff.${side}`)}</figcaption>
            <div className="flow-diff-place" ref={side === 'before' ? left : right} />
          </figure>
        ))}
      </div>
      {changes && <ChangeTable changes={changes} onPick={show} />}
    </div>
  )
}

const kinds = ['added', 'removed', 'changed', 'moved'] as const

function Legend({ say }: { say: EditorSay }) {
  return (
    <ul className="flow-diff-legend plain" aria-label={say('diff.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className="flow-diff-sign" data-kind={kind} aria-hidden="true" /> {say(`diff.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
