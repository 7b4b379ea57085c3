import { checkFolder, printProblem } from '../../server/catalogue/index.ts'
import { checkRooms, checkSharing } from '../../server/check-rooms.ts'

/** Checks a catalogue folder and prints every problem as `file:line: message`; gives the number of problems. */
export async function checkCatalogue(dir: string): Promise<number> {
  const rooms = checkRooms(dir)
  const problems = [...(await checkFolder(dir)), ...rooms, ...(rooms.length === 0 ? checkSharing(dir) : [])]
  for (const problem of problems) console.log(printProblem(problem))
  console.log(
    problems.length === 0
      ? '目录没有问题 The catalogue is sound'
      : `${problems.length} 个问题 ${problems.length} problem(s)`,
  )
  return problems.length
}
