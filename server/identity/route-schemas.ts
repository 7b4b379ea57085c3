// What the routes of the room take and answer. Bodies are closed and their texts bounded; whether a number is one is asked by the use
// cases, which can say what is wrong with it.

import { Type } from 'typebox'

const closed = { additionalProperties: false }
const short = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const phone = short(30)
const code = short(12)
const Name = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Kind = Type.Union([Type.Literal('person'), Type.Literal('enterprise')])

export const AskCode = Type.Object({ phone }, closed)
export const Person = Type.Object(
  { phone, code, name: Type.Optional(short(60)), citizenId: Type.Optional(short(30)) },
  closed,
)
export const Enterprise = Type.Object({ phone, code, creditCode: short(30), name: Type.Optional(short(120)) }, closed)
export const Staff = Type.Object({ username: short(60), password: short(200), totp: short(12) }, closed)
export const Identify = Type.Object(
  {
    citizenId: Type.Optional(short(30)),
    creditCode: Type.Optional(short(30)),
    phone: Type.Optional(phone),
    name: Type.Optional(short(120)),
    /** The verification address of a licence, or its code, as a scanner types it. */
    licence: Type.Optional(short(300)),
    /** Who already stands at the window: the licence has to be theirs. */
    subjectId: Type.Optional(Type.String({ format: 'uuid' })),
  },
  closed,
)
export const VisitParams = Type.Object({ visitId: Type.String({ format: 'uuid' }) }, closed)

const NamedPost = Type.Object({ unit: Type.String(), post: Type.String(), unitName: Name, postName: Name }, closed)
export const MeAnswer = Type.Object(
  {
    kind: Type.String(),
    accountId: Type.Optional(Type.String()),
    subjectId: Type.Optional(Type.String()),
    staffId: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    posts: Type.Optional(Type.Array(NamedPost)),
    /** By which somebody acts for another: `name` is whom he acts for. */
    mandate: Type.Optional(
      Type.Object(
        { id: Type.String(), subjectId: Type.String(), name: Type.String(), items: Type.Array(Type.String()) },
        closed,
      ),
    ),
    roles: Type.Array(Type.String()),
  },
  closed,
)
export const NewPassword = Type.Object(
  {
    old: Type.String({ minLength: 1, maxLength: 200 }),
    totp: Type.String({ minLength: 1, maxLength: 20 }),
    next: Type.String({ minLength: 1, maxLength: 128 }),
  },
  closed,
)
export const PasswordChanged = Type.Object({ ended: Type.Integer() }, closed)
export const SignedIn = Type.Object({ actor: MeAnswer, expiresAt: Type.String() }, closed)
export const Identified = Type.Object(
  {
    /** Null at an agent institution. */
    visitId: Type.Union([Type.String(), Type.Null()]),
    subjectId: Type.String(),
    kind: Kind,
    name: Type.String(),
    idMasked: Type.String(),
    phoneMasked: Type.Union([Type.String(), Type.Null()]),
    licences: Type.Array(
      Type.Object(
        {
          licenceId: Type.String(),
          name: Name,
          number: Type.String(),
          validUntil: Type.Union([Type.String(), Type.Null()]),
        },
        closed,
      ),
    ),
    openCases: Type.Array(
      Type.Object(
        {
          caseId: Type.String(),
          caseNumber: Type.String(),
          item: Type.Object({ id: Type.String(), name: Name }, closed),
          status: Type.String(),
          owed: Type.Array(
            Type.Object(
              {
                materialId: Type.String(),
                name: Name,
                untilOn: Type.Union([Type.String(), Type.Null()]),
                isChecked: Type.Boolean(),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    drafts: Type.Array(
      Type.Object(
        {
          draftId: Type.String(),
          /** For several items at once; then `item` names the bundle. */
          isTogether: Type.Boolean(),
          item: Type.Object({ id: Type.String(), name: Name }, closed),
          channel: Type.String(),
          savedAt: Type.String(),
        },
        closed,
      ),
    ),
  },
  closed,
)
const resident = { name: Type.String(), phone: Type.String(), note: Type.String() }
export const DemoList = Type.Object(
  {
    staff: Type.Array(
      Type.Object(
        {
          username: Type.String(),
          password: Type.String(),
          totp: Type.String(),
          name: Type.String(),
          posts: Type.Array(NamedPost),
        },
        closed,
      ),
    ),
    residents: Type.Array(Type.Object({ ...resident, citizenId: Type.String() }, closed)),
    enterprises: Type.Array(Type.Object({ ...resident, creditCode: Type.String() }, closed)),
  },
  closed,
)
