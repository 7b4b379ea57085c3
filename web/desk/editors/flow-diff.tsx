import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import type { FlowDiffProps } from './diff/compared.tsx'
import { EditorWords } from './editor-words.tsx'

const Compared = lazy(() => import('./diff/compared.tsx').then((part) => ({ default: part.Compared })))

/** Two versions of a flow side by side, and what differs in words. Loaded when it is first shown. */
export function FlowDiff(props: FlowDiffProps) {
  return (
    <EditorWords>
      <Suspense fallback={<Skeleton active title={false} className="editor-loading" />}>
        <Compared {...props} />
      </Suspense>
    </EditorWords>
  )
}
