// What guides answer beyond the core of an item: the elements of GB/T 39554.2 (docs/standards/gbt-39554.md).

import { type TSchema, Type } from 'typebox'

export const closed = { additionalProperties: false }
export const Words = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
export const text = Type.String()
export const texts = Type.Array(text)
export const days = Type.Optional(Type.Integer())
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)
const flag = maybe(Type.Boolean())
const mark = Type.Enum(['sourced', 'assumed'])

export const Basis = Type.Object({ name: text, clause: maybe(text), mark }, closed)
export const FeeItem = Type.Object(
  {
    name: Words,
    standard: Words,
    basis: maybe(Basis),
    reduction: maybe(Type.Object({ allowed: Type.Boolean(), basis: maybe(Words) }, closed)),
  },
  closed,
)
export const materialParts = {
  kind: maybe(Type.Enum(['certificate', 'form', 'photo', 'data', 'report'])),
  medium: maybe(Type.Enum(['paper', 'electronic', 'either'])),
  source: maybe(Type.Object({ channel: Type.Enum(['applicant', 'government', 'other']), note: maybe(Words) }, closed)),
  issuer: maybe(Words),
  paper: maybe(Type.Object({ originals: Type.Integer(), copies: Type.Integer(), size: maybe(text) }, closed)),
  blankForm: maybe(text),
  filling: maybe(Words),
  acceptance: maybe(Words),
  basis: maybe(Basis),
  deferral: maybe(Type.Object({ workingDays: days, note: maybe(Words) }, closed)),
}
const Contact = Type.Object({ text: Words, phone: maybe(text), url: maybe(text) }, closed)
const Remedy = Type.Object({ organ: Words, limit: Words, address: maybe(text), phone: maybe(text) }, closed)
const where = Type.Enum(['nation', 'province', 'city', 'district'])
const Elements = Type.Object(
  {
    powerSource: maybe(
      Type.Enum(['own', 'devolved', 'authorised-above', 'authorised-peer', 'entrusted-above', 'entrusted-peer']),
    ),
    powerDivision: maybe(Words),
    powerExercise: maybe(Words),
    organNature: maybe(Type.Enum(['statutory', 'authorised', 'entrusted', 'other'])),
    entrustedBy: maybe(Words),
    jointFunctions: maybe(texts),
    handledBy: maybe(Words),
    intermediaries: maybe(Type.Array(Words)),
    ...{ inHall: flag, appointment: flag, onlinePayment: flag, express: flag, kiosk: flag, singleSignOn: flag },
    scope: maybe(where),
    onSiteReason: maybe(Words),
    hours: maybe(Words),
    directions: maybe(Words),
    system: maybe(where),
    jurisdiction: maybe(Words),
    consultation: maybe(Contact),
    complaint: maybe(Contact),
    remedies: maybe(Type.Enum(['administrative', 'none'])),
    reconsideration: maybe(Remedy),
    litigation: maybe(Remedy),
    mark: maybe(mark),
  },
  closed,
)
export const Implementations = Type.Array(
  Type.Object({ division: text, divisionName: Words, organ: Words, creditCode: text, code: text }, closed),
)
export const guideParts = {
  type: text,
  function: text,
  result: Type.Union([
    Type.Object(
      {
        licenceType: text,
        name: Words,
        kind: maybe(Type.Enum(['licence', 'certificate', 'approval', 'document', 'payment', 'other'])),
        validity: maybe(Words),
      },
      closed,
    ),
    Type.Null(),
  ]),
  effective: maybe(Type.Object({ from: maybe(text), until: maybe(text) }, closed)),
  quota: maybe(Words),
  inForceSince: maybe(text),
  publishedAt: maybe(text),
  serviceObjects: Type.Array(
    Type.Enum(['person', 'enterprise', 'institution', 'social-organisation', 'organ', 'other']),
  ),
  specialProcedures: Type.Array(
    Type.Object(
      { name: Words, kind: Type.Enum(['extension', 'other']), maxWorkingDays: days, note: maybe(Words), mark },
      closed,
    ),
  ),
  elements: Elements,
  organ: Words,
  jointOrgans: Type.Array(Words),
  faq: Type.Array(Type.Object({ question: Words, answer: Words }, closed)),
  implementations: Implementations,
}
