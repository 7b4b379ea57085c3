// The tools above the diagram: undo, redo, zoom, find, a file in, files out.
import { Button, Dropdown } from 'antd'
import { useEffect, useRef } from 'react'
import { useEditorSay } from '../editor-words.tsx'
import { saveDrawing } from './download.ts'
import type { Canvas, CommandStack, Drawing } from './drawing.ts'
import { showWhole } from './use-drawing.ts'

type ToolbarProps = {
  drawing: Drawing | undefined
  version: number
  readOnly: boolean
  onFile: (file: File) => Promise<void>
}

export function Toolbar(props: ToolbarProps) {
  const say = useEditorSay()
  const place = useRef<HTMLDivElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const { drawing, readOnly } = props
  const stack = readOnly ? undefined : drawing?.get<CommandStack>('commandStack')
  const zoom = (by: number) => {
    const canvas = drawing?.get<Canvas>('canvas')
    if (canvas) canvas.zoom(Math.min(4, Math.max(0.2, canvas.viewbox().scale * by)), 'auto')
  }
  useUndoKeys(place, stack)
  const downloads = {
    items: (['bpmn', 'svg', 'png'] as const).map((kind) => ({ key: kind, label: say(`flow.download-${kind}`) })),
    onClick: ({ key }: { key: string }) => drawing && void saveDrawing(drawing, key as 'bpmn' | 'svg' | 'png'),
  }
  const find = () => drawing?.get<{ toggle(): void }>('searchPad').toggle()
  return (
    <div className="editor-toolbar" role="toolbar" aria-label={say('flow.toolbar')} ref={place}>
      {!readOnly && (
        <>
          <Button size="small" disabled={!stack?.canUndo()} onClick={() => stack?.undo()} aria-keyshortcuts="Control+Z">
            {say('editors.undo')}
          </Button>
          <Button size="small" disabled={!stack?.canRedo()} onClick={() => stack?.redo()} aria-keyshortcuts="Control+Y">
            {say('editors.redo')}
          </Button>
          <span className="editor-gap" />
        </>
      )}
      <Button size="small" onClick={() => zoom(1 / 1.2)} aria-label={say('flow.zoom-out')} title={say('flow.zoom-out')}>
        −
      </Button>
      <Button size="small" onClick={() => zoom(1.2)} aria-label={say('flow.zoom-in')} title={say('flow.zoom-in')}>
        ＋
      </Button>
      <Button size="small" onClick={() => drawing && showWhole(drawing)}>
        {say('flow.fit')}
      </Button>
      {!readOnly && (
        <Button size="small" onClick={find}>
          {say('flow.find')}
        </Button>
      )}
      <span className="editor-push" />
      {!readOnly && (
        <>
          <Button size="small" onClick={() => file.current?.click()}>
            {say('flow.import')}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".bpmn,.xml"
            hidden
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              event.target.value = ''
              if (chosen) void props.onFile(chosen)
            }}
          />
        </>
      )}
      <Dropdown menu={downloads} trigger={['click']}>
        <Button size="small">{say('flow.download')}</Button>
      </Dropdown>
    </div>
  )
}

/** Undo and redo by key anywhere in the editor but in a text, which has its own. */
function useUndoKeys(place: { current: HTMLElement | null }, stack: CommandStack | undefined): void {
  useEffect(() => {
    const editor = place.current?.parentElement
    if (!editor || !stack) return
    const hear = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      const isCanvas = event.target instanceof Element && event.target.closest('.djs-container')
      if (!(event.ctrlKey || event.metaKey) || isText || isCanvas) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey && stack.canUndo()) stack.undo()
      else if ((key === 'y' || (key === 'z' && event.shiftKey)) && stack.canRedo()) stack.redo()
      else return
      event.preventDefault()
    }
    editor.addEventListener('keydown', hear)
    return () => editor.removeEventListener('keydown', hear)
  }, [place, stack])
}
