// Two viewers that move together and carry the marks of what differs.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import { useEffect, useRef } from 'react'
import type { Box, Canvas, Drawing, Overlays, Registry } from '../flow/drawing.ts'
import { ycPackage } from '../flow/yc-package.ts'
import type { FlowChange } from './flow-changes.ts'

type Place = { current: HTMLElement | null }
type Wish = { left: Place; right: Place; before: string; after: string; changes: readonly FlowChange[] | undefined }

export function useSideBySide({ left, right, before, after, changes }: Wish): { show(id: string): void } {
  const pair = useRef<readonly Drawing[]>([])
  useEffect(() => {
    const places = [left.current, right.current]
    if (!places[0] || !places[1] || !changes) return
    let isOpen = true
    const viewers = places.map(
      (container) =>
        new NavigatedViewer({ container: container as HTMLElement, moddleExtensions: { yc: ycPackage } }) as Drawing,
    )
    pair.current = viewers
    const open = async () => {
      await Promise.all([before, after].map((xml, n) => viewers[n]?.importXML(xml)))
      if (!isOpen) return
      for (const [n, viewer] of viewers.entries()) mark(viewer, changes, n === 0 ? 'removed' : 'added')
      const [first, second] = viewers
      if (!first || !second) return
      first.get<Canvas>('canvas').zoom('fit-viewport', 'auto')
      together(first, second)
    }
    open().catch(() => undefined)
    return () => {
      isOpen = false
      pair.current = []
      for (const viewer of viewers) viewer.destroy()
    }
  }, [left, right, before, after, changes])
  return {
    show(id) {
      for (const viewer of pair.current) {
        const canvas = viewer.get<Canvas>('canvas')
        for (const each of viewer.get<Registry>('elementRegistry').getAll()) canvas.removeMarker(each, 'yc-shown')
        if (!viewer.get<Registry>('elementRegistry').get(id)) continue
        canvas.addMarker(id, 'yc-shown')
        canvas.scrollToElement(id)
      }
    },
  }
}

/** The marks of one side: what only it has, and what both have but differently. */
function mark(viewer: Drawing, changes: readonly FlowChange[], own: 'added' | 'removed'): void {
  const canvas = viewer.get<Canvas>('canvas')
  const overlays = viewer.get<Overlays>('overlays')
  const registry = viewer.get<Registry>('elementRegistry')
  for (const { id, kind } of changes) {
    const element = registry.get(id)
    if (!element || (kind !== own && kind !== 'changed' && kind !== 'moved') || !element.parent) continue
    canvas.addMarker(id, `yc-${kind}`)
    const html = document.createElement('span')
    html.className = 'flow-diff-sign'
    html.dataset.kind = kind
    const position = element.waypoints ? { top: -8, left: 0 } : { top: -10, left: -10 }
    overlays.add(id, 'yc-diff', { position, html })
  }
}

/** What one viewer shows the other shows too. */
function together(...pair: readonly Drawing[]): void {
  let isFollowing = false
  for (const [n, viewer] of pair.entries()) {
    const other = pair[1 - n]
    const follow = () => {
      if (isFollowing || !other) return
      isFollowing = true
      const { x, y, width, height } = viewer.get<Canvas>('canvas').viewbox() as Box
      other.get<Canvas>('canvas').viewbox({ x, y, width, height })
      isFollowing = false
    }
    viewer.on('canvas.viewbox.changed', follow)
    if (n === 0) follow()
  }
}
