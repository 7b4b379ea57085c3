// Bodies are taken as they are (nothing coerced, nothing silently dropped); path and query values are texts, so they are coerced.

import { Ajv, type ErrorObject } from 'ajv'
import type { FastifyError, FastifySchemaCompiler } from 'fastify'
import type { FieldProblem } from '../problem/index.ts'

const shared = { allErrors: false, strict: false, removeAdditional: false, useDefaults: true } as const
const asIs = new Ajv(shared)
const coercing = new Ajv({ ...shared, coerceTypes: 'array' })
for (const ajv of [asIs, coercing]) {
  ajv.addFormat('uuid', /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/)
  ajv.addFormat('date', (text: string) => isDate(text))
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)))
}

function isDate(text: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }).year > 1800
  } catch {
    return false
  }
}

export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? asIs : coercing).compile(schema)

const sayings: Record<string, (params: Record<string, unknown>) => string> = {
  required: (p) => `缺少 ${p.missingProperty}`,
  additionalProperties: (p) => `不认识的字段 ${p.additionalProperty}，请去掉`,
  type: (p) => `类型应为 ${p.type}`,
  enum: (p) => `应为其中之一：${(p.allowedValues as unknown[] | undefined)?.join('、')}`,
  format: (p) => `格式不对，应为 ${p.format}`,
  minLength: (p) => `至少 ${p.limit} 个字`,
  maxLength: (p) => `最多 ${p.limit} 个字`,
  minimum: (p) => `不小于 ${p.limit}`,
  maximum: (p) => `不大于 ${p.limit}`,
  maxItems: (p) => `最多 ${p.limit} 项`,
  minItems: (p) => `至少 ${p.limit} 项`,
  pattern: () => '格式不对',
}

/** What is wrong where, in words, from the validator's errors. */
export function fieldsOf(error: FastifyError): FieldProblem[] {
  return (error.validation ?? []).map((found) => {
    const { keyword, params, instancePath, message } = found as ErrorObject
    return { pointer: instancePath, zh: sayings[keyword]?.(params) ?? '内容不符合要求', en: message ?? 'not valid' }
  })
}
