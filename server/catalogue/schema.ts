// The published JSON Schema of item files, and what is wrong with a file by it. Editors use the same schema.

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const url = new URL('../../catalogue/schema/item.schema.json', import.meta.url)
export const itemSchema = JSON.parse(readFileSync(url, 'utf8')) as object
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(itemSchema)

/** Every fault of an item file, with the path to it. */
export function schemaProblems(item: unknown): { path: (string | number)[]; message: string }[] {
  if (validate(item)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
    path: instancePath
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'))),
    message: `${instancePath || '/'} ${message ?? ''}${'additionalProperty' in params ? `: ${params.additionalProperty}` : ''}${'allowedValues' in params ? `: ${(params.allowedValues as string[]).join(', ')}` : ''}`,
  }))
}
