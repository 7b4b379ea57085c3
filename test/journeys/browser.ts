// The Chromium of the browser tests. It comes with `npm ci` and asks nothing of the machine: it is unpacked into a temporary folder,
// draws with the fonts that the documents of the house use, so that Chinese reads the same everywhere, and takes the shared
// libraries it brings along where the system has none of its own.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import packed, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const { resolve } = createRequire(import.meta.url)
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** A browser of one's own and the way to end it without a trace. */
export async function openBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'yichuang-browser-'))
  const executablePath = await unpack(dir)
  const env = { ...process.env, FONTCONFIG_FILE: writeFonts(dir), ...(await librariesFor(executablePath, dir)) }
  const browser = await chromium.launch({ executablePath, args, env })
  return {
    browser,
    async close() {
      await browser.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

const unpack = (dir: string) => within(dir, () => packed.executablePath())

/** The libraries that come along, when the browser does not start with those of the system. */
async function librariesFor(executablePath: string, dir: string): Promise<{ LD_LIBRARY_PATH?: string }> {
  if (spawnSync(executablePath, ['--version']).status === 0) return {}
  const archive = join(dirname(resolve('@sparticuz/chromium')), '..', 'bin', 'al2023.tar.br')
  return { LD_LIBRARY_PATH: join(await within(dir, () => inflate(archive)), 'lib') }
}

/** The packed browser unpacks to the system's temporary folder: for a moment that is `dir`. */
async function within(dir: string, work: () => Promise<string>): Promise<string> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = dir
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function writeFonts(dir: string): string {
  const fonts = dirname(resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const file = join(dir, 'house-fonts.conf')
  const cache = join(dir, 'font-cache')
  mkdirSync(cache)
  const weights = ['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`)
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${weights.join('')}<cachedir>${cache}</cachedir></fontconfig>`)
  return file
}
