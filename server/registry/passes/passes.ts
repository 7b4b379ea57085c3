// Passes for the comprehensive window (plan, staff «经过培训考核后统一进入»): training is recorded, a test is passed, a pass is issued, and
// without one that holds a post at a window is not in force: its holder is a trainee there.

import { randomInt } from 'node:crypto'
import { type Clock, minuteIn } from '../../platform/clock/index.ts'
import type { Connection, Database } from '../../platform/database/index.ts'
import type { Actor, Post } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import type { PassContent, Question } from './content.ts'
import { daysOfNewPass, holds, passesOf, type Standing, standingOf } from './standing.ts'
import {
  eventsOf,
  findTest,
  insertEvent,
  insertTest,
  saveAnswers,
  saveMark,
  staffWithPosts,
  type TestRow,
  testsOf,
} from './store.ts'
import { type Answers, drawTest, markTest } from './test.ts'

export type PassOptions = {
  db: Database
  clock: Clock
  content: PassContent
  can(actor: Actor, action: string, resource: { units?: readonly string[] }): boolean
  /** Told within the transaction with which rights change: a first pass, or one revoked. */
  postsChanged?(staffId: string, tx: Connection): Promise<void>
}
export type Passes = ReturnType<typeof createPasses>
/** What somebody is at a window while no pass holds. */
export const trainee = 'trainee'
/** Seconds that an answer may be late on its way. */
const graceSeconds = 5

