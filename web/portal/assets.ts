import type { Assets } from './document.tsx'

type Chunk = { file: string; css?: readonly string[]; imports?: readonly string[] }

/** URLs of scripts and styles from the manifest that `vite build` writes (dist/portal/.vite/manifest.json). */
export function assetsFrom(manifest: Readonly<Record<string, Chunk>>): Assets {
  const url = (file: string) => `/${file}`
  const pages = manifest['web/portal/public.ts']
  const app = manifest['web/portal/main.tsx']
  const styles = new Set([...(pages?.css ?? []), ...(app?.css ?? [])].map(url))
  const preloads = (app?.imports ?? []).flatMap((name) => manifest[name]?.file ?? [])
  return {
    styles: [...styles],
    ...(pages && { publicScript: url(pages.file) }),
    ...(app && { appScript: url(app.file) }),
    appPreloads: preloads.map(url),
  }
}
