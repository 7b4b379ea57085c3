import type { Assets } from './document.tsx'

type Chunk = { file: string; css?: readonly string[]; imports?: readonly string[] }
type Manifest = Readonly<Record<string, Chunk>>

/** URLs of scripts and styles from the manifest that `vite build` writes (dist/portal/.vite/manifest.json). */
export function assetsFrom(manifest: Manifest): Assets {
  const url = (file: string) => `/${file}`
  const pages = manifest['web/portal/public.ts']
  const app = manifest['web/portal/main.tsx']
  const styles = new Set([...stylesOf(manifest, pages), ...stylesOf(manifest, app)].map(url))
  const preloads = (app?.imports ?? []).flatMap((name) => manifest[name]?.file ?? [])
  return {
    styles: [...styles],
    ...(pages && { publicScript: url(pages.file) }),
    ...(app && { appScript: url(app.file) }),
    appPreloads: preloads.map(url),
  }
}

/** The styles of a script and of all that it imports: those that two scripts share hang on what they share. */
const stylesOf = (manifest: Manifest, chunk: Chunk | undefined): readonly string[] =>
  chunk ? [...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((name) => stylesOf(manifest, manifest[name]))] : []
