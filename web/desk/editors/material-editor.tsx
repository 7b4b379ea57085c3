// The materials of an item: which, whether they must come and may come later, and in which ways each can be satisfied, the easiest first.
import { Button } from 'antd'
import { useState } from 'react'
import { EditorWords, useEditorSay } from './editor-words.tsx'
import { MaterialPanel } from './material/material-panel.tsx'
import { moved, newMaterial } from './material/materials.ts'
import type { MaterialEditorProps } from './material/props.ts'
import { useHistory } from './use-history.ts'
import './style/editor.css'
import './style/material.css'

export type { Material } from './material/materials.ts'

export type { MaterialEditorProps } from './material/props.ts'

export function MaterialEditor(props: MaterialEditorProps) {
  return (
    <EditorWords>
      <List {...props} />
    </EditorWords>
  )
}

function List(props: MaterialEditorProps) {
  const say = useEditorSay()
  const [open, setOpen] = useState<number>()
  const { materials, problems = [] } = props
  const history = useHistory(materials, props.onChange)
  const shift = (n: number, by: number) => {
    history.change(moved(materials, n, by))
    setOpen(open === n ? n + by : open)
  }
  return (
    <div className="editor">
      <div className="editor-toolbar" role="toolbar" aria-label={say('material.toolbar')}>
        <Button size="small" disabled={!history.undo} onClick={history.undo}>
          {say('editors.undo')}
        </Button>
        <Button size="small" disabled={!history.redo} onClick={history.redo}>
          {say('editors.redo')}
        </Button>
      </div>
      {materials.length === 0 && <p className="muted">{say('material.none')}</p>}
      <ol className="material-list plain">
        {materials.map((material, n) => {
          const wrong = problems.filter(({ pointer }) => pointer === `/${n}` || pointer.startsWith(`/${n}/`))
          return (
            <li className="panel" key={material.id} data-pointer={`/materials/${n}`}>
              <header>
                <button
                  type="button"
                  className="material-line"
                  aria-expanded={open === n}
                  data-opens
                  onClick={() => setOpen(open === n ? undefined : n)}
                >
                  <span className="number">{n + 1}.</span> <b>{material.name.zh || say('material.unnamed')}</b>
                  <small className="muted">
                    {[
                      say(material.required ? 'material.required' : 'material.if-needed'),
                      ...(material.deferrable ? [say('material.deferrable')] : []),
                      ...material.satisfy.map(({ by }) => say(`material.by.${by}`)),
                    ].join(' · ')}
                  </small>
                  {wrong.length > 0 && <span className="wrong">! {wrong.length}</span>}
                </button>
                <Button size="small" type="text" disabled={n === 0} onClick={() => shift(n, -1)}>
                  {say('editors.up')}
                  <span className="unseen"> {material.name.zh}</span>
                </Button>
                <Button size="small" type="text" disabled={n === materials.length - 1} onClick={() => shift(n, 1)}>
                  {say('editors.down')}
                  <span className="unseen"> {material.name.zh}</span>
                </Button>
                <Button
                  size="small"
                  type="text"
                  danger
                  onClick={() => {
                    history.change(materials.toSpliced(n, 1))
                    setOpen(undefined)
                  }}
                >
                  {say('editors.remove')}
                  <span className="unseen"> {material.name.zh}</span>
                </Button>
              </header>
              {open === n && (
                <>
                  {wrong.map(({ pointer, message }) => (
                    <p className="wrong" key={`${pointer}${message}`}>
                      {message}
                    </p>
                  ))}
                  <MaterialPanel
                    {...props}
                    pointer={`/materials/${n}`}
                    material={material}
                    taken={materials.filter((each) => each !== material).map(({ id }) => id)}
                    onEdit={(next) => history.change(materials.with(n, next))}
                  />
                  {props.more?.(material, n, (next) => history.change(materials.with(n, next)))}
                </>
              )}
            </li>
          )
        })}
      </ol>
      <p>
        <Button
          onClick={() => {
            history.change([...materials, newMaterial(materials, { zh: say('material.new'), en: 'New material' })])
            setOpen(materials.length)
          }}
        >
          ＋ {say('material.add')}
        </Button>
      </p>
    </div>
  )
}
