// Every chart has its table and its CSV; the reader chooses which to look at.
import { Button, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useDeskSay } from '../say.ts'

export function PictureOrTable(props: {
  title: string
  tools?: ReactNode
  picture: ReactNode
  table: ReactNode
  onCsv: () => void
}) {
  const say = useDeskSay()
  const [shown, setShown] = useState<'picture' | 'table'>('picture')
  return (
    <section className="panel chart-panel" aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
        {props.tools}
        <Segmented
          size="small"
          aria-label={say('chart.as')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'picture', label: say('chart.picture') },
            { value: 'table', label: say('chart.table') },
          ]}
        />
        <Button size="small" onClick={props.onCsv}>
          CSV
        </Button>
      </header>
      {shown === 'picture' && (
        <>
          {props.picture}
          <div className="unseen">{props.table}</div>
        </>
      )}
      {shown === 'table' && props.table}
    </section>
  )
}
