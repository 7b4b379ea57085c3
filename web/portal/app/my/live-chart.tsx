// The live flow chart. A phone shows a part of it, so it is scrolled to where the case stands; the picture stays an image (its own
// document, no markup of it enters the page).
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLang } from '../../../ui/i18n/index.ts'
import { useAppSay } from '../say.ts'

/** The chart of a case; `step` changes when the case moves. */
export function LiveChart(props: { caseId: string; step: number }) {
  const say = useAppSay()
  const lang = useLang()
  const frame = useRef<HTMLElement>(null)
  const { data } = useQuery({
    queryKey: ['chart', props.caseId, props.step, lang],
    queryFn: async () => {
      const response = await fetch(`/api/v1/cases/${props.caseId}/chart.svg?kind=flow&lang=${lang}`)
      if (!response.ok) throw new Error(`chart: ${response.status}`)
      return response.text()
    },
  })
  const src = useObjectUrl(data)
  if (!data || !src) return null
  const toHere = ({ width }: HTMLImageElement) => {
    const { current } = frame
    if (current) current.scrollLeft = hereIn(data) * width - current.clientWidth / 2
  }
  return (
    <section className="block">
      <h2>{say('case.chart')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <figure className="chart" ref={frame} tabIndex={0} aria-label={say('case.chart')}>
        <img src={src} alt={say('case.chart-alt')} onLoad={({ currentTarget }) => toHere(currentTarget)} />
      </figure>
    </section>
  )
}

function useObjectUrl(svg: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!svg) return
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return url
}

// How far from the left the present step stands, 0 to 1; the end of the chart when no step is open.
function hereIn(svg: string): number {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const [left = 0, , width = 1] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const here = root.querySelector('.yc-here .yc-node')
  if (!here) return root.querySelector('.yc-done') ? 1 : 0
  const middle =
    Number(here.getAttribute('x') ?? here.getAttribute('cx') ?? 0) + Number(here.getAttribute('width') ?? 0) / 2
  return (middle - left) / width
}
