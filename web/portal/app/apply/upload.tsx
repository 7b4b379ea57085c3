// Files of a material. A phone offers camera and album by itself for these types; a picture is looked at before it is sent, by code that is
// loaded when there is one.
import { type ReactNode, useState } from 'react'
import type { Material } from '../../api/case.ts'
import type { MaterialAsked } from '../../api/item.ts'
import { useAppSay } from '../say.ts'

type UploadProps = {
  material: Pick<Material, 'materialId' | 'files'>
  asked: Pick<MaterialAsked, 'accepts' | 'maxFiles'> | undefined
  isBusy: boolean
  onUpload: (file: File) => Promise<unknown>
  onRemove?: (fileId: string) => void
}

/** The files that are there, and a button for one more. */
export function Upload(props: UploadProps) {
  const say = useAppSay()
  const [sending, setSending] = useState('')
  const [step, setStep] = useState<ReactNode>()
  const accepts = props.asked?.accepts ?? ['pdf', 'jpg', 'png']
  const most = props.asked?.maxFiles ?? 5
  const { files } = props.material
  const send = async (list: FileList | null) => {
    for (const file of [...(list ?? [])].slice(0, most - files.length)) {
      const chosen = accepts.includes('jpg') && file.type.startsWith('image/') ? await lookAt(file, setStep) : file
      if (!chosen) continue
      setSending(chosen.name)
      await props.onUpload(chosen)
    }
    setSending('')
  }
  return (
    <>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <li key={file.fileId}>
              {file.name}
              {props.onRemove && (
                <button type="button" className="button-plain" onClick={() => props.onRemove?.(file.fileId)}>
                  {say('apply.remove-file')}
                  <span className="unseen"> {file.name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {step}
      <p role="status">{sending && say('apply.uploading', { name: sending })}</p>
      {files.length < most && (
        <>
          <label className="upload button button-quiet">
            {say('apply.choose-file')}
            <input
              type="file"
              accept={accepts.map((type) => mediaTypes[type] ?? `.${type}`).join(',')}
              multiple={most - files.length > 1}
              disabled={props.isBusy}
              onChange={(event) => {
                const { target } = event
                void send(target.files).then(() => {
                  target.value = ''
                })
              }}
            />
          </label>
          <p className="small">{say('apply.accepts', { types: accepts.join(' · ').toUpperCase(), n: most })}</p>
        </>
      )}
    </>
  )
}

/** Asks what of a picture is handed in; without the code for it, as without a network, the picture itself. */
async function lookAt(file: File, show: (step: ReactNode) => void): Promise<File | undefined> {
  const loaded = await import('../photo/photo-step.tsx').catch(() => undefined)
  if (!loaded) return file
  const { PhotoStep } = loaded
  const chosen = await new Promise<File | undefined>((resolve) =>
    show(<PhotoStep key={file.name + file.lastModified} file={file} onDone={resolve} />),
  )
  show(undefined)
  return chosen
}

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}
