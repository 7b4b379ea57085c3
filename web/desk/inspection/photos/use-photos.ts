// Photos on their way: made small, kept on the phone, sent one after the other, each under an id of its own so that it arrives once. When the
// network drops, they wait and are sent when it is back; what the server will not have says why and stays until it is removed.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isPassing } from '../../api/desk-problem.ts'
import { send } from '../../api/http.ts'
import { upload } from '../../api/upload.ts'
import { forget, type KeptPhoto, keep, listKept } from './kept-photos.ts'
import { shrink } from './shrink.ts'

export type Waiting = KeptPhoto & { share: number; state: 'waiting' | 'sending' | 'refused'; error?: unknown }
type Inspected = { caseId: string; taskId: string }

const again = 15_000

export function usePhotos({ caseId, taskId }: Inspected) {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [isOffline, setOffline] = useState(false)
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const serverState = useQueryClient()
  const queue = useRef<Waiting[]>([])
  const isSending = useRef(false)
  const show = useCallback(() => setWaiting([...queue.current]), [])
  const change = useCallback(
    (id: string, part: Partial<Waiting>) => {
      queue.current = queue.current.map((one) => (one.id === id ? { ...one, ...part } : one))
      show()
    },
    [show],
  )
  const remove = useCallback(
    (id: string) => {
      queue.current = queue.current.filter((one) => one.id !== id)
      show()
      return forget(id)
    },
    [show],
  )

  const sendAll = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    try {
      for (;;) {
        const next = queue.current.find(({ state }) => state === 'waiting')
        if (!next) break
        change(next.id, { state: 'sending', share: 0 })
        const path = `/cases/${caseId}/tasks/${taskId}/photos/${next.id}/files${next.point === null ? '' : `?point=${next.point}`}`
        const file = new File([next.blob], 'photo.jpg', { type: 'image/jpeg' })
        try {
          await upload(path, file, (share) => change(next.id, { share }))
          setOffline(false)
          await forget(next.id)
          await serverState.invalidateQueries({ queryKey: ['case', caseId] })
          await remove(next.id)
        } catch (error) {
          if (isPassing(error)) {
            change(next.id, { state: 'waiting' })
            setOffline(true)
            break
          }
          change(next.id, { state: 'refused', error })
        }
      }
    } finally {
      isSending.current = false
    }
  }, [caseId, taskId, change, remove, serverState])

  useEffect(() => {
    let isGone = false
    void listKept(caseId, taskId).then((kept) => {
      if (isGone) return
      const known = new Set(queue.current.map(({ id }) => id))
      queue.current.push(
        ...kept.filter(({ id }) => !known.has(id)).map((photo) => ({ ...photo, share: 0, state: 'waiting' as const })),
      )
      show()
      void sendAll()
    })
    const isBack = () => void sendAll()
    window.addEventListener('online', isBack)
    return () => {
      isGone = true
      window.removeEventListener('online', isBack)
    }
  }, [caseId, taskId, show, sendAll])

  useEffect(() => {
    if (!isOffline) return
    const timer = setInterval(() => void sendAll(), again)
    return () => clearInterval(timer)
  }, [isOffline, sendAll])

  return {
    waiting,
    isOffline,
    /** Names of files that were chosen and are no photos. */
    unreadable,
    sendAll,
    async add(files: readonly File[], point: number | null) {
      setUnreadable([])
      for (const file of files) {
        const blob = await shrink(file)
        if (blob) {
          const photo = { id: crypto.randomUUID(), caseId, taskId, point, blob }
          await keep(photo)
          queue.current.push({ ...photo, share: 0, state: 'waiting' })
          show()
        } else setUnreadable((before) => [...before, file.name])
      }
      void sendAll()
    },
    remove,
    /** Takes out a photo that has arrived. @throws DeskProblem */
    async drop(photoId: string) {
      await send('DELETE', `/cases/${caseId}/tasks/${taskId}/photos/${photoId}`)
      await serverState.invalidateQueries({ queryKey: ['case', caseId] })
    },
  }
}
