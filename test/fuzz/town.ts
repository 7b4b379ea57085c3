// The people and things that requests are about: two residents with drafts and cases in every state, an enterprise, staff in every
// role, one of another district. Requests use things up, so the town is refilled now and then.

import { seedDemoAgents } from '../../server/demo-agents.ts'
import { fillDemoForm } from '../../server/demo-form.ts'
import { demoBody, demoDivision, makeCitizenId, makeCreditCode } from '../../server/engines/codes/index.ts'
import type { FormData } from '../../server/engines/form/index.ts'
import { loadDemoPeople } from '../../server/identity/index.ts'
import type { City } from '../../server/main.ts'
import type { TestClock } from '../../server/platform/clock/index.ts'
import type { Actor, Post } from '../../server/platform/http/index.ts'
import { newId } from '../../server/platform/ids/index.ts'

export const nobodys = '00000000-0000-7000-8000-000000000000'
const itemId = 'school-admission'
const community = '440306018003'
const demoPeople = loadDemoPeople('catalogue/demo')

export type Task = { taskId: string; act: string; verbs: string[] }
export type Thing = {
  kind: 'draft' | 'case'
  id: string
  owner: string
  status: string
  form: FormData
  tasks: Task[]
  materials: string[]
  files: string[]
  documents: string[]
  licences: string[]
}
/** What must never stand in an answer to somebody else. */
export type Secrets = { owner: string; texts: string[] }
export type Town = {
  readonly city: City
  readonly clock: TestClock
  /** Session cookies by who acts; the anonymous have an empty one. */
  readonly cookies: Map<string, string>
  readonly things: Thing[]
  readonly secrets: Secrets[]
  /** Real values by name that belong to no case. */
  readonly facts: Record<string, readonly unknown[]>
  /** Puts new drafts and cases beside what is used up, and opens the sessions that were ended. */
  refill(): Promise<void>
  /** Whether a resident was identified at the window of somebody, who may then go on with what is the resident's. */
  isServing(who: string, owner: string): Promise<boolean>
  /** A new session for somebody who was signed out. */
  reopen(who: string): Promise<void>
}

const residents = {
  person: { name: '欧阳沐晴', citizenId: makeCitizenId(demoDivision, '1991-03-08', 961), phone: '13900000961' },
  stranger: { name: '司徒望舒', citizenId: makeCitizenId(demoDivision, '1986-11-21', 962), phone: '13900000962' },
} as const
const works = (units: Record<string, string>, post: string): Post[] =>
  Object.entries(units).map(([organ, division]) => ({ unit: `${organ}@${division}`, post }))
const departments = {
  'public-security': '440306000000',
  'housing-construction': '440306000000',
  'social-security': '440306000000',
  health: '440306018000',
}
const postsOf: Record<string, Post[]> = {
  'window-clerk': works({ station: community }, 'window-clerk'),
  reviewer: works(departments, 'reviewer'),
  inspector: works({ health: '440306000000' }, 'inspector'),
  decider: works({ education: '440306000000' }, 'decider'),
  supervisor: works({ supervision: '440306000000' }, 'supervisor'),
  'item-editor': works({ education: '440306000000' }, 'item-editor'),
  'agent-clerk': works({ 'agent-demo-bank': '440306000000' }, 'agent-clerk'),
  administrator: works({ 'service-administration': '440300000000' }, 'administrator'),
  outsider: [
    ...works({ education: '440305000000' }, 'reviewer'),
    ...works({ education: '440305000000' }, 'decider'),
    ...works({ supervision: '440305000000' }, 'supervisor'),
  ],
}

