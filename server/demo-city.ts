// The demonstration city: people, what they hold, and the cases of the last weeks. Stories are content (catalogue/demo/cases.yaml);
// each is played through the real rooms in a city of its own whose clock stands in the past, before the served city opens.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Verb } from './cases/index.ts'
import type { CityOptions } from './city-options.ts'
import { seedDemoAgents } from './demo-agents.ts'
import { fillDemoForm } from './demo-form.ts'
import { seedDemoHall } from './demo-hall.ts'
import { Opening } from './demo-opening.ts'
import { seedDemoResources } from './demo-resources.ts'
import type { FormData, FormSchema } from './engines/form/index.ts'
import { type DemoPeople, loadDemoPeople } from './identity/index.ts'
import { type City, openCity } from './main.ts'
import { createTestClock, type TestClock } from './platform/clock/index.ts'
import type { Actor } from './platform/http/index.ts'
import { newId } from './platform/ids/index.ts'

type Story = {
  item: string
  holder: string
  daysAgo: number
  stepDays: number
  until: string
  rating?: number
  channel: 'web' | 'mobile' | 'window' | 'agent'
  /** The agent institution that takes it in. */
  agent?: string
}
type Stories = { licences: { holder: string; types: string[] }[]; cases: Story[] }
type Holder = {
  name: string
  phone: string
  division: string
  address: string
  citizenId?: string
  creditCode?: string
}
type Stage = {
  city: City
  clock: TestClock
  people: DemoPeople
  holders: Map<string, Holder & { actor: Actor & { subjectId: string } }>
}

/** Makes the demo city once; a database that has cases already only gets its people. */
export async function seedDemoCity(options: CityOptions, say: (text: string) => void): Promise<void> {
  const dir = join(options.catalogueDir, 'demo')
  const clock = createTestClock(Temporal.Now.instant().toString())
  const errors: unknown[] = []
  const city = await openCity({ ...options, clock, logLevel: 'silent', onError: (error) => errors.push(error) })
  try {
    const people = loadDemoPeople(dir)
    await city.identity.seedDemo(people)
    await city.powers.seed()
    await seedDemoAgents(city, dir)
    await seedDemoHall(city, clock, people, dir)
    await seedDemoResources(city, dir)
    const [any] = await city.db.query('select 1 from "case" limit 1')
    if (any) return
    say('布置演示城市 setting up the demo city (once, about half a minute)')
    const stories = parse(readFileSync(join(dir, 'cases.yaml'), 'utf8')) as Stories
    const stage: Stage = { city, clock, people, holders: await holdersOf(city, people) }
    for (const held of stories.licences) for (const type of held.types) await holdLicence(stage, held.holder, type)
    city.cases.start({ only: ['services', 'notices', 'supervision', 'agents'] })
    const total = stories.cases.length
    for (const [index, story] of stories.cases.entries()) {
      if (index % 5 === 0) say(`演示办件 demo cases ${index}/${total}`)
      await play(stage, story)
    }
    say(`演示办件 demo cases ${total}/${total}`)
    if (errors.length > 0) throw new Error('The demo city could not be set up', { cause: errors[0] })
  } finally {
    await city.close()
  }
}

async function holdersOf(city: City, people: DemoPeople): Promise<Stage['holders']> {
  const holders: Stage['holders'] = new Map()
  for (const holder of [...people.residents, ...people.enterprises]) {
    const key = 'citizenId' in holder ? { citizenId: holder.citizenId } : { creditCode: holder.creditCode }
    const subject = await city.registry.findSubject(key)
    if (!subject) throw new Error(`${holder.name} is not registered`)
    const actor = { kind: subject.kind, accountId: newId(), subjectId: subject.subjectId, name: holder.name } as const
    holders.set(holder.name, { ...holder, actor })
  }
  return holders
}

function getHolder({ holders }: Stage, name: string) {
  const holder = holders.get(name)
  if (!holder) throw new Error(`cases.yaml names ${name}, who is not in people.yaml`)
  return holder
}

