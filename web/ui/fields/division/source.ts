// Where places come from: the registry over HTTP, one list per parent, asked once.
import { useEffect, useState } from 'react'
import type { Both } from '../../i18n/text.ts'

type Division = { code: string; name: string | Both; level?: string; path?: Both }

const asked = new Map<string, Promise<readonly Division[]>>()

const fromRegistry = (query = ''): Promise<readonly Division[]> => {
  const url = `/api/v1/divisions${query && `?${query}`}`
  const answer = asked.get(url) ?? fetchDivisions(url)
  asked.set(url, answer)
  answer.catch(() => asked.delete(url))
  return answer
}

async function fetchDivisions(url: string): Promise<readonly Division[]> {
  const response = await fetch(url, { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`divisions: ${response.status}`)
  const body = (await response.json()) as { divisions: readonly Division[] }
  return body.divisions
}

type Listed = { state: 'loading' | 'failed' | 'ready'; list: readonly Division[] }

/** The places directly below a parent (the city's districts without one); nothing while `parent` is ''. */
export function useDivisions(parent: string | undefined): Listed {
  const [listed, setListed] = useState<Listed & { parent?: string | undefined }>({ state: 'loading', list: [] })
  useEffect(() => {
    let current = true
    if (parent === '') return
    fromRegistry(parent && `parent=${parent}`).then(
      (list) => current && setListed({ state: 'ready', list, parent }),
      () => current && setListed({ state: 'failed', list: [], parent }),
    )
    return () => {
      current = false
    }
  }, [parent])
  return listed.parent === parent && parent !== '' ? listed : { state: parent === '' ? 'ready' : 'loading', list: [] }
}

const pauseMs = 150

/** The places that somebody's words find, a moment after the last key; nothing for nothing. */
export function useFoundDivisions(typed: string): { list: readonly Division[]; isAsking: boolean } {
  const [found, setFound] = useState<{ typed: string; list: readonly Division[] }>({ typed: '', list: [] })
  useEffect(() => {
    if (typed.trim() === '') return
    let current = true
    const show = (list: readonly Division[]) => current && setFound({ typed, list })
    const wait = setTimeout(() => {
      fromRegistry(`q=${encodeURIComponent(typed.trim().slice(0, 40))}`).then(show, () => show([]))
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(wait)
    }
  }, [typed])
  return { list: typed.trim() === '' ? [] : found.list, isAsking: found.typed !== typed }
}
