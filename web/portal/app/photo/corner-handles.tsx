// The four corners of a sheet over its photograph: dragged by finger or mouse, moved by arrow keys (with Shift, farther). A move that would
// make them cross is not made.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useAppSay } from '../say.ts'
import { type Corners, isConvex, type Point } from './pixels.ts'

const names = ['photo.top-left', 'photo.top-right', 'photo.bottom-right', 'photo.bottom-left'] as const
const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const within = (value: number) => Math.min(Math.max(value, 0), 1)

type HandlesProps = { corners: Corners; onChange: (corners: Corners) => void }

/** Lies over the picture, of the same size. */
export function CornerHandles({ corners, onChange }: HandlesProps) {
  const say = useAppSay()
  const place = useRef<HTMLDivElement>(null)
  const move = (i: number, { x, y }: Point) => {
    const next = corners.map((one, at) => (at === i ? { x: within(x), y: within(y) } : one)) as unknown as Corners
    if (isConvex(next)) onChange(next)
  }
  const drag = (i: number) => (event: PointerEvent<HTMLButtonElement>) => {
    const box = place.current?.getBoundingClientRect()
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    move(i, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height })
  }
  const press =
    (i: number, { x, y }: Point) =>
    (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (!step) return
      event.preventDefault()
      const far = event.shiftKey ? 0.05 : 0.01
      move(i, { x: x + step.x * far, y: y + step.y * far })
    }
  return (
    <div className="photo-corners" ref={place}>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
      {corners.map((corner, i) => (
        <button
          key={names[i]}
          type="button"
          className="photo-corner"
          aria-describedby="photo-how"
          style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag(i)}
          onKeyDown={press(i, corner)}
        >
          <span className="unseen">
            {say(names[i] ?? names[0], { x: Math.round(corner.x * 100), y: Math.round(corner.y * 100) })}
          </span>
        </button>
      ))}
    </div>
  )
}