/** A licence from before the platform's time, as a department's stock would bring it. */
async function holdLicence({ city, clock, ...stage }: Stage, name: string, typeKey: string): Promise<void> {
  const holder = getHolder({ city, clock, ...stage }, name)
  const type = city.licences.types.get(typeKey)
  if (!type) throw new Error(`cases.yaml names licence type ${typeKey}, which is not there`)
  const id = holder.citizenId ?? ''
  const known: Record<string, string | undefined> = {
    name,
    citizenId: holder.citizenId,
    creditCode: holder.creditCode,
    sex: Number(id[16]) % 2 === 1 ? '男' : '女',
    bornOn: id && `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`,
    residence: holder.address,
    premises: holder.address,
    representative: '演示姓名',
    relation: '户主',
  }
  const fields = Object.fromEntries(type.fields.flatMap(({ key }) => (known[key] ? [[key, known[key]]] : [])))
  const keeper = holder.creditCode ? 'market-regulation' : 'public-security'
  await city.licences.seedLicence({
    licenceId: newId(),
    type: typeKey,
    holderSubjectId: holder.actor.subjectId,
    holderName: name,
    organId: city.registry.findOrgan(keeper, 'district', holder.division).id,
    fields,
    validFrom: clock.today().subtract({ years: 2 }).toString(),
  })
}

/** Plays one story from draft to where it stops; the clock stands on working mornings. */
async function play(stage: Stage, story: Story): Promise<void> {
  const { city, clock } = stage
  const holder = getHolder(stage, story.holder)
  const opening = new Opening(city, story.daysAgo)
  clock.set(opening.now)
  const item = await city.catalogue.getItem(story.item)
  const site = city.registry.findSite(holder.division, item.content.levels.accept)
  const clerk = story.channel === 'window' ? await staffAt(stage, site.id, 'window-clerk') : undefined
  const agent = story.agent ? await staffAt(stage, story.agent, 'agent-clerk') : undefined
  const author: Actor = agent ?? clerk ?? holder.actor
  const draft = await city.cases.beginDraft(author, {
    itemId: story.item,
    ...(author.kind === 'staff'
      ? { subjectId: holder.actor.subjectId }
      : { channel: story.channel === 'mobile' ? 'mobile' : 'web', siteId: site.id }),
  })
  const form = fillDemoForm(item.form, draft.form as FormData, {
    division: holder.division,
    today: clock.today().toString(),
    values: addressValues(item.form.schema, holder),
  })
  await city.cases.saveDraft(author, { draftId: draft.draftId, form })
  for (const material of draft.materials.filter(({ required, by }) => required && !by)) {
    const way = material.satisfy.includes('promise') ? 'promise' : clerk ? 'on-paper' : undefined
    if (way)
      await city.cases.chooseWay(author, {
        draftId: draft.draftId,
        materialId: material.materialId,
        by: way,
        agreed: true,
      })
    else
      await city.cases.addDraftFile(author, draft.draftId, material.materialId, {
        name: `${material.name.zh}.png`,
        data: picture,
      })
  }
  const { caseId } = await city.cases.submit({ actor: author }, { draftId: draft.draftId })
  for (let guard = 0; guard < 20; guard++) {
    await city.cases.settle()
    const view = await city.cases.view({ kind: 'system', name: 'demo' }, caseId)
    if (view.status === 'concluded') break
    if (story.until === 'withdrawn' && view.status === 'accepted')
      await city.cases.withdraw({ actor: holder.actor }, { caseId, reason: '情况有变化，先不办了' })
    else if (!(await takeNext(stage, story, caseId, view.tasks))) return
    clock.set(opening.later(story.stepDays))
  }
  if (story.rating) await city.cases.rate(holder.actor, { caseId, level: story.rating, reasons: [] })
  await city.cases.settle()
}

type OpenTask = { taskId: string; act: string; unit: string; post: string; points: string[] }

/** Does the next open step; false when the story stops here, or nobody of the demonstration holds the post. */
async function takeNext(stage: Stage, story: Story, caseId: string, tasks: OpenTask[]): Promise<boolean> {
  const stopsAt: Record<string, string[]> = { accept: ['accept'], review: ['review', 'inspect'], decide: ['decide'] }
  const [task] = tasks
  if (!task || stopsAt[story.until]?.includes(task.act)) return false
  const staff = await staffAt(stage, task.unit, task.post)
  if (!staff) return false
  if (task.act === 'inspect') return inspectByTwo(stage, story, caseId, task, staff)
  const [verb, data] = task.act === 'deliver' ? handOut(stage, story) : answerTo(story, task)
  await stage.city.cases.handle({ actor: staff }, { caseId, taskId: task.taskId, verb, data: data as never })
  return verb !== 'require-supplement'
}

