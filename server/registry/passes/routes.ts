// HTTP of passes: one's own standing and test, and the clerks of a unit or area for those who answer for them.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Handout } from '../../platform/paper/index.ts'
import type { Passes } from './passes.ts'

const closed = { additionalProperties: false }
const Both = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const nullable = <T extends ReturnType<typeof Type.String>>(type: T) => Type.Union([type, Type.Null()])
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const day = Type.String({ format: 'date' })
const State = Type.String({ enum: ['none', 'valid', 'ends-soon', 'ended', 'revoked'] })
const Pass = Type.Object(
  {
    passId: Type.String(),
    number: Type.String(),
    issuedAt: Type.String(),
    validFrom: Type.String(),
    validUntil: Type.String(),
    revoked: Type.Union([
      Type.Object({ at: Type.String(), byName: Type.String(), reason: Type.String() }, closed),
      Type.Null(),
    ]),
  },
  closed,
)
const standing = { state: State, pass: Type.Union([Pass, Type.Null()]), hours: Type.Number() }
const result = {
  testId: Type.String(),
  startedAt: Type.String(),
  handedInAt: nullable(Type.String()),
  percent: Type.Union([Type.Integer(), Type.Null()]),
  passed: Type.Union([Type.Boolean(), Type.Null()]),
}
const Answers = Type.Record(
  Type.String({ maxLength: 80 }),
  Type.Array(Type.Integer({ minimum: 0, maximum: 9 }), { maxItems: 10 }),
  { maxProperties: 200 },
)
const Mine = Type.Object(
  {
    ...standing,
    name: Type.String(),
    needed: Type.Boolean(),
    trainings: Type.Array(
      Type.Object({ course: Type.String(), hours: Type.Number(), on: Type.String(), byName: Type.String() }, closed),
    ),
    tests: Type.Array(Type.Object(result, closed)),
    underWay: nullable(Type.String()),
    whyNot: Type.Union([Both, Type.Null()]),
    rules: Type.Object(
      {
        trainingHours: Type.Integer(),
        remindDays: Type.Integer(),
        questions: Type.Integer(),
        minutes: Type.Integer(),
        passPercent: Type.Integer(),
        waitHours: Type.Integer(),
      },
      closed,
    ),
  },
  closed,
)
const Test = Type.Object(
  {
    ...result,
    endsAt: Type.String(),
    secondsLeft: Type.Integer(),
    answers: Answers,
    questions: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          topic: Type.String(),
          text: Both,
          choices: Type.Array(Both),
          several: Type.Boolean(),
          isRight: Type.Optional(Type.Boolean()),
          right: Type.Optional(Type.Array(Type.Integer())),
          why: Type.Optional(Both),
          source: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
)
const Clerks = Type.Object(
  {
    clerks: Type.Array(
      Type.Object(
        {
          staffId: Type.String(),
          name: Type.String(),
          units: Type.Array(Type.Object({ id: Type.String(), name: Both }, closed)),
          ...standing,
        },
        closed,
      ),
    ),
  },
  closed,
)
const TestParams = Type.Object({ testId: Type.String({ format: 'uuid' }) }, closed)
const StaffParams = Type.Object({ staffId: Type.String({ format: 'uuid' }) }, closed)
const tags = ['passes']
const own = { action: 'pass.take' }
const manage = { action: 'pass.manage' }
const ok = <T extends ReturnType<typeof Type.Object>>(type: T) => ({ 200: type, ...problemResponses })

export function passRoutes(
  app: App,
  passes: Passes,
  { unitName, print }: { unitName(id: string): { zh: string; en: string }; print(page: Handout): Promise<Buffer> },
): void {
  certificate(app, passes, { unitName, print })
  app.route({
    method: 'GET',
    url: '/api/v1/passes/mine',
    config: own,
    schema: { tags, summary: '我的上岗证 My pass, training and tests', response: ok(Mine) },
    handler: ({ actor }) => passes.mine(actor),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/passes/tests',
    config: own,
    schema: { tags, summary: '开始考试 Begin a test, or go on with the one under way', response: ok(Test) },
    handler: ({ actor }) => passes.begin(actor),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/passes/tests/:testId',
    config: own,
    schema: { tags, summary: '我的一次考试 One of my tests', params: TestParams, response: ok(Test) },
    handler: ({ actor, params }) => passes.test(actor, params.testId),
  })
  app.route({
    method: 'PUT',
    url: '/api/v1/passes/tests/:testId',
    config: own,
    schema: {
      tags,
      summary: '保存答案 Save answers',
      params: TestParams,
      body: Type.Object({ answers: Answers }, closed),
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params, body }, reply) => {
      await passes.answer(actor, params.testId, body.answers)
      return reply.code(204).send(null)
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/passes/tests/:testId/hand-in',
    config: own,
    schema: { tags, summary: '交卷 Hand in', params: TestParams, response: ok(Test) },
    handler: ({ actor, params }) => passes.handIn(actor, params.testId),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/passes/clerks',
    config: manage,
    schema: { tags, summary: '窗口人员持证情况 How the clerks of my units or area stand', response: ok(Clerks) },
    handler: async ({ actor }) => ({
      clerks: (await passes.list(actor)).map(({ units, ...clerk }) => ({
        ...clerk,
        units: units.map((id) => ({ id, name: unitName(id) })),
      })),
    }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/passes/clerks/:staffId/training',
    config: manage,
    schema: {
      tags,
      summary: '登记培训 Record training',
      params: StaffParams,
      body: Type.Object({ course: text(100), hours: Type.Number({ minimum: 0.5, maximum: 200 }), on: day }, closed),
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params, body }, reply) => {
      await passes.train(actor, params.staffId, body)
      return reply.code(204).send(null)
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/passes/clerks/:staffId/revoke',
    config: manage,
    schema: {
      tags,
      summary: '撤销上岗证 Revoke the pass',
      params: StaffParams,
      body: Type.Object({ reason: text(300) }, closed),
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params, body }, reply) => {
      await passes.revoke(actor, params.staffId, body.reason)
      return reply.code(204).send(null)
    },
  })
}

type Printing = { unitName(id: string): { zh: string; en: string }; print(page: Handout): Promise<Buffer> }

function certificate(app: App, passes: Passes, { unitName, print }: Printing): void {
  app.route({
    method: 'GET',
    url: '/api/v1/passes/certificate.pdf',
    config: own,
    schema: {
      tags,
      summary: '打印上岗证 My pass as PDF',
      querystring: Type.Object({ lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }, closed),
    },
    handler: async ({ actor, query: { lang = 'zh' } }, reply) => {
      const { name, number, validFrom, validUntil, issuedAt } = await passes.held(actor)
      const say = (zh: string, en: string) => (lang === 'zh' ? zh : en)
      const posts = actor.kind === 'staff' ? actor.posts : []
      const units = [...new Set(posts.map(({ unit }) => unitName(unit)[lang]))]
      const pdf = await print({
        ...{ form: 'handout', lang, size: 'A4', date: issuedAt.slice(0, 10) },
        title: passes.content.rules.name[lang],
        lead: name,
        organName: units[0] ?? '',
        footer: say(`编号 ${number}`, `No. ${number}`),
        blocks: [
          {
            kind: 'facts',
            rows: [
              { name: say('姓名', 'Name'), value: name },
              { name: say('编号', 'Number'), value: number },
              { name: say('服务点', 'Site'), value: units.slice(0, 3).join('、') },
              {
                name: say('有效期', 'Valid'),
                value: say(`${validFrom} 至 ${validUntil}`, `${validFrom} to ${validUntil}`),
              },
            ],
          },
          {
            kind: 'paragraph',
            text: say(
              '经培训、考试合格，可以在综合窗口上岗。',
              'Trained and tested; may work at a comprehensive window.',
            ),
          },
        ],
      })
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="pass-${number}.pdf"`)
        .send(pdf)
    },
  })
}
