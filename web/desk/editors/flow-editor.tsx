import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { EditorWords } from './editor-words.tsx'
import type { FlowEditorProps } from './flow/choices.ts'

export type { Choice, FlowChoices, FlowEditorProps, FlowProblemNote } from './flow/choices.ts'

const Editor = lazy(() => import('./flow/editor.tsx').then((part) => ({ default: part.Editor })))

/** Draws a flow: BPMN 2.0 with the attributes of the house. Loaded when it is first shown. */
export function FlowEditor(props: FlowEditorProps) {
  return (
    <EditorWords>
      <Suspense fallback={<Skeleton active title={false} className="editor-loading" />}>
        <Editor {...props} />
      </Suspense>
    </EditorWords>
  )
}
