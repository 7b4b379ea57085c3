// What a new item starts with: the questions every applicant is asked, filled from what is known of him, and the least that a guide
// says. Everything is marked as assumed until somebody finds a source.

import type { CompiledFlow } from '../../engines/flow/index.ts'
import type { FormSchema } from '../../engines/form/index.ts'
import type { Audience, Bilingual, ItemContent } from '../item.ts'

export type NewItem = {
  id: string
  name: Bilingual
  domain: string
  function: string
  type: string
  audience: Audience[]
  /** A shared flow by name. */
  flow: string
}

/** The content of a new item on a flow; the gaps that only its author can fill stay open and are told as problems. */
export function blankItem(data: NewItem & { code: string }, flow: CompiledFlow | undefined): ItemContent {
  const issues = [...(flow?.nodes.values() ?? [])].some(({ props }) => props.service === 'issue-licence')
  return {
    id: data.id,
    code: data.code,
    version: 1,
    name: data.name,
    summary: { zh: '', en: '' },
    aliases: [],
    domain: data.domain,
    function: data.function,
    type: data.type,
    audience: data.audience,
    lifeEvents: [],
    kind: 'promised',
    levels: { accept: ['subdistrict', 'community'], decide: 'district' },
    competence: { pointer: '/residence/division' },
    limits: { statutoryWorkingDays: null, promisedWorkingDays: 10, supplementWorkingDays: 10 },
    fee: { charged: false, note: { zh: '不收费', en: 'Free of charge' } },
    channels: { online: true, window: true, depth: 'full-online', visits: 0, cityWide: true },
    basis: [],
    conditions: [],
    materials: [],
    form: {
      schema: starterSchema(data.audience.includes('person')),
      layout: [
        {
          title: { zh: '申请人', en: 'Applicant' },
          fields: [
            '/name',
            data.audience.includes('person') ? '/citizenId' : '/creditCode',
            '/phone',
            '/residence/division',
          ],
        },
      ],
    },
    flow: data.flow,
    result: issues ? { licenceType: '', name: data.name } : null,
    demonstration: true,
    provenance: { sourced: [], assumed: ['name', 'code', 'limits', 'form', 'flow', 'levels'], sources: [] },
  }
}

const starterSchema = (isPerson: boolean): FormSchema => ({
  type: 'object',
  properties: {
    name: {
      type: 'string',
      title: isPerson ? '姓名' : '单位名称',
      'x-en': 'Name',
      maxLength: 60,
      'x-known-from': 'account.name',
    },
    ...(isPerson
      ? {
          citizenId: {
            type: 'string',
            title: '身份证号码',
            'x-en': 'Citizen number',
            format: 'citizen-id',
            'x-known-from': 'account.citizenId',
          },
        }
      : {
          creditCode: {
            type: 'string',
            title: '统一社会信用代码',
            'x-en': 'Unified social credit code',
            format: 'credit-code',
            'x-known-from': 'account.creditCode',
          },
        }),
    phone: {
      type: 'string',
      title: '手机号码',
      'x-en': 'Mobile number',
      format: 'mobile',
      'x-known-from': 'account.phone',
    },
    residence: {
      type: 'object',
      title: isPerson ? '现住地址' : '所在地',
      'x-en': isPerson ? 'Present address' : 'Place',
      properties: {
        division: {
          type: 'string',
          title: '所在社区',
          'x-en': 'Community',
          format: 'division',
          'x-level': 'community',
        },
      },
      required: ['division'],
    },
  },
  required: ['name', isPerson ? 'citizenId' : 'creditCode', 'phone', 'residence'],
})
