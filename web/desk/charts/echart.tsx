// ECharts with the few parts that the desk draws; its own bundle, loaded where a chart is shown. Drawn as SVG: sharp at any size.
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

/** A chart of `height` pixels; `onPick` hears the index of what was clicked. The table beside it is what screen readers get. */
export function Echart(props: { option: EChartsCoreOption; height: number; onPick?: (index: number) => void }) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(undefined)
  const pick = useRef(props.onPick)
  pick.current = props.onPick
  useEffect(() => {
    if (!place.current) return
    const drawn = init(place.current, undefined, { renderer: 'svg' })
    chart.current = drawn
    drawn.on('click', (event) => pick.current?.(event.dataIndex))
    const watch = new ResizeObserver(() => drawn.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      drawn.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...props.option }, true)
  }, [props.option])
  return <div ref={place} style={{ height: props.height }} aria-hidden="true" />
}
