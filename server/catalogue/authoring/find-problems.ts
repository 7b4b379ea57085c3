// What is wrong with a revision, told where a person can mend it: by part of the editor, by pointer or by element, in both languages.
// The checks are those of the catalogue's files. Warnings do not stop anybody.

import type { FormSchema } from '../../engines/form/index.ts'
import { checkEdition } from '../check-edition.ts'
import type { Part } from '../difference/change.ts'
import type { Edition } from '../edition.ts'
import type { Item, ItemContent } from '../item.ts'
import type { PackProblem } from '../pack-problem.ts'
import type { Tools } from './tools.ts'
import { type RevisionWarning, warningsOf } from './warnings.ts'

export type RevisionProblem = {
  part: Part
  /** JSON pointer into the item. */
  pointer?: string
  /** Element of the flow or of a decision. */
  elementId?: string
  /** Rule file by name. */
  file?: string
  zh: string
  en: string
}
export type Findings = { problems: RevisionProblem[]; warnings: RevisionWarning[]; item?: Item }

/** Checks an edition of an item as if it were a file of the catalogue. */
export async function findProblems(tools: Tools, edition: Edition): Promise<Findings> {
  const { pack, schemas, current } = tools.catalogue.loaded()
  const { problems, item } = await checkEdition(edition, pack.around, schemas)
  const { content } = edition
  const others = [...current.values()].filter(({ id }) => id !== content.id)
  const twin = others.find(({ code }) => code === content.code)
  if (twin)
    problems.push({
      file: '',
      line: 1,
      pointer: '/code',
      message: `编码已用于“${twin.name.zh}” / the code belongs to ${twin.name.en}`,
    })
  const warnings = item ? warningsOf(item, others) : []
  return {
    problems: problems.map((each) => told(each, content)),
    warnings,
    ...(problems.length === 0 && item && { item }),
  }
}

function told({ file, message, pointer, elementId }: PackProblem, content: ItemContent): RevisionProblem {
  const at = message.lastIndexOf(' / ')
  const [zh, en] = at < 0 ? [message, message] : [message.slice(0, at), message.slice(at + 3)]
  const part = partOf(file, pointer)
  const rule = part === 'rules' && file.startsWith('rules/') ? { file: file.slice(6).replace(/\.dmn$/, '') } : {}
  return {
    part,
    ...(pointer !== undefined && { pointer }),
    ...(elementId && { elementId }),
    ...rule,
    ...named({ zh, en }, pointer, content),
  }
}

function partOf(file: string, pointer: string | undefined): Part {
  if (file.startsWith('flows/')) return 'flow'
  if (file.startsWith('rules/')) return 'rules'
  const [first = ''] = pointer?.split('/').slice(1) ?? []
  if (first === 'flow' || first === 'steps') return 'flow'
  return first === 'materials' || first === 'form' || first === 'rules' ? first : 'basic'
}

/** Says which material or field is meant, by its name. */
function named({ zh, en }: { zh: string; en: string }, pointer: string | undefined, content: ItemContent) {
  const [part, ...keys] = pointer?.split('/').slice(1) ?? []
  if (part === 'materials' && keys[0] !== undefined) {
    const name = content.materials?.[Number(keys[0])]?.name
    return name ? { zh: `材料“${name.zh}”：${zh}`, en: `Material “${name.en}”: ${en}` } : { zh, en }
  }
  if (part === 'form' && keys[0] === 'schema') {
    const field = keys
      .slice(1)
      .reduce<FormSchema | undefined>(
        (at, key) => (at && (at as Record<string, unknown>)[key]) as FormSchema | undefined,
        content.form?.schema,
      )
    if (field?.title) return { zh: `字段“${field.title}”：${zh}`, en: `Field “${field['x-en'] ?? field.title}”: ${en}` }
  }
  return { zh, en }
}