/** One reports, another of the unit signs; false when there is no other. */
async function inspectByTwo(
  stage: Stage,
  { until }: Story,
  caseId: string,
  { taskId, unit, post, points }: OpenTask,
  reporter: Actor,
): Promise<boolean> {
  const { cases } = stage.city
  const signer = await staffAt(stage, unit, post, reporter)
  if (!signer) return false
  const isDenied = until === 'denied'
  await cases.inspect({ actor: reporter }, 'report-inspection', {
    caseId,
    taskId,
    data: {
      outcome: isDenied ? 'failed' : 'passed',
      opinion: isDenied ? '现场占用消防通道' : '现场与申报一致',
      points: points.map(() => (isDenied ? { mark: 'not-met', note: '占用消防通道' } : { mark: 'met' })),
    },
  })
  const { inspections } = await cases.view(signer, caseId)
  const report = inspections.find((one) => one.taskId === taskId)?.report?.seq ?? 0
  await cases.inspect({ actor: signer }, 'sign-inspection', { caseId, taskId, data: { report } })
  return true
}

/** To the applicant, or to somebody whom the enterprise sends. */
function handOut(stage: Stage, story: Story): [Verb, object] {
  const [sent] = stage.people.residents
  const isEnterprise = getHolder(stage, story.holder).creditCode !== undefined
  const agent = { kind: 'agent', name: sent?.name ?? '', idNumber: sent?.citizenId ?? '', authorisation: 'letter' }
  return ['deliver', { method: 'window', collector: isEnterprise ? agent : { kind: 'self' } }]
}

function answerTo({ until }: Story, { act, points }: OpenTask): [Verb, object] {
  switch (act) {
    case 'accept':
      if (until === 'refused') return ['refuse', { reason: '活动场地不在本街道，请向场地所在街道备案' }]
      if (until === 'supplement')
        return [
          'require-supplement',
          { missing: [{ materialId: 'vaccination', reason: '免疫证明照片看不清，请重新拍' }] },
        ]
      return ['accept', {}]
    case 'decide':
      return [
        'decide',
        until === 'denied'
          ? { decision: 'denied', reason: '设施位置影响消防通道，不符合设置规范' }
          : { decision: 'granted', reason: '符合条件' },
      ]
    case 'issue':
      return ['issue', {}]
    default:
      return [
        'review',
        {
          outcome: until === 'denied' ? 'failed' : 'passed',
          opinion: until === 'denied' ? '现场占用消防通道' : '核验属实，同意',
          points: points.map((point) => ({ point, ok: until !== 'denied' })),
        },
      ]
  }
}

/** Whoever holds the post; somebody else than `not`. */
async function staffAt({ city, people }: Stage, unit: string, post: string, not?: Actor): Promise<Actor | undefined> {
  const found = people.staff.find(
    ({ name, posts }) =>
      (not?.kind !== 'staff' || not.name !== name) && posts.some((held) => held.unit === unit && held.post === post),
  )
  const staff = found && (await city.registry.findStaff(found.username))
  return (
    staff && { kind: 'staff', accountId: staff.staffId, staffId: staff.staffId, name: staff.name, posts: staff.posts }
  )
}

/** Every address field of a form gets the holder's own. */
function addressValues(schema: FormSchema, holder: Holder): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([key, field]) =>
      field.properties?.division
        ? [
            [`/${key}/division`, holder.division],
            ...(field.properties.detail ? [[`/${key}/detail`, holder.address]] : []),
          ]
        : [],
    ),
  )
}

/** A small grey picture that stands for a photographed document. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAADwAAAAoCAAAAACH0MYjAAAALUlEQVR4nGN4TQFgGOKap5EABpGzRzWTqHk0nkeG5tF4HhmaR+N5ZGgeQfEMADg0Uo0rMBO1AAAAAElFTkSuQmCC',
  'base64',
)
