// A published version as files of a catalogue folder, so that a city can keep in files what it writes in the desk.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withCity } from './operate.ts'

/** Writes item, flow and rules of a version; gives 1 when a file is in the way that says something else. */
export const exportItem = ([itemId = '', ...rest]: string[]): Promise<number> =>
  withCity(async ({ authoring }, { catalogueDir }) => {
    const version = rest.find((text) => /^\d+$/.test(text))
    const dir = rest.find((text) => !/^\d+$/.test(text)) ?? catalogueDir
    return writeItem(await authoring.exportItem(itemId, version ? Number(version) : undefined), dir)
  })

/** The item's own file is replaced; a flow or rule file that others may use is not. */
export function writeItem(files: Readonly<Record<string, string>>, dir: string): number {
  const inTheWay = Object.entries(files).filter(
    ([path, text]) =>
      !path.startsWith('items/') && existsSync(join(dir, path)) && readFileSync(join(dir, path), 'utf8') !== text,
  )
  for (const [path] of inTheWay)
    console.error(
      `${path} 已有别的内容，可能有其他事项在用：没有写出任何文件。请导出到另一个目录比较 / says something else and may serve other items: nothing was written; export to another folder and compare`,
    )
  if (inTheWay.length > 0) return inTheWay.length
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
    console.log(join(dir, path))
  }
  return 0
}
