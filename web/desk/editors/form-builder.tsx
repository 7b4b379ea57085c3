import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { EditorWords } from './editor-words.tsx'
import type { FormBuilderProps } from './form/builder-props.ts'

export type { FormBuilderProps, FormProblemNote } from './form/builder-props.ts'

const Builder = lazy(() => import('./form/builder.tsx').then((part) => ({ default: part.Builder })))

/** Builds an application form: sections, fields, and beside them the form as applicants see it. Loaded when it is first shown. */
export function FormBuilder(props: FormBuilderProps) {
  return (
    <EditorWords>
      <Suspense fallback={<Skeleton active title={false} className="editor-loading" />}>
        <Builder {...props} />
      </Suspense>
    </EditorWords>
  )
}
