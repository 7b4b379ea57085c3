import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useItemsSay } from '../items-words.tsx'

/** A list of entries that can be added and removed. */
export function Rows(props: {
  count: number
  problems: readonly string[]
  pointer?: string
  onAdd: () => void
  onRemove: (i: number) => void
  children: (i: number) => ReactNode
}) {
  const say = useItemsSay()
  return (
    <>
      <ol className="item-rows plain" data-pointer={props.pointer}>
        {Array.from({ length: props.count }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own and only change by place
          <li key={i} data-pointer={props.pointer && `${props.pointer}/${i}`}>
            {props.children(i)}
            <Button
              size="small"
              type="text"
              danger
              aria-label={say('basic.remove', { n: i + 1 })}
              onClick={() => props.onRemove(i)}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      {props.problems.map((problem) => (
        <p className="wrong" key={problem}>
          {problem}
        </p>
      ))}
      <Button size="small" onClick={props.onAdd}>
        ＋ {say('basic.add')}
      </Button>
    </>
  )
}
