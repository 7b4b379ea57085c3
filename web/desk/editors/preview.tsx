import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { EditorWords } from './editor-words.tsx'
import type { ItemPreviewProps } from './preview/item-preview.tsx'

const Preview = lazy(() => import('./preview/item-preview.tsx').then((part) => ({ default: part.Preview })))

/** An item as the applicant sees it: its guide and its form, on a phone. Loaded when it is first shown. */
export function ItemPreview(props: ItemPreviewProps) {
  return (
    <EditorWords>
      <Suspense fallback={<Skeleton active title={false} className="editor-loading" />}>
        <Preview {...props} />
      </Suspense>
    </EditorWords>
  )
}
