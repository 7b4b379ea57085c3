// What an item says beyond its basics, as tables: of the guide (GB/T 39554.2), and of a material. Labels: locales beside.
import type { Element } from './element.ts'

const words = (key: string, label?: string): Element => ({ key, as: 'words', ...(label && { label }) })
const mark: Element = { key: 'mark', as: 'choice', of: ['sourced', 'assumed'], label: 'mark' }
const basis: readonly Element[] = [
  { key: 'name', as: 'text', label: 'basis.name' },
  { key: 'clause', as: 'text', label: 'basis.clause' },
  mark,
]
const contact: readonly Element[] = [
  words('text', 'contact.text'),
  { key: 'phone', as: 'text', label: 'contact.phone' },
  { key: 'url', as: 'text', label: 'contact.url' },
]
const remedy: readonly Element[] = [
  words('organ', 'remedy.organ'),
  words('limit', 'remedy.limit'),
  { key: 'address', as: 'text', label: 'remedy.address' },
  { key: 'phone', as: 'text', label: 'contact.phone' },
]
const levels = ['nation', 'province', 'city', 'district']
const maybe = (key: string): Element => ({ key, as: 'maybe' })
const part = (key: string, of: readonly Element[]): Element => ({ key, as: 'part', of })
const elements = (of: readonly Element[]): Element => ({ key: 'elements', as: 'group', of })

export type Panel = { title: string; side: 'left' | 'right'; of: readonly Element[] }

export const guidePanels: readonly Panel[] = [
  {
    title: 'fees',
    side: 'left',
    of: [
      part('fee', [
        {
          key: 'items',
          as: 'list',
          of: [
            words('name'),
            words('standard'),
            { key: 'basis', as: 'group', of: basis },
            { key: 'reduction', as: 'group', of: [{ key: 'allowed', as: 'maybe' }, words('basis')] },
          ],
        },
      ]),
      elements([maybe('onlinePayment')]),
    ],
  },
  {
    title: 'limits',
    side: 'left',
    of: [
      part('limits', [
        { key: 'extensionWorkingDays', as: 'number' },
        words('basis'),
        words('statutoryNote'),
        words('promisedNote'),
      ]),
      {
        key: 'specialProcedures',
        as: 'list',
        fresh: { kind: 'other', mark: 'assumed' },
        of: [
          words('name'),
          { key: 'kind', as: 'choice', of: ['extension', 'other'] },
          { key: 'maxWorkingDays', as: 'number' },
          words('note'),
          mark,
        ],
      },
      words('quota'),
    ],
  },
  {
    title: 'result',
    side: 'left',
    of: [
      part('result', [
        { key: 'kind', as: 'choice', of: ['licence', 'certificate', 'approval', 'document', 'payment', 'other'] },
        words('validity'),
      ]),
      elements([maybe('express')]),
      {
        key: 'effective',
        as: 'group',
        of: [
          { key: 'from', as: 'date' },
          { key: 'until', as: 'date' },
        ],
      },
    ],
  },
  {
    title: 'faq',
    side: 'left',
    of: [{ key: 'faq', as: 'list', of: [words('question'), { key: 'answer', as: 'long' }] }],
  },
  {
    title: 'provenance',
    side: 'left',
    of: [
      { key: 'demonstration', as: 'yes' },
      part('provenance', [
        { key: 'sourced', as: 'texts' },
        { key: 'assumed', as: 'texts' },
        { key: 'sources', as: 'texts' },
      ]),
      elements([mark]),
    ],
  },
  {
    title: 'served',
    side: 'right',
    of: [
      {
        key: 'serviceObjects',
        as: 'choices',
        of: ['person', 'enterprise', 'institution', 'social-organisation', 'organ', 'other'],
      },
      elements([
        { key: 'scope', as: 'choice', of: levels },
        maybe('inHall'),
        maybe('appointment'),
        maybe('kiosk'),
        maybe('singleSignOn'),
        words('onSiteReason'),
        words('hours'),
        words('directions'),
      ]),
    ],
  },
  {
    title: 'organ',
    side: 'right',
    of: [
      elements([
        {
          key: 'powerSource',
          as: 'choice',
          of: ['own', 'devolved', 'authorised-above', 'authorised-peer', 'entrusted-above', 'entrusted-peer'],
        },
        { key: 'organNature', as: 'choice', of: ['statutory', 'authorised', 'entrusted', 'other'] },
        { key: 'system', as: 'choice', of: levels },
        words('powerDivision'),
        words('powerExercise'),
        words('entrustedBy'),
        words('handledBy'),
        words('jurisdiction'),
        { key: 'jointFunctions', as: 'functions' },
        { key: 'intermediaries', as: 'words-list' },
      ]),
    ],
  },
  {
    title: 'remedies',
    side: 'right',
    of: [
      elements([
        { key: 'consultation', as: 'group', of: contact },
        { key: 'complaint', as: 'group', of: contact },
        { key: 'remedies', as: 'choice', of: ['administrative', 'none'] },
        { key: 'reconsideration', as: 'group', of: remedy },
        { key: 'litigation', as: 'group', of: remedy },
      ]),
    ],
  },
]

/** What the list of materials does not ask itself. */
export const materialElements: readonly Element[] = [
  { key: 'kind', as: 'choice', of: ['certificate', 'form', 'photo', 'data', 'report'] },
  { key: 'medium', as: 'choice', of: ['paper', 'electronic', 'either'] },
  { key: 'blankForm', as: 'blank-form' },
  words('issuer'),
  words('filling'),
  words('acceptance'),
  {
    key: 'source',
    as: 'group',
    of: [{ key: 'channel', as: 'choice', of: ['applicant', 'government', 'other'] }, words('note')],
  },
  {
    key: 'paper',
    as: 'group',
    of: [
      { key: 'originals', as: 'number' },
      { key: 'copies', as: 'number' },
      { key: 'size', as: 'text' },
    ],
  },
  { key: 'deferral', as: 'group', of: [{ key: 'workingDays', as: 'number' }, maybe('online'), words('note')] },
  { key: 'basis', as: 'group', of: basis },
]

/** What is promised where a promise stands for a material, and the check after the decision. */
export const promiseElements: readonly Element[] = [
  {
    key: 'promise',
    as: 'group',
    label: 'promise',
    of: [
      { key: 'text', as: 'long' },
      {
        key: 'check',
        as: 'group',
        of: [
          { key: 'workingDays', as: 'number' },
          { key: 'post', as: 'choice', of: ['reviewer', 'inspector'] },
        ],
      },
    ],
  },
]

/** What an item changes at a step of its flow, beyond its name and limit. */
export const stepElements: readonly Element[] = [
  { key: 'unit', as: 'unit' },
  { key: 'level', as: 'choice', of: ['city', 'district', 'subdistrict', 'community', 'decide', 'accept'] },
  { key: 'points', as: 'words-list' },
]
