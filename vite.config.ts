// One build, five targets by mode: `portal` (browser) → dist/portal, `portal-ssr` (server) → dist/portal-ssr/render.js,
// `desk` → dist/desk, `kiosk` → dist/kiosk, `board` → dist/board. Scripts and styles are files with a hash in their name: nothing
// inline, so a strict content security policy holds.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { installable, worker } from './web/installable/plugin.ts'

// Phones of some years ago still come here: colours by light-dark() and nesting are written out for them.
const target = ['chrome111', 'safari16.4', 'firefox114']

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const targets: Record<string, UserConfig> = {
  portal: {
    build: {
      outDir: 'dist/portal',
      manifest: true,
      rolldownOptions: {
        input: { public: 'web/portal/public.ts', main: 'web/portal/main.tsx', [worker]: 'web/portal/sw/main.ts' },
        // A service worker rules over what lies below it, so it lies at the top, under one name for ever.
        output: { entryFileNames: ({ name }) => (name === worker ? '[name].js' : 'assets/[name]-[hash].js') },
      },
    },
    plugins: [installable()],
  },
  'portal-ssr': {
    build: {
      outDir: 'dist/portal-ssr',
      ssr: 'web/portal/render.tsx',
      rolldownOptions: { output: { entryFileNames: 'render.js' } },
    },
    ssr: { noExternal: true },
  },
  desk: {
    base: '/desk/',
    root: at('web/desk'),
    build: { outDir: '../../dist/desk', manifest: true },
  },
  board: {
    base: '/board/',
    root: at('web/board'),
    build: { outDir: '../../dist/board' },
  },
  kiosk: {
    base: '/kiosk/',
    root: at('web/kiosk'),
    build: { outDir: '../../dist/kiosk', manifest: true },
  },
}

export default defineConfig(({ mode }) => {
  const own = targets[mode]
  if (!own) throw new Error(`vite build --mode ${Object.keys(targets).join(' | ')}, not «${mode}»`)
  return {
    root: at('.'),
    ...own,
    plugins: [react(), ...(own.plugins ?? [])],
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { target, emptyOutDir: true, reportCompressedSize: false, modulePreload: { polyfill: false }, ...own.build },
  }
})
