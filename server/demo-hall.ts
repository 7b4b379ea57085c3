// Halls of the demonstration that live: people who wait, windows that serve, appointments to come. What catalogue/demo/hall.yaml lists is
// played through the real room with a clock that stands in the past; everything it makes is marked as demonstration.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { DemoPeople } from './identity/index.ts'
import type { City } from './main.ts'
import { dateIn, type TestClock } from './platform/clock/index.ts'
import { type Actor, systemActor } from './platform/http/index.ts'
import { newId } from './platform/ids/index.ts'

type Stories = {
  halls: { site: string; windows: number; everyMinutes: number }[]
  /** `from`: the window of the first clerk; they change places from day to day. */
  roster: { site: string; head: string; from: number; clerks: string[] }[]
  appointments: { holder: string; site: string; item: string; daysAhead: number; starts: string }[]
}
const playedMinutes = 90

/** Plays the last open day and today's last hour and a half where there are no tickets yet, and books where nobody has. */
export async function seedDemoHall(city: City, clock: TestClock, people: DemoPeople, dir: string): Promise<void> {
  const stories = parse(readFileSync(join(dir, 'hall.yaml'), 'utf8')) as Stories
  const now = clock.now()
  for (const story of stories.halls) {
    const today = dateIn(now)
    let before = today.subtract({ days: 1 })
    while (!city.calendar.isWorkingDay(before)) before = before.subtract({ days: 1 })
    const morning = before.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '11:00' }).toInstant()
    for (const end of [morning, now]) await playHall({ city, clock }, story, end)
  }
  clock.set(now.toString())
  for (const story of stories.roster) await planWeeks(city, story)
  for (const story of stories.appointments) await bookFor(city, people, story)
  await city.hall.markDemonstration([
    ...new Set([...stories.halls, ...stories.appointments].map((story) => story.site)),
  ])
}

type Stage = { city: City; clock: TestClock }

/** An hour and a half until `end`: somebody comes every few minutes, windows call and serve; who is left waits. */
async function playHall(stage: Stage, story: Stories['halls'][number], end: Temporal.Instant): Promise<void> {
  const { city, clock } = stage
  const clerks = Array.from({ length: story.windows }, (_, index) => ({
    actor: clerkOf(story.site, index),
    window: index + 1,
    busyUntil: 0,
  }))
  clock.set(end.toString())
  if ((await city.hall.queue(systemActor('demo'), story.site)).counts.drawn > 0) return
  for (let minute = 0; minute < playedMinutes; minute++) {
    clock.set(end.subtract({ minutes: playedMinutes - minute }).toString())
    const queue = await city.hall.queue(systemActor('demo'), story.site)
    if (!queue.isOpen) continue
    const groups = queue.groups.map(({ key }) => key)
    if (minute % story.everyMinutes === 0)
      await city.hall.draw(
        systemActor('demo'),
        { siteId: story.site, group: groups[0], ...(minute % 5 === 4 && { class: 'pregnant' }) },
        'kiosk',
      )
    for (const clerk of clerks) await serve(city, story.site, clerk, minute)
  }
}

async function serve(
  city: City,
  siteId: string,
  clerk: { actor: Actor; window: number; busyUntil: number },
  minute: number,
): Promise<void> {
  const at = { siteId, window: clerk.window }
  const { mine, before } = await city.hall.queue(clerk.actor, siteId)
  if (!mine) await city.hall.openWindow(clerk.actor, at)
  else if (!before) await city.hall.call(clerk.actor, at)
  else if (before.state === 'called') {
    await city.hall.act(clerk.actor, at, 'serve', before)
    clerk.busyUntil = minute + 6 + ((minute * 7) % 6)
  } else if (minute >= clerk.busyUntil) await city.hall.act(clerk.actor, at, 'finish', before)
}

/** A clerk of the site who is in the demonstration for this only: nobody signs in as him, so his window stays his. */
function clerkOf(site: string, index: number): Actor {
  const posts = [{ unit: site, post: 'window-clerk' }]
  return { kind: 'staff', accountId: newId(), staffId: newId(), name: `演示窗口人员${index + 1}`, posts }
}

/** This week and the next, where neither has a shift: what a head would have planned. */
async function planWeeks(city: City, { site, head, from, clerks }: Stories['roster'][number]): Promise<void> {
  const found = await Promise.all([head, ...clerks].map((username) => city.registry.findStaff(username)))
  const [planner, ...planned] = found.flatMap((one) => one ?? [])
  if (!planner || planned.length < clerks.length) return
  const { staffId, name, posts } = planner
  const actor: Actor = { kind: 'staff', accountId: newId(), staffId, name, posts }
  const today = city.clock.today()
  const weeks = await Promise.all([0, 7].map((days) => city.hall.roster(actor, site, today.add({ days }).toString())))
  if (weeks.some(({ shifts }) => shifts.length > 0)) return
  for (const { on, shifts } of weeks.flatMap(({ days }) => days).filter((day) => day.on >= today.toString()))
    for (const shift of shifts)
      for (const [index, clerk] of planned.entries()) {
        const window = from + ((index + Temporal.PlainDate.from(on).dayOfWeek) % planned.length)
        await city.hall.setShift(actor, site, { on, window, shift, staffId: clerk.staffId })
      }
}

async function bookFor(city: City, people: DemoPeople, story: Stories['appointments'][number]): Promise<void> {
  const person = people.residents.find(({ name }) => name === story.holder)
  const subject = person && (await city.registry.findSubject({ citizenId: person.citizenId }))
  if (!subject) throw new Error(`hall.yaml names ${story.holder}, who is not in people.yaml`)
  const actor: Actor = { kind: 'person', accountId: newId(), subjectId: subject.subjectId, name: story.holder }
  if ((await city.hall.ownAppointments(actor)).length > 0) return
  const { days } = await city.hall.slots({ siteId: story.site, itemId: story.item })
  const day = days
    .slice(story.daysAhead)
    .find(({ slots }) => slots.some(({ starts, free }) => starts === story.starts && free > 0))
  if (day) await city.hall.book(actor, { siteId: story.site, itemId: story.item, on: day.on, starts: story.starts })
}
