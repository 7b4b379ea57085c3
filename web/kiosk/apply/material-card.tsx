// One material: whether it is ready, the ways to provide it, what was scanned. The terminal's scanner is a camera to the browser.
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { ask } from '../api/http.ts'
import type { AskedItem, Material, StoredFile, WayName } from '../api/kiosk.ts'
import { ProblemNote } from '../frame/problem.tsx'
import { useKioskSay } from '../say.ts'
import type { DraftWork } from './use-draft.ts'

type CardProps = {
  work: DraftWork
  material: Material
  asked: AskedItem['materials'][number] | undefined
  problem: string | undefined
}
const mediaTypes: Readonly<Record<string, string>> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }

export function MaterialCard({ work, material, asked, problem }: CardProps) {
  const say = useKioskSay()
  const local = useLocal()
  const [picked, setPicked] = useState<WayName>()
  const [sending, setSending] = useState('')
  const [error, setError] = useState<unknown>()
  const { materialId } = material
  const path = `/drafts/${work.draft.draftId}/materials/${materialId}`
  // A licence is a way only for who holds one; paper goes to a window.
  const ways = material.satisfy.filter((by) => by !== 'on-paper' && (by !== 'licence' || material.offers.length > 0))
  const way = picked ?? material.by ?? (ways.every((by) => by === 'upload') ? ways[0] : undefined)
  const [offer] = material.offers

  const run = async (task: () => Promise<void>) => {
    setError(undefined)
    await task()
      .then(work.refresh)
      .catch((failure: unknown) => setError(failure))
    setSending('')
  }
  const choose = (by: WayName) =>
    run(async () => {
      const json = { by, ...(by === 'licence' && offer && { licenceId: offer.licenceId }) }
      const now = await ask<Material>(path, { method: 'PUT', json })
      work.setMaterial(materialId, (one) => ({ ...one, ...now }))
    })
  const pick = (by: WayName) => {
    setPicked(by)
    if (by !== 'upload' || material.files.length > 0) void choose(by)
  }
  const scan = (file: File) =>
    run(async () => {
      setSending(file.name)
      const upload = new FormData()
      upload.append('file', file, file.name)
      const stored = await ask<StoredFile>(`${path}/files`, { method: 'POST', upload })
      const now = await ask<Material>(path, { method: 'PUT', json: { by: 'upload' } })
      const others = now.files.filter(({ fileId }) => fileId !== stored.fileId)
      work.setMaterial(materialId, (one) => ({ ...one, ...now, files: [...others, stored] }))
    })
  const remove = (fileId: string) =>
    run(async () => {
      await ask(`${path}/files/${fileId}`, { method: 'DELETE' })
      work.setMaterial(materialId, (one) => {
        const files = one.files.filter((file) => file.fileId !== fileId)
        return { ...one, files, by: files.length > 0 || one.by !== 'upload' ? one.by : null }
      })
    })

  return (
    <section
      className="card material"
      id={`m-${materialId}`}
      tabIndex={-1}
      aria-busy={sending !== ''}
      data-ready={material.by ? '' : undefined}
    >
      <h2>
        {local(material.name)}{' '}
        <span className={material.by ? 'tag tag-good' : material.required ? 'tag tag-needs-you' : 'tag'}>
          {say(material.by ? 'materials.ready' : material.required ? 'materials.needed' : 'materials.optional')}
        </span>
      </h2>
      {material.note && <p className="field-hint">{local(material.note)}</p>}
      {problem && <p className="field-problem">{problem}</p>}
      {ways.length === 0 && !material.by && <p className="notice">{say('materials.no-licence')}</p>}
      {!ways.every((by) => by === 'upload') && (
        <div className="options" role="radiogroup" aria-label={say('materials.way', { name: local(material.name) })}>
          {ways.map((by) => (
            <label className="option" key={by}>
              <input type="radio" name={`way-${materialId}`} checked={way === by} onChange={() => pick(by)} />
              <span>
                {say(`materials.way-${by}`)}
                {by === 'licence' && offer && (
                  <small>
                    {local(offer.name)} {offer.number}
                  </small>
                )}
              </span>
            </label>
          ))}
        </div>
      )}
      {way === 'promise' && <p className="notice">{say('materials.promise')}</p>}
      {way === 'upload' && (
        <>
          <ul className="files">
            {material.files.map((file) => (
              <li key={file.fileId}>
                {file.name}
                <button type="button" className="button button-quiet" onClick={() => void remove(file.fileId)}>
                  {say('materials.remove', { name: file.name })}
                </button>
              </li>
            ))}
          </ul>
          {material.files.length < (asked?.maxFiles ?? 5) && (
            <label className="button button-quiet upload">
              {say('materials.scan')}
              <input
                type="file"
                accept={(asked?.accepts ?? ['pdf', 'jpg', 'png']).map((one) => mediaTypes[one] ?? `.${one}`).join(',')}
                capture="environment"
                disabled={sending !== ''}
                onChange={({ target }) => {
                  const [file] = target.files ?? []
                  if (file) void scan(file)
                  target.value = ''
                }}
              />
            </label>
          )}
          <p role="status">{sending && say('materials.sending', { name: sending })}</p>
        </>
      )}
      <ProblemNote error={error} />
    </section>
  )
}
