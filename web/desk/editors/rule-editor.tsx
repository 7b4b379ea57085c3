import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { EditorWords } from './editor-words.tsx'
import type { RuleEditorProps } from './rule/editor.tsx'

const Editor = lazy(() => import('./rule/editor.tsx').then((part) => ({ default: part.Editor })))

/** Writes a rule: DMN decision tables, expressions and their graph, with a place to try them. Loaded when it is first shown. */
export function RuleEditor(props: RuleEditorProps) {
  return (
    <EditorWords>
      <Suspense fallback={<Skeleton active title={false} className="editor-loading" />}>
        <Editor {...props} />
      </Suspense>
    </EditorWords>
  )
}
