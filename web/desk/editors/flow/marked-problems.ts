import { useEffect } from 'react'
import type { FlowProblemNote } from './choices.ts'
import type { Canvas, Drawing, Overlays, Registry } from './drawing.ts'

const overlay = 'yc-problem'

/** Marks each element that has problems: a red edge, and a sign with their number that says them. */
export function useMarkedProblems(
  drawing: Drawing | undefined,
  version: number,
  problems: readonly FlowProblemNote[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change may take an element away or bring it back
  useEffect(() => {
    if (!drawing) return
    const canvas = drawing.get<Canvas>('canvas')
    const overlays = drawing.get<Overlays>('overlays')
    const registry = drawing.get<Registry>('elementRegistry')
    const byElement = Map.groupBy(
      problems.filter(({ elementId }) => registry.get(elementId)),
      ({ elementId }) => elementId,
    )
    for (const [id, found] of byElement) {
      canvas.addMarker(id, 'yc-wrong')
      const html = document.createElement('span')
      html.className = 'flow-wrong'
      html.textContent = `! ${found.length}`
      html.title = found.map(({ message }) => message).join('\n')
      overlays.add(id, overlay, { position: { top: -12, right: 12 }, html })
    }
    return () => {
      overlays.remove({ type: overlay })
      for (const id of byElement.keys()) if (registry.get(id)) canvas.removeMarker(id, 'yc-wrong')
    }
  }, [drawing, version, problems])
}
