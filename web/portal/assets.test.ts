import { expect, test } from 'vitest'
import { assetsFrom } from './assets.ts'

test('styles are found where they hang: on a script or on what two scripts share', () => {
  const manifest = {
    'web/portal/public.ts': { file: 'assets/public.js', imports: ['_shared.js'] },
    'web/portal/main.tsx': { file: 'assets/main.js', imports: ['_shared.js'], css: ['assets/main.css'] },
    '_shared.js': { file: 'assets/shared.js', css: ['assets/shared.css'] },
  }
  expect(assetsFrom(manifest)).toEqual({
    styles: ['/assets/shared.css', '/assets/main.css'],
    publicScript: '/assets/public.js',
    appScript: '/assets/main.js',
    appPreloads: ['/assets/shared.js'],
  })
})

test('a build without a face names no files', () => {
  expect(assetsFrom({})).toEqual({ styles: [], appPreloads: [] })
})
