// Builds every face into dist/: `node web/build.mjs [--if-stale]`. With --if-stale a face is built only when a file it is made of
// is newer than its output. Prints one line a face; leaves with 1 when one fails.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const faces = [
  {
    mode: 'portal',
    made: 'dist/portal/.vite/manifest.json',
    from: ['web/portal', 'web/installable', 'web/ui', 'server/engines'],
  },
  { mode: 'portal-ssr', made: 'dist/portal-ssr/render.js', from: ['web/portal', 'web/ui'] },
  { mode: 'board', made: 'dist/board/index.html', from: ['web/board', 'web/ui'] },
  { mode: 'desk', made: 'dist/desk/index.html', from: ['web/desk', 'web/ui', 'server/engines'] },
  { mode: 'kiosk', made: 'dist/kiosk/index.html', from: ['web/kiosk', 'web/ui', 'server/engines'] },
]

/** Builds the faces; `onProgress(line)` hears what is done. Answers how many were built. */
export async function buildFaces({ ifStale = false, onProgress = (_line) => {} } = {}) {
  const due = faces.filter(({ made, from }) => !ifStale || isStale(made, from))
  for (const [i, { mode }] of due.entries()) {
    const start = performance.now()
    onProgress(`[${i + 1}/${due.length}] building ${mode} …`)
    await build({ mode, configFile: `${root}/vite.config.ts`, logLevel: 'error' })
    onProgress(`[${i + 1}/${due.length}] ${mode} built in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  return due.length
}

function isStale(made, from) {
  const output = `${root}/${made}`
  if (!existsSync(output)) return true
  const madeAt = statSync(output).mtimeMs
  const inputs = [
    ...from.flatMap((folder) => filesBelow(`${root}/${folder}`)),
    `${root}/vite.config.ts`,
    `${root}/package-lock.json`,
  ]
  return inputs.some((file) => statSync(file).mtimeMs > madeAt)
}

const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`)
    : []

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildFaces({ ifStale: process.argv.includes('--if-stale'), onProgress: console.log })
  if (built === 0) console.log('The faces in dist/ are up to date.')
}
