// Adds to the portal's build what makes it installable: icons, manifests in both languages, and the service worker, which is told the
// files of this build and a version that changes with them.
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { manifestOf } from './manifest.ts'
import { markOf, paint, svgOf } from './mark.ts'
import { pngOf } from './png.ts'

/** The name that the service worker's entry has in the build. */
export const worker = 'sw'

export function installable(): Plugin {
  return {
    name: 'installable',
    generateBundle(_, bundle) {
      const add = (fileName: string, source: string | Uint8Array) => this.emitFile({ type: 'asset', fileName, source })
      const [mark, masked] = [markOf(false), markOf(true)]
      add('installed/icon.svg', svgOf(mark))
      for (const size of [192, 512]) add(`installed/icon-${size}.png`, pngOf(paint(mark, size), size))
      for (const size of [180, 512]) add(`installed/maskable-${size}.png`, pngOf(paint(masked, size), size))
      for (const lang of ['zh', 'en'] as const)
        add(`installed/manifest-${lang}.webmanifest`, JSON.stringify(manifestOf(lang), null, 2))

      const files = Object.keys(bundle).filter((file) => file.startsWith('assets/'))
      const shell = files.sort().map((file) => `/${file}`)
      const own = bundle[`${worker}.js`]
      if (own?.type !== 'chunk') throw new Error('The service worker is not in the build')
      if (own.imports.length > 0) throw new Error('The service worker must stand in one file')
      const version = createHash('sha256').update(shell.join()).update(own.code).digest('hex').slice(0, 12)
      own.code = own.code
        .replaceAll('__SHELL__', JSON.stringify(shell))
        .replaceAll('__VERSION__', JSON.stringify(version))
    },
  }
}
