import { useEffect, useState } from 'react'
import type { InspectionPhoto } from '../../api/inspection.ts'
import { problemText } from '../../shell/problem-note.tsx'
import { useInspectionSay } from '../inspection-words.tsx'
import type { usePhotos, Waiting } from './use-photos.ts'

type Photos = ReturnType<typeof usePhotos>

/** The photos of one point, or of the place: those that have arrived, those on their way, and the camera. */
export function PhotoStrip(props: {
  label: string
  point: number | null
  arrived: readonly InspectionPhoto[]
  photos: Photos
}) {
  const say = useInspectionSay()
  const { photos, point } = props
  const arrived = props.arrived.filter((photo) => photo.point === point)
  const sent = new Set(arrived.map(({ photoId }) => photoId))
  const waiting = photos.waiting.filter((photo) => photo.point === point && !sent.has(photo.id))
  const name = (n: number) => say('inspect.photo', { n: n + 1 })
  return (
    <ul className="photo-strip plain">
      {arrived.map((photo, index) => (
        <li key={photo.photoId}>
          <a href={photo.url} target="_blank" rel="noreferrer">
            <img src={photo.url} alt={`${props.label} ${name(index)}`} loading="lazy" />
          </a>
          <Remove label={name(index)} onRemove={() => void photos.drop(photo.photoId)} />
        </li>
      ))}
      {waiting.map((photo, index) => (
        <li key={photo.id} data-state={photo.state}>
          <Picture photo={photo} alt={`${props.label} ${name(arrived.length + index)}`} />
          <State photo={photo} />
          {photo.state !== 'sending' && (
            <Remove label={name(arrived.length + index)} onRemove={() => void photos.remove(photo.id)} />
          )}
        </li>
      ))}
      <li className="photo-take">
        <label className="take">
          <input
            type="file"
            accept="image/*"
            capture="environment"
            multiple
            aria-label={point === null ? say('inspect.take-place') : say('inspect.take-of', { point: props.label })}
            onChange={(event) => {
              void photos.add([...(event.target.files ?? [])], point)
              event.target.value = ''
            }}
          />
          <span aria-hidden="true">＋ {say('inspect.take')}</span>
        </label>
      </li>
    </ul>
  )
}

function Remove({ label, onRemove }: { label: string; onRemove: () => void }) {
  const say = useInspectionSay()
  return (
    <button type="button" className="photo-drop" aria-label={say('inspect.drop', { photo: label })} onClick={onRemove}>
      ×
    </button>
  )
}

function Picture({ photo, alt }: { photo: Waiting; alt: string }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(photo.blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo.blob])
  return url ? <img src={url} alt={alt} /> : null
}

function State({ photo }: { photo: Waiting }) {
  const say = useInspectionSay()
  const text = {
    waiting: () => say('inspect.waiting'),
    sending: () => say('inspect.sending', { percent: Math.round(photo.share * 100) }),
    refused: () => problemText(say, photo.error),
  }[photo.state]()
  return <span className="photo-state">{text}</span>
}
