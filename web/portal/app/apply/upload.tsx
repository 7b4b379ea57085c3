// Files of a material. A phone offers camera and album by itself for these types; a photo is sent as it is.
import { useState } from 'react'
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
  const accepts = props.asked?.accepts ?? ['pdf', 'jpg', 'png']
  const most = props.asked?.maxFiles ?? 5
  const { files } = props.material
  const send = async (list: FileList | null) => {
    for (const file of [...(list ?? [])].slice(0, most - files.length)) {
      setSending(file.name)
      await props.onUpload(file)
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

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}
