// The flow editor: the diagram with its tools on the left, and beside it what stands in words: the fields of what is selected, the
// steps in order, the problems. Everything can be done in the words alone.
import { Alert, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import '../style/editor.css'
import '../style/flow.css'
import { useEditorSay } from '../editor-words.tsx'
import type { FlowEditorProps, FlowProblemNote } from './choices.ts'
import { useMarkedProblems } from './marked-problems.ts'
import { Panel } from './panel.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { StepList } from './step-list.tsx'
import { Toolbar } from './toolbar.tsx'
import { select, useDrawing } from './use-drawing.ts'
import { useDroppedFile } from './use-dropped-file.tsx'

type View = 'properties' | 'steps' | 'problems'
const noProblems: readonly FlowProblemNote[] = []

export function Editor(props: FlowEditorProps) {
  const say = useEditorSay()
  const place = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLElement>(null)
  const [view, setView] = useState<View>('properties')
  const { readOnly = false, problems = noProblems } = props
  const opened = useDrawing(place, { xml: props.xml, onChange: props.onChange, onSelect: props.onSelect, readOnly })
  const { drawing, version, fault } = opened
  const isRead = drawing !== undefined && version > 0
  const dropped = useDroppedFile({ onChange: props.onChange, readOnly })
  useMarkedProblems(drawing, version, problems)
  const { focus } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: an element is gone to once, when the drawing is there
  useEffect(() => {
    if (focus && isRead) pick(focus)
  }, [focus, isRead])
  const pick = (id: string) => {
    if (!drawing) return
    select(drawing, id)
    setView('properties')
    setTimeout(() => side.current?.querySelector<HTMLElement>('.flow-panel input, .flow-panel textarea')?.focus())
  }
  const views = [
    { value: 'properties', label: say('flow.properties') },
    { value: 'steps', label: say('flow.steps') },
    { value: 'problems', label: say('editors.problems', { n: problems.length }) },
  ]
  return (
    <div className="flow-editor editor">
      <Toolbar drawing={drawing} version={version} readOnly={readOnly} onFile={dropped.take} />
      {fault && <Alert type="error" title={say('editors.unreadable', { why: fault })} />}
      {dropped.note}
      <div className="flow-desk">
        <section className="flow-canvas" aria-label={say('flow.diagram')} {...dropped.target}>
          <div className="flow-place" ref={place} />
          {dropped.isOver && <p className="flow-drop">{say('flow.drop')}</p>}
        </section>
        <aside className="flow-side panel" ref={side}>
          <Segmented<View>
            block
            aria-label={say('flow.view')}
            options={views as { value: View; label: string }[]}
            value={view}
            onChange={setView}
          />
          {drawing && view === 'properties' && (
            <Panel opened={opened} choices={props.choices} problems={problems} readOnly={readOnly} />
          )}
          {drawing && view === 'steps' && <StepList opened={opened} readOnly={readOnly} onEdit={pick} />}
          {view === 'problems' && <ProblemLines problems={problems} drawing={drawing} onPick={pick} />}
        </aside>
      </div>
    </div>
  )
}