export function createPasses({ db, clock, content, can, postsChanged = async () => {} }: PassOptions) {
  const { rules } = content
  const now = () => clock.now().toString()
  const today = () => clock.today().toString()
  const isNeeded = () => today() >= rules.neededFrom
  const standing = async (staffId: string): Promise<Standing> =>
    standingOf((await eventsOf(db, [staffId])).get(staffId) ?? [], rules, today())

  /** The posts as they are in force: without a pass that holds, one at a window is that of a trainee. */
  async function postsInForce({ staffId, posts }: { staffId: string; posts: readonly Post[] }): Promise<Post[]> {
    const asks = isNeeded() && posts.some(({ post }) => rules.posts.includes(post))
    if (!asks || holds(await standing(staffId))) return [...posts]
    return posts.map((held) => (rules.posts.includes(held.post) ? { unit: held.unit, post: trainee } : held))
  }

  /** Why no test can be begun now; undefined when one can. */
  function whyNotNow({ state, pass, hours }: Standing, tests: readonly TestRow[]) {
    if (state === 'valid' && pass)
      return {
        zh: `上岗证有效期到 ${pass.validUntil}，到期前 ${rules.remindDays} 天起可以考试换证`,
        en: `The pass holds until ${pass.validUntil}; a new test can be taken in its last ${rules.remindDays} days`,
      }
    if (hours < rules.trainingHours)
      return {
        zh: `培训学时不够：已记录 ${hours} 学时，需要 ${rules.trainingHours} 学时。请单位负责人登记培训`,
        en: `Training is short: ${hours} of ${rules.trainingHours} hours are recorded. Ask the head of your unit to record it`,
      }
    const failed = tests.find(({ passed }) => passed === false)
    const again = failed?.handedInAt && Temporal.Instant.from(failed.handedInAt).add({ hours: rules.test.waitHours })
    if (again && Temporal.Instant.compare(clock.now(), again) < 0) {
      const at = minuteIn(again)
      return { zh: `上次没有通过，${at} 以后可以再考`, en: `Not passed last time; again from ${at} on` }
    }
    return undefined
  }

  /** Marks a test by the answers that were saved; a pass is issued with the mark, in one transaction. */
  async function mark(test: TestRow, byName: string): Promise<void> {
    const { percent, passed } = markTest(test.questions, test.answers, rules.test.passPercent)
    const at = now()
    await db.write(async (tx) => {
      if (!(await saveMark(tx, { testId: test.testId, handedInAt: at, percent, passed })) || !passed) return
      await issue(tx, { staffId: test.staffId, byName, testId: test.testId, at })
    })
  }

  async function issue(
    tx: Connection,
    { staffId, byName, testId, at }: { staffId: string; byName: string; testId: string | null; at: string },
  ): Promise<void> {
    const before = standingOf((await eventsOf(tx, [staffId])).get(staffId) ?? [], rules, today())
    const passId = newId(clock.now())
    const number = `${today().slice(0, 4)}-${passId.replaceAll('-', '').slice(-8).toUpperCase()}`
    const data = { passId, number, testId, ...daysOfNewPass(before, rules, today()) }
    await insertEvent(tx, { eventId: newId(clock.now()), staffId, kind: 'issued', at, byName, data })
    if (!holds(before)) await postsChanged(staffId, tx)
  }

  /** Tests whose time ran out are marked by what was saved until then. */
  async function settled(tests: readonly TestRow[], byName: string): Promise<TestRow[]> {
    const over = tests.filter(({ handedInAt, endsAt }) => handedInAt === null && isOver(endsAt))
    for (const test of over) await mark(test, byName)
    if (over.length === 0) return [...tests]
    const again = await Promise.all(tests.map(({ testId }) => findTest(db, testId)))
    return again.filter((test) => test !== undefined)
  }
  const isOver = (endsAt: string): boolean =>
    Temporal.Instant.compare(clock.now(), Temporal.Instant.from(endsAt).add({ seconds: graceSeconds })) > 0

  async function ownTest(actor: Actor, testId: string): Promise<TestRow> {
    const found = await findTest(db, testId)
    if (!found || found.staffId !== staffOf(actor).staffId) throw notFound('没有这次考试', 'No such test')
    const [test] = await settled([found], staffOf(actor).name)
    return test ?? found
  }

  /** Those of one's units or area who are assigned to a window. Problem: not-found (somebody else). */
  async function managed(actor: Actor, staffId?: string) {
    const all = (await staffWithPosts(db, rules.posts)).filter(({ units }) => can(actor, 'pass.manage', { units }))
    if (staffId === undefined) return all
    const found = all.filter((one) => one.staffId === staffId)
    if (found.length === 0) throw notFound('没有这位窗口人员', 'No such clerk')
    return found
  }

  return {
    content,
    postsInForce,

    /** How I stand, what I was trained in, the tests I took, and whether I can take one now. */
    async mine(actor: Actor) {
      const { staffId, name } = staffOf(actor)
      const tests = await settled(await testsOf(db, staffId), name)
      const events = (await eventsOf(db, [staffId])).get(staffId) ?? []
      const how = standingOf(events, rules, today())
      const underWay = tests.find(({ handedInAt }) => handedInAt === null)
      return {
        ...how,
        name,
        needed: isNeeded(),
        trainings: events.flatMap(({ kind, data, byName }) => (kind === 'trained' ? [{ ...data, byName }] : [])),
        tests: tests.map(resultOf),
        underWay: underWay?.testId ?? null,
        whyNot: underWay ? null : (whyNotNow(how, tests) ?? null),
        rules: { trainingHours: rules.trainingHours, remindDays: rules.remindDays, ...rules.test },
      }
    },

    /** The pass that holds, for printing. Problem: not-found (none holds). */
    async held(actor: Actor) {
      const { staffId, name } = staffOf(actor)
      const how = await standing(staffId)
      if (!how.pass || !holds(how)) throw notFound('没有有效的上岗证', 'No pass holds')
      return { ...how.pass, name }
    },

    /** Begins a test, or gives the one under way. Problem: conflict, with the reason. */
    async begin(actor: Actor) {
      const { staffId, name } = staffOf(actor)
      const tests = await settled(await testsOf(db, staffId), name)
      const underWay = tests.find(({ handedInAt }) => handedInAt === null)
      if (underWay) return viewOf(underWay, now())
      const why = whyNotNow(await standing(staffId), tests)
      if (why) throw problem('conflict', why)
      const at = clock.now()
      const made = await insertTest(db, {
        testId: newId(at),
        staffId,
        questions: drawTest(content, (n) => randomInt(n)),
        startedAt: at.toString(),
        endsAt: at.add({ minutes: rules.test.minutes }).toString(),
      })
      if (made) return viewOf(made, now())
      const [other] = await testsOf(db, staffId)
      if (!other) throw notFound()
      return viewOf(other, now())
    },

    /** One's own test; with what is right once it is handed in. Problem: not-found. */
    test: async (actor: Actor, testId: string) => viewOf(await ownTest(actor, testId), now()),

    /** Saves answers as they are given. Problem: conflict once the test is handed in or its time is over. */
    async answer(actor: Actor, testId: string, answers: Answers): Promise<void> {
      const test = await ownTest(actor, testId)
      const known = new Map(test.questions.map(({ id, choices }) => [id, choices.length]))
      for (const [id, chosen] of Object.entries(answers))
        if (chosen.some((choice) => choice >= (known.get(id) ?? 0)))
          throw problem('bad-request', {
            zh: `这次考试没有 ${id} 的这个选项`,
            en: `No such choice of ${id} in this test`,
          })
      const late = clock.now().subtract({ seconds: graceSeconds }).toString()
      if (test.handedInAt !== null || !(await saveAnswers(db, testId, answers, late)))
        throw problem('conflict', { zh: '考试已经交卷，不能再改', en: 'The test is handed in and cannot be changed' })
    },

    /** Hands it in and tells the result; handing in twice tells it again. */
    async handIn(actor: Actor, testId: string) {
      const test = await ownTest(actor, testId)
      if (test.handedInAt === null) await mark(test, staffOf(actor).name)
      return viewOf(await ownTest(actor, testId), now())
    },

    /** The clerks of one's units or area with how each stands, those first who cannot sit at a window. */
    async list(actor: Actor) {
      const staff = await managed(actor)
      const events = await eventsOf(
        db,
        staff.map(({ staffId }) => staffId),
      )
      return staff.map((one) => ({ ...one, ...standingOf(events.get(one.staffId) ?? [], rules, today()) }))
    },

    /** Records training. Problems: not-found, validation-failed (a day to come). */
    async train(actor: Actor, staffId: string, data: { course: string; hours: number; on: string }): Promise<void> {
      await managed(actor, staffId)
      if (data.on > today())
        throw problem(
          'validation-failed',
          { zh: '培训日期还没到，请填写已经完成的培训', en: 'The day is still to come; record training that was done' },
          { fields: [{ pointer: '/on', zh: '不能晚于今天', en: 'Not later than today' }] },
        )
      const { name: byName } = staffOf(actor)
      await insertEvent(db, { eventId: newId(clock.now()), staffId, kind: 'trained', at: now(), byName, data })
    },

    /** Revokes the pass that holds; sessions end at once. Problems: not-found, conflict (none holds). */
    async revoke(actor: Actor, staffId: string, reason: string): Promise<void> {
      await managed(actor, staffId)
      const { name: byName } = staffOf(actor)
      const events = (await eventsOf(db, [staffId])).get(staffId) ?? []
      const held = passesOf(events).filter(({ revoked, validUntil }) => !revoked && validUntil >= today())
      if (held.length === 0) throw problem('conflict', { zh: '没有有效的上岗证可以撤销', en: 'No pass holds' })
      await db.write(async (tx) => {
        for (const { passId } of held)
          await insertEvent(tx, {
            ...{ eventId: newId(clock.now()), staffId, kind: 'revoked', at: now(), byName },
            data: { passId, reason },
          })
        await postsChanged(staffId, tx)
      })
    },

    /** For the demonstration: the training that is asked for, and with `isPassed` a pass. */
    async seedDemo(staffId: string, isPassed: boolean): Promise<void> {
      const events = (await eventsOf(db, [staffId])).get(staffId) ?? []
      if (events.length > 0) return
      const by = { at: now(), byName: '演示 Demonstration' }
      const data = { course: '综合窗口岗前培训', hours: rules.trainingHours, on: today() }
      await db.write(async (tx) => {
        await insertEvent(tx, { eventId: newId(clock.now()), staffId, kind: 'trained', ...by, data })
        if (isPassed) await issue(tx, { staffId, testId: null, ...by })
      })
    },
  }
}