/** Settles the town in a city that follows its log. */
export async function openTown(city: City, clock: TestClock): Promise<Town> {
  const actors = new Map<string, Actor>()
  for (const [key, facts] of Object.entries(residents)) {
    const { subjectId } = await city.registry.registerSubject({ kind: 'person', ...facts })
    actors.set(key, { kind: 'person', accountId: newId(), subjectId, name: facts.name })
  }
  const company = {
    name: '深圳市澄明测试(演示)',
    creditCode: makeCreditCode('9', '1', demoDivision, `${demoBody}U001`),
  }
  const { subjectId } = await city.registry.registerSubject({ kind: 'enterprise', ...company, phone: '13900000963' })
  actors.set('enterprise', { kind: 'enterprise', accountId: newId(), subjectId, name: company.name })
  for (const [key, posts] of Object.entries(postsOf))
    actors.set(key, { kind: 'staff', accountId: newId(), staffId: newId(), name: `演示${key}`, posts })

  const cookies = new Map<string, string>()
  const things: Thing[] = []
  const facts: Record<string, readonly unknown[]> = {
    itemId: [itemId, 'dog-registration'],
    item: [itemId],
    spareItemId: ['disability-card'],
    siteId: [`station@${community}`],
    institutionId: ['agent-demo-bank@440306000000'],
    institution: ['agent-demo-bank@440306000000'],
    month: ['2026-03'],
    divisionCode: ['440306000000'],
    subjectId: [...actors.values()].flatMap((actor) => ('subjectId' in actor ? [actor.subjectId] : [])),
    division: ['440306000000', community],
    parent: ['440306000000', '440306018000'],
    organ: ['education@440306000000'],
    q: ['入学', 'dog', '老人钱'],
    measure: ['submitted', 'accepted'],
    creditCode: [company.creditCode],
    points: [[{ point: '材料', ok: true }]],
  }
  const town: Town = {
    city,
    clock,
    cookies,
    things,
    facts,
    secrets: [
      ...Object.entries(residents).map(([owner, it]) => ({ owner, texts: [it.name, it.citizenId, it.phone] })),
      { owner: 'enterprise', texts: [company.name] },
    ],
    async refill() {
      cookies.set('anonymous', '')
      for (const who of actors.keys()) await town.reopen(who)
      for (const owner of Object.keys(residents)) await addThings(city, things, actors, owner)
      Object.assign(facts, await signInFacts(city, clock))
    },
    async isServing(who, owner) {
      const [clerk, resident] = [actors.get(who), actors.get(owner)]
      if (clerk?.kind !== 'staff' || !resident || !('subjectId' in resident)) return false
      return city.identity.isAtWindow(clerk.staffId, resident.subjectId)
    },
    async reopen(who) {
      const actor = actors.get(who)
      if (actor) cookies.set(who, `yc_session=${(await city.identity.createSession(actor)).token}`)
    },
  }
  await city.identity.seedDemo(demoPeople)
  await seedDemoAgents(city, 'catalogue/demo')
  await town.refill()
  for (const owner of Object.keys(residents)) {
    const granted = await submitted(city, actors, owner)
    await conclude(city, actors, granted)
    things.push(await thingOf(city, granted, owner))
  }
  Object.assign(facts, await publicFacts(city, things))
  return town
}

/** What stands on papers: codes to verify them, number and query code of a case; and the ids of notices. */
async function publicFacts(city: City, things: Thing[]): Promise<Record<string, readonly unknown[]>> {
  const [licence] = await city.db.query<{ code: string }>('select verify_code code from licence')
  const [document] = await city.db.query<{ code: string }>('select verify_code code from case_document')
  const notices = await city.db.query<{ id: string }>('select notice_id id from notice limit 20')
  const concluded = things.find(({ licences }) => licences.length > 0)
  const { caseNumber } = await city.cases.view(system, concluded?.id ?? '')
  const { subject } = await city.cases.view(system, concluded?.id ?? '')
  const own: Actor = { kind: 'person', accountId: newId(), subjectId: subject.subjectId, name: '' }
  return {
    verifyCode: [licence?.code, document?.code],
    noticeId: notices.map(({ id }) => id),
    caseNumber: [caseNumber],
    queryCode: [(await city.cases.view(own, concluded?.id ?? '')).queryCode],
  }
}

