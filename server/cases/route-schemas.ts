// Shapes of what comes in, shared by the routes of the room. Unknown members are refused everywhere.

import { Type } from 'typebox'
import { Ordinal } from '../platform/http/index.ts'

const closed = { additionalProperties: false } as const
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const Id = Type.String({ format: 'uuid' })
export const CaseParams = Type.Object({ caseId: Id }, closed)
export const DraftParams = Type.Object({ draftId: Id }, closed)
export const DraftMaterialParams = Type.Object({ draftId: Id, materialId: text(64) }, closed)
export const DraftFileParams = Type.Object({ draftId: Id, materialId: text(64), fileId: Id }, closed)
export const CaseMaterialParams = Type.Object({ caseId: Id, materialId: text(64) }, closed)
export const CaseFileParams = Type.Object({ caseId: Id, fileId: Id }, closed)
export const CaseDocumentParams = Type.Object({ caseId: Id, documentId: Id }, closed)
export const CaseLicenceParams = Type.Object({ caseId: Id, licenceId: Id }, closed)
export const TaskParams = Type.Object({ caseId: Id, taskId: text(120) }, closed)
export const KeyHeader = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 8, maxLength: 100 })),
})

export const BeginDraft = Type.Object(
  {
    itemId: text(80),
    subjectId: Type.Optional(Id),
    siteId: Type.Optional(text(64)),
    channel: Type.Optional(Type.Union([Type.Literal('web'), Type.Literal('mobile')])),
    from: Type.Optional(
      Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$', description: 'The mark of the portal that led here' }),
    ),
  },
  closed,
)
export const SaveDraft = Type.Object(
  {
    form: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()),
    siteId: Type.Optional(text(64)),
    revision: Type.Optional(Ordinal),
  },
  closed,
)
export const ChooseWay = Type.Object(
  {
    by: Type.Union(['licence', 'shared', 'upload', 'promise', 'on-paper', 'deferred'].map((way) => Type.Literal(way))),
    licenceId: Type.Optional(Id),
    agreed: Type.Optional(Type.Boolean()),
  },
  closed,
)
export const Submit = Type.Object({ draftId: Id }, closed)
export const Withdraw = Type.Object({ reason: Type.Optional(text(500)) }, closed)
export const Supplement = Type.Object(
  { form: Type.Optional(Type.Record(Type.String({ maxLength: 80 }), Type.Unknown())) },
  closed,
)
export const Rate = Type.Object(
  {
    level: Type.Integer({ minimum: 1, maximum: 5 }),
    reasons: Type.Array(text(40), { maxItems: 10 }),
    comment: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
)
export const Progress = Type.Object({ caseNumber: text(40), queryCode: text(20) }, closed)
export const Inbox = Type.Object(
  {
    scope: Type.Optional(Type.Union(['mine', 'post', 'unit'].map((scope) => Type.Literal(scope)))),
    after: Type.Optional(text(300)),
    item: Type.Optional(text(80)),
    colour: Type.Optional(Type.Union(['in-time', 'due-soon', 'overdue'].map((colour) => Type.Literal(colour)))),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)
export const Page = Type.Object({ after: Type.Optional(Id) }, closed)
export const ChartQuery = Type.Object(
  {
    kind: Type.Optional(Type.Union([Type.Literal('flow'), Type.Literal('control')])),
    lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
  },
  closed,
)
export const VerifyParams = Type.Object(
  { verifyCode: Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9]+$' }) },
  closed,
)

/** What each verb takes at a task. */
export const verbBodies = {
  accept: Type.Object({ comment: Type.Optional(text(500)) }, closed),
  refuse: Type.Object({ reason: text(500) }, closed),
  'require-supplement': Type.Object(
    {
      missing: Type.Array(
        Type.Object(
          { materialId: Type.Optional(text(64)), pointer: Type.Optional(text(120)), reason: text(300) },
          closed,
        ),
        { minItems: 1, maxItems: 40 },
      ),
      comment: Type.Optional(text(500)),
    },
    closed,
  ),
  review: Type.Object(
    {
      outcome: Type.Union([Type.Literal('passed'), Type.Literal('failed')]),
      opinion: text(1000),
      points: Type.Optional(
        Type.Array(Type.Object({ point: text(200), ok: Type.Boolean() }, closed), { maxItems: 30 }),
      ),
    },
    closed,
  ),
  return: Type.Object({ reason: text(500) }, closed),
  decide: Type.Object(
    {
      decision: Type.Union([Type.Literal('granted'), Type.Literal('denied')]),
      reason: Type.String({ maxLength: 1000 }),
    },
    closed,
  ),
  issue: Type.Object({}, closed),
  deliver: Type.Object(
    {
      method: Type.Union([Type.Literal('online'), Type.Literal('window'), Type.Literal('post')]),
      receivedBy: Type.Optional(text(60)),
      /** Who picks it up at the window. */
      collector: Type.Optional(
        Type.Union([
          Type.Object({ kind: Type.Literal('self'), idNumber: Type.Optional(text(18)) }, closed),
          Type.Object(
            {
              kind: Type.Literal('agent'),
              name: text(60),
              idNumber: text(18),
              authorisation: Type.Union([Type.Literal('letter'), Type.Literal('mandate')]),
            },
            closed,
          ),
        ]),
      ),
    },
    closed,
  ),
} as const

export const CommandAnswer = Type.Object({ caseId: Type.String(), status: Type.String(), version: Type.Integer() })
export const SubmitAnswer = Type.Object({
  caseId: Type.String(),
  caseNumber: Type.String(),
  queryCode: Type.String(),
  status: Type.String(),
})
