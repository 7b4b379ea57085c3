// The search field sifts the lines that are listed: names are encrypted at rest, so the server cannot search them.
import { inLang } from '../../ui/i18n/index.ts'
import type { InboxTask } from '../api/task.ts'

/** The tasks whose number, applicant, item or step contains every word. */
export const matching = (tasks: readonly InboxTask[], q: string): readonly InboxTask[] => {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length) return tasks
  return tasks.filter((task) => {
    const text = [
      task.caseNumber,
      task.subjectName,
      inLang('zh', task.itemName),
      inLang('en', task.itemName),
      task.taskName,
    ]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
