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
  const [made, setMade] = useState<{ svg: string; url: string }>()
  useEffect(() => {
    if (!svg) return
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setMade({ svg, url })
    return () => URL.revokeObjectURL(url)
  }, [svg])
  return made?.svg === svg ? made?.url : undefined
}

// How far from the left the present step stands, 0 to 1; the last step done when none is open. The legend's swatches, which
// carry the same classes, are flatter than any step.
function hereIn(svg: string): number {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const [left = 0, , width = 1] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const middles = (state: string) =>
    [...root.querySelectorAll(`.${state} rect.yc-node, .${state} circle.yc-node`)].flatMap((node) => {
      const [x, cx, w, h] = ['x', 'cx', 'width', 'height'].map((name) => Number(node.getAttribute(name) ?? 0))
      return h && h < 20 ? [] : [(cx ?? 0) + (x ?? 0) + (w ?? 0) / 2]
    })
  const at = middles('yc-here')[0] ?? Math.max(left, ...middles('yc-done'))
  return (at - left) / width
}
