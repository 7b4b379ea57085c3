// What an applicant still adds to a case: the files and the form of a supplement, and in the end a rating.

import type { Json } from '../engines/flow/index.ts'
import { diffForms } from '../engines/form/index.ts'
import { canonicalJson } from '../engines/ledger/index.ts'
import { sha256Hex } from '../platform/crypto/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { rate, supplement } from './applicant.ts'
import { addFile, type DraftTools } from './draft.ts'
import type { HandleTools } from './handle.ts'
import { settled } from './settled.ts'
import { readApplication, saveForm } from './store/application.ts'
import { findRating, insertRating } from './store/lists.ts'
import { openCase, type ViewTools } from './view.ts'

type Rating = {
  caseId: string
  level: number
  reasons: string[]
  comment?: string | undefined
  key?: string | undefined
}

export function afterSubmission(tools: DraftTools & HandleTools & ViewTools) {
  const { db, clock } = tools
  return {
    /** Adds a file to a case that waits for a supplement. */
    async addSupplementFile(actor: Actor, caseId: string, materialId: string, upload: { name: string; data: Buffer }) {
      const { row, item } = await openCase(tools, actor, caseId)
      if (!('subjectId' in actor) || row.status !== 'supplementing')
        throw problem('conflict', { zh: '这个办件现在不需要补材料', en: 'This case is not waiting for a supplement' })
      const { application, files } = await readApplication(db, caseId, null, clock.now())
      if (!application) throw notFound()
      return addFile(tools, actor, { application, files, item }, materialId, upload)
    },
    /** Supplies what was missing; a changed form is saved first. */
    async supplement(
      actor: Actor,
      input: { caseId: string; form?: Record<string, Json> | undefined; key?: string | undefined },
    ) {
      const { row, item } = await openCase(tools, actor, input.caseId)
      const { application } = await readApplication(db, input.caseId, null, clock.now())
      if (!application) throw notFound()
      const given = { ...application, form: input.form ?? application.form }
      const { form, problems } = settled(item, given, clock.today().toString())
      if (input.form && problems.length > 0)
        throw problem(
          'validation-failed',
          {
            zh: `还有 ${problems.length} 处需要补充或更正，请逐项修改后再提交`,
            en: `${problems.length} entries need attention`,
          },
          { fields: problems.map(({ title: _, ...field }) => field) },
        )
      if (input.form && row.status === 'supplementing')
        await saveForm(db, {
          caseId: input.caseId,
          form,
          siteId: null,
          revision: undefined,
          at: clock.now().toString(),
        })
      const changed = input.form ? diffForms(application.form, form).map(({ pointer }) => pointer) : []
      return supplement(
        tools,
        { actor },
        {
          caseId: input.caseId,
          key: input.key,
          changed,
          form: input.form ? form : application.form,
          formHash: sha256Hex(canonicalJson(input.form ? form : application.form)),
        },
      )
    },
    async rate(actor: Actor, input: Rating) {
      const { caseId, level, reasons, comment = null } = input
      const rated = (await findRating(db, caseId)) !== undefined
      const result = await db.write(async (tx) => {
        const done = await rate({ ...tools, db: tx, wake: () => {} }, { actor }, { ...input, rated })
        await insertRating(tx, caseId, { level, reasons, comment, ratedAt: clock.now().toString() })
        return done
      })
      tools.wake()
      return result
    },
  }
}
