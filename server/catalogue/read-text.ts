import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackProblem } from './pack-problem.ts'

const most = 5_000_000

/** The text of a catalogue file; undefined when it is not there, and, with a problem, when it is over 5 MB or not UTF-8. */
export async function readText(dir: string, file: string, problems: PackProblem[]): Promise<string | undefined> {
  const handle = await open(join(dir, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return undefined
  const refuse = (message: string): undefined => void problems.push({ file, line: 1, message })
  try {
    if ((await handle.stat()).size > most) return refuse('文件超过 5 MB，请拆分 / the file is over 5 MB: split it')
    return new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile())
  } catch (error) {
    if (error instanceof TypeError) return refuse('文件不是 UTF-8 编码，请另存为 UTF-8 / not UTF-8: save it as UTF-8')
    throw error
  } finally {
    await handle.close()
  }
}
