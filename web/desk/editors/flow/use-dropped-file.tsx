// A .bpmn file that is dropped on the diagram or chosen takes the place of the flow, when it can be read; a file that cannot changes nothing.
import { Alert } from 'antd'
import { BpmnModdle } from 'bpmn-moddle'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useEditorSay } from '../editor-words.tsx'

const mostBytes = 1_000_000

export function useDroppedFile(props: { onChange: (xml: string) => void; readOnly: boolean }) {
  const say = useEditorSay()
  const [isOver, setOver] = useState(false)
  const [note, setNote] = useState<ReactNode>(null)
  const close = { closable: true, onClose: () => setNote(null) } as const
  const take = async (file: File) => {
    const read = await readFlow(file)
    if (read.xml !== undefined) {
      props.onChange(read.xml)
      setNote(<Alert type="success" {...close} title={say('flow.imported', { name: file.name })} />)
    } else setNote(<Alert type="error" {...close} title={say('flow.not-bpmn', { why: read.why })} />)
  }
  const over = (event: DragEvent) => {
    if (props.readOnly || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const target = {
    onDragOver: over,
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      const file = event.dataTransfer.files[0]
      if (props.readOnly || !file) return
      event.preventDefault()
      setOver(false)
      void take(file)
    },
  }
  return { isOver, note, take, target }
}

type Read = { xml: string } | { xml?: never; why: string }

/** The text of a file, when it is BPMN 2.0 without entities and not too large. */
async function readFlow(file: File): Promise<Read> {
  if (file.size > mostBytes) return { why: '> 1 MB' }
  const xml = await file.text()
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return { why: 'DOCTYPE' }
  try {
    await new BpmnModdle().fromXML(xml)
    return { xml }
  } catch (error) {
    return { why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}
