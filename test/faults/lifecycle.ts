// One case from draft to conclusion over HTTP: an applicant, a window, four departments in parallel, a decider; result and delivery
// are the platform's own work.

import type { FormData } from '../../server/engines/form/index.ts'
import { ask } from './stubborn-client.ts'

export type People = { applicant: string; staff: string }
type Task = { taskId: string; act: string }

async function must(
  url: string,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const answer = await ask(url, cookie, method, path, body)
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Runs it; the id of the case, once every step was acknowledged and the case is concluded. */
export async function runLifecycle(
  url: string,
  people: People,
  itemId: string,
  form: FormData,
  onSubmitted: (caseId: string) => void,
): Promise<string> {
  const draft = await must(url, people.applicant, 'POST', '/api/v1/drafts', { itemId })
  const draftId = String(draft.draftId)
  await must(url, people.applicant, 'PUT', `/api/v1/drafts/${draftId}`, { form })
  await must(url, people.applicant, 'POST', '/api/v1/cases', { draftId })
  onSubmitted(draftId)
  for (;;) {
    const view = await must(url, people.staff, 'GET', `/api/v1/cases/${draftId}`)
    if (view.status === 'concluded') return draftId
    const tasks = view.tasks as Task[]
    await Promise.all(
      tasks.map(({ taskId, act }) => {
        const path = `/api/v1/cases/${draftId}/tasks/${taskId}`
        if (act === 'accept') return must(url, people.staff, 'POST', `${path}/accept`, {})
        if (act === 'decide')
          return must(url, people.staff, 'POST', `${path}/decide`, { decision: 'granted', reason: '符合条件' })
        return must(url, people.staff, 'POST', `${path}/review`, { outcome: 'passed', opinion: '核验属实' })
      }),
    )
    if (tasks.length === 0) await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
