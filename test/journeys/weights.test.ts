// What a visitor downloads before a page works, measured on the built faces as a server sends it: gzipped scripts, with everything
// that a chunk imports at once. What is loaded later, on demand, is weighed where it is asked for.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] }
type Manifest = Record<string, Chunk>

const portal = manifestOf('portal')
const desk = manifestOf('desk')
const signedIn = ['web/portal/main.tsx', 'web/ui/locales/zh.ts', 'web/portal/app/locales/zh.ts']
const deskStart = ['index.html', 'words/zh.ts']
const kiosk = manifestOf('kiosk')
const deskPages = (desk['index.html']?.dynamicImports ?? [])
  .filter((key) => !key.startsWith('words/'))
  .map((page) => [page])

it('sends at most 30 kB of script with a public page', () => {
  expect(weigh('portal', portal, ['web/portal/public.ts'])).toBeLessThanOrEqual(30)
})

it('sends at most 180 kB of script for the first signed-in page', () => {
  expect(weigh('portal', portal, signedIn)).toBeLessThanOrEqual(180)
})

it('sends at most 230 kB of script for applying, validator and form included', () => {
  expect(weigh('portal', portal, [...signedIn, 'web/portal/app/apply/apply.tsx'])).toBeLessThanOrEqual(230)
})

it('sends at most 10 kB more when a picture is handed in', () => {
  const applying = [...signedIn, 'web/portal/app/apply/apply.tsx']
  const photo = weigh('portal', portal, [...applying, 'web/portal/app/photo/photo-step.tsx'])
  expect(photo - weigh('portal', portal, applying)).toBeLessThanOrEqual(10)
})

it('keeps at most 260 kB of files on a phone for a time without a network', () => {
  const files = readdirSync(join('dist', 'portal', 'assets')).map((file) => join('dist', 'portal', 'assets', file))
  const bytes = [...files, join('dist', 'portal', 'sw.js')].reduce(
    (sum, file) => sum + gzipSync(readFileSync(file)).length,
    0,
  )
  expect(bytes / 1000).toBeLessThanOrEqual(260)
})

it.each(deskPages)('sends at most 280 kB of script for %s of the desk', (page) => {
  expect(weigh('desk', desk, [...deskStart, page])).toBeLessThanOrEqual(280)
})

it('sends at most 130 kB of script to a terminal, and at most 70 kB more for a form that computes', () => {
  const whole = ['index.html', ...(kiosk['index.html']?.dynamicImports ?? [])]
  expect(weigh('kiosk', kiosk, ['index.html'])).toBeLessThanOrEqual(130)
  expect(weigh('kiosk', kiosk, whole) - weigh('kiosk', kiosk, ['index.html'])).toBeLessThanOrEqual(70)
})

function manifestOf(face: string): Manifest {
  return JSON.parse(readFileSync(join('dist', face, '.vite', 'manifest.json'), 'utf8')) as Manifest
}

/** Gzipped kB (1000 bytes) of these chunks and all that they import at once. */
function weigh(face: string, manifest: Manifest, keys: readonly string[]): number {
  const files = new Set<string>()
  const add = (key: string) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`${key} is not in the manifest of ${face}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  keys.forEach(add)
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join('dist', face, file))).length, 0)
  return bytes / 1000
}
