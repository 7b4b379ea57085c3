// A public page: reads what it needs over HTTP, answers a status, a title and its content. It works without script.
import type { ReactNode } from 'react'
import type { Lang, Say, UiKey } from '../../ui/i18n/index.ts'
import type { zh } from './locales/zh.ts'

export type PageKey = keyof typeof zh | UiKey
export type Answer = { status: number; body: unknown }
export type FetchJson = (path: string, init?: { method?: string; body?: unknown }) => Promise<Answer>
export type Visit = {
  url: URL
  /** Named parts of the path. */
  part: Readonly<Record<string, string>>
  /** Fields of a form that was posted to this page. */
  form: Readonly<Record<string, string>> | undefined
  fetchJson: FetchJson
  /** Who is signed in, if anyone. */
  viewer: { name: string; kind: string } | undefined
  lang: Lang
  say: Say<PageKey>
  /** Where people reach the platform, such as https://one.example.org; empty when nobody said. */
  origin: string
}
export type Page = {
  status?: number
  title: string
  content: ReactNode
  /** The one address of this page, as a path. */
  canonical?: string
  /** Linked data about it (schema.org). */
  data?: readonly object[]
  /** Without header, navigation and footer: for embedding. */
  isBare?: boolean
  /** Stands in a frame of another site: links lead out of it. */
  isFramed?: boolean
}
export type Load = (visit: Visit) => Promise<Page>

/** The answer's body when the request succeeded, else nothing: a page then shows what it has. */
export async function bodyOf<T>(answer: Promise<Answer>): Promise<T | undefined> {
  const { status, body } = await answer
  return status >= 200 && status < 300 ? (body as T) : undefined
}

/** A list under a named key of the body; none when the request failed. */
export async function listOf<T>(answer: Promise<Answer>, key: string): Promise<readonly T[]> {
  const body = await bodyOf<unknown>(answer)
  if (Array.isArray(body)) return body as T[]
  const list = body && typeof body === 'object' ? Reflect.get(body, key) : undefined
  return Array.isArray(list) ? (list as T[]) : []
}
