import { Skeleton } from 'antd'
import { type ComponentProps, lazy, Suspense } from 'react'
import type { Echart as Drawn } from './echart.tsx'

const Echart = lazy(() => import('./echart.tsx').then((part) => ({ default: part.Echart })))

/** A chart whose library comes when it is first shown. */
export function LazyEchart(props: ComponentProps<typeof Drawn>) {
  return (
    <Suspense fallback={<Skeleton active title={false} style={{ height: props.height }} />}>
      <Echart {...props} />
    </Suspense>
  )
}