function staffOf(actor: Actor): { staffId: string; name: string } {
  if (actor.kind !== 'staff') throw notFound()
  return actor
}

const resultOf = ({ testId, startedAt, handedInAt, percent, passed }: TestRow) => ({
  testId,
  startedAt,
  handedInAt,
  percent,
  passed,
})

/** What is right is told only when it is handed in. */
function viewOf(test: TestRow, now: string) {
  const isDone = test.handedInAt !== null
  const { right } = markTest(test.questions, test.answers, 0)
  const secondsLeft = isDone
    ? 0
    : Math.max(0, Math.floor(Temporal.Instant.from(now).until(test.endsAt).total({ unit: 'seconds' })))
  const questionOf = ({ id, topic, text, choices, why, source }: Question) => ({
    id,
    topic,
    text,
    choices: choices.map(({ zh, en }) => ({ zh, en })),
    several: choices.filter((choice) => choice.right).length > 1,
    ...(isDone && {
      isRight: right.has(id),
      right: choices.flatMap((choice, i) => (choice.right ? [i] : [])),
      why,
      ...(source && { source }),
    }),
  })
  return {
    ...resultOf(test),
    endsAt: test.endsAt,
    secondsLeft,
    answers: test.answers,
    questions: test.questions.map(questionOf),
  }
}
