// Between taking a photograph and handing it in: whether it can be read, where the sheet is, and what is handed in. Nothing here forbids:
// whoever sees that it can be read hands it in as it is.
import { useEffect, useRef, useState } from 'react'
import { useAppSay } from '../say.ts'
import { CornerHandles } from './corner-handles.tsx'
import { canvasOf, mostBytes, openPhoto, type Photo, pixelsOf, savePhoto } from './open-photo.ts'
import { findPaper } from './paper.ts'
import { type Corners, greyOf, wholePicture } from './pixels.ts'
import { faultOf } from './quality.ts'
import { straighten } from './straighten.ts'

type Looked = { photo: Photo; fault: ReturnType<typeof faultOf>; isFound: boolean }
type PhotoStepProps = {
  file: File
  /** The file to hand in; undefined when another photograph is to be taken. */
  onDone: (file: File | undefined) => void
}

/** Shown for one file until it is decided on; what is no photograph passes at once. */
export function PhotoStep({ file, onDone }: PhotoStepProps) {
  const say = useAppSay()
  const [looked, setLooked] = useState<Looked>()
  const [corners, setCorners] = useState<Corners>(wholePicture)
  const done = useRef(onDone)
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const photo = await openPhoto(file)
      if (!isCurrent) return
      if (!photo) return done.current(file)
      const found = findPaper(greyOf(photo.pixelsAt(320)))
      setCorners(found ?? wholePicture)
      setLooked({ photo, fault: faultOf(greyOf(photo.pixelsAt(1000))), isFound: found !== undefined })
    }
    look().catch(() => isCurrent && done.current(file))
    return () => {
      isCurrent = false
    }
  }, [file])
  if (!looked) return <p role="status">{say('photo.working')}</p>
  return <Choice {...looked} file={file} corners={corners} onCorners={setCorners} onDone={onDone} />
}

type ChoiceProps = Looked & PhotoStepProps & { corners: Corners; onCorners: (corners: Corners) => void }

function Choice({ photo, fault, isFound, file, corners, onCorners, onDone }: ChoiceProps) {
  const say = useAppSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const [isWorking, setWorking] = useState(false)
  const { canvas } = photo
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', file.name)
    picture.current?.prepend(canvas)
  }, [canvas, file.name])
  const hand = (work: () => Promise<File>) => {
    setWorking(true)
    // A frame goes by first, so that the page says that it works.
    const end = (chosen: File) => {
      onDone(chosen)
      dialog.current?.close()
    }
    setTimeout(() => void work().then(end, () => end(file)))
  }
  const cut = () => hand(async () => savePhoto(canvasOf(straighten(pixelsOf(canvas), corners, 2340)), file.name))
  const asItIs = () =>
    hand(async () => (file.type === 'image/png' && file.size <= mostBytes ? file : savePhoto(canvas, file.name)))
  return (
    <dialog ref={dialog} className="photo" aria-labelledby="photo-title" onClose={() => onDone(undefined)}>
      <h2 id="photo-title">{say('photo.title')}</h2>
      {fault && (
        <p className="notice notice-needs-you" role="alert">
          {say(`photo.${fault}`)}
        </p>
      )}
      <p className="small" id="photo-how">
        {say(isFound ? 'photo.found' : 'photo.not-found')} {say('photo.how')}
      </p>
      <div
        className="photo-picture"
        ref={picture}
        style={{ width: `min(100%, ${((fault ? 40 : 52) * canvas.width) / canvas.height}dvh)` }}
      >
        <CornerHandles corners={corners} onChange={onCorners} />
      </div>
      <p role="status">{isWorking && say('photo.working')}</p>
      <div className="step-buttons">
        <button type="button" className="button" disabled={isWorking} onClick={cut}>
          {say('photo.cut')}
        </button>
        <button type="button" className="button button-quiet" disabled={isWorking} onClick={asItIs}>
          {say('photo.as-it-is')}
        </button>
        <button type="button" className="button-plain" disabled={isWorking} onClick={() => dialog.current?.close()}>
          {say('photo.again')}
        </button>
      </div>
    </dialog>
  )
}
