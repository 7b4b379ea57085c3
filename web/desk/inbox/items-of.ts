import type { Both } from '../../ui/i18n/index.ts'
import type { InboxTask } from '../api/task.ts'

/** The items that the listed tasks are of, each once; the one filtered by stays in the choice though nothing is listed. */
export const itemsOf = (tasks: readonly InboxTask[], filtered: string): { id: string; name: Both | string }[] => {
  const names = new Map<string, Both | string>(filtered ? [[filtered, filtered]] : [])
  for (const task of tasks) names.set(task.itemId, task.itemName)
  return [...names].map(([id, name]) => ({ id, name }))
}
