import { Button } from 'antd'
import { useId, useRef, useState } from 'react'
import { useEditorSay } from '../editor-words.tsx'
import { Text } from '../fields/text.tsx'
import { joinPoints, pointsOf } from './fields.ts'

/** Review points (审查要点): one line each. */
export function PointsField(props: { value: string; onChange: (value: string) => void; readOnly: boolean }) {
  const say = useEditorSay()
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const [isAdding, setAdding] = useState(false)
  const points = pointsOf(props.value)
  const write = (next: readonly string[]) => props.onChange(joinPoints(next.filter((point) => point !== '')))
  const shown = isAdding ? [...points, ''] : points
  return (
    <fieldset className="editor-field">
      <legend>{say('flow.field.points')}</legend>
      <ol className="editor-points plain" ref={list}>
        {shown.map((point, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the list
          <li key={n}>
            <Text
              id={`${id}-${n}`}
              label={say('flow.field.point', { n: n + 1 })}
              value={point}
              readOnly={props.readOnly}
              onChange={(text) => {
                setAdding(false)
                write(shown.with(n, text))
              }}
            />
            {!props.readOnly && (
              <Button
                size="small"
                type="text"
                aria-label={`${say('editors.remove')} ${say('flow.field.point', { n: n + 1 })}`}
                onClick={() => {
                  setAdding(false)
                  write(shown.toSpliced(n, 1))
                }}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!props.readOnly && (
        <Button
          size="small"
          disabled={isAdding}
          onClick={() => {
            setAdding(true)
            setTimeout(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
          }}
        >
          ＋ {say('flow.field.points-add')}
        </Button>
      )}
    </fieldset>
  )
}