/** For one resident: a draft, a case just submitted, one accepted, one that waits for a supplement. */
async function addThings(city: City, things: Thing[], actors: Map<string, Actor>, owner: string): Promise<void> {
  const fresh: Thing[] = [await draftOf(city, actors, owner)]
  for (const until of ['accept', 'review', 'decide', 'supplement'] as const) {
    const caseId = await submitted(city, actors, owner)
    if (until === 'supplement')
      await handle(city, actors, caseId, 'require-supplement', { missing: [{ materialId: 'home', reason: '看不清' }] })
    else if (until !== 'accept') await handle(city, actors, caseId, 'accept', {})
    if (until === 'decide') await reviewAll(city, actors, caseId)
    fresh.push(await thingOf(city, caseId, owner))
  }
  const kept = things.filter((thing) => thing.owner !== owner || thing.licences.length > 0)
  things.splice(0, things.length, ...kept, ...fresh)
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const review = { outcome: 'passed', opinion: '核验属实' }

async function draftOf(city: City, actors: Map<string, Actor>, owner: string): Promise<Thing> {
  const actor = actors.get(owner) as Actor
  const draft = await city.cases.beginDraft(actor, { itemId })
  const { form: asked } = await city.catalogue.getItem(itemId)
  const form = fillDemoForm(asked, draft.form as FormData, {
    division: community,
    today: city.clock.today().toString(),
  })
  await city.cases.saveDraft(actor, { draftId: draft.draftId, form })
  const materials = draft.materials.map(({ materialId }) => materialId)
  const upload = { name: '户口簿.png', data: picture }
  const { fileId } = await city.cases.addDraftFile(actor, draft.draftId, 'home', upload)
  const none = { tasks: [], documents: [], licences: [] }
  return { kind: 'draft', id: draft.draftId, owner, status: 'draft', form, materials, files: [fileId], ...none }
}

async function submitted(city: City, actors: Map<string, Actor>, owner: string): Promise<string> {
  const { id } = await draftOf(city, actors, owner)
  await city.cases.submit({ actor: actors.get(owner) as Actor }, { draftId: id })
  return id
}

const system: Actor = { kind: 'system', name: 'fuzz' }
const roleOf = { accept: 'window-clerk', 'require-supplement': 'window-clerk', review: 'reviewer', decide: 'decider' }

async function handle(
  city: City,
  actors: Map<string, Actor>,
  caseId: string,
  verb: keyof typeof roleOf,
  data: object,
): Promise<void> {
  const { tasks } = await city.cases.view(system, caseId)
  const task = tasks.find(({ verbs }) => verbs.includes(verb))
  if (!task) throw new Error(`no task to ${verb}`)
  const actor = actors.get(roleOf[verb]) as Actor
  await city.cases.handle({ actor }, { caseId, taskId: task.taskId, verb, data: data as Record<string, never> })
}

async function reviewAll(city: City, actors: Map<string, Actor>, caseId: string): Promise<void> {
  const isOpen = async () => (await city.cases.view(system, caseId)).tasks.some(({ verbs }) => verbs.includes('review'))
  while (await isOpen()) await handle(city, actors, caseId, 'review', review)
}

async function conclude(city: City, actors: Map<string, Actor>, caseId: string): Promise<void> {
  await handle(city, actors, caseId, 'accept', {})
  await reviewAll(city, actors, caseId)
  await handle(city, actors, caseId, 'decide', { decision: 'granted', reason: '符合条件' })
  await city.cases.settle()
}

async function thingOf(city: City, caseId: string, owner: string): Promise<Thing> {
  const view = await city.cases.view(system, caseId)
  return {
    kind: 'case',
    id: caseId,
    owner,
    status: view.status,
    form: view.form as FormData,
    tasks: view.tasks.map(({ taskId, act, verbs }) => ({ taskId, act, verbs })),
    materials: view.materials.map(({ materialId }) => materialId),
    files: view.materials.flatMap(({ files }) => files.map(({ fileId }) => fileId)),
    documents: view.documents.map(({ documentId }) => documentId),
    licences: view.licences.map(({ licenceId }) => licenceId),
  }
}

/** Somebody new at a phone that has just been sent a code. */
async function signInFacts(city: City, clock: TestClock): Promise<Record<string, readonly unknown[]>> {
  const sequence = 1 + ((clock.now().epochMilliseconds / 60_000) % 80)
  const phone = `139000008${String(sequence).padStart(2, '0')}`
  await city.identity.requestCode({ phone, ip: `10.1.0.${sequence}` })
  const [message] = await city.notices.outbox(phone)
  const [staff] = city.identity.demoSignIns(demoPeople).staff
  return {
    phone: [phone, residents.person.phone],
    code: [message?.text.match(/\d{6}/)?.[0] ?? '000000'],
    name: ['慕容新来', residents.person.name],
    citizenId: [makeCitizenId(demoDivision, '1995-05-05', 800 + sequence), residents.person.citizenId],
    creditCode: [makeCreditCode('9', '1', demoDivision, `${demoBody}U${100 + sequence}`)],
    username: [staff?.username],
    password: [staff?.password],
    totp: [staff?.totp],
  }
}
