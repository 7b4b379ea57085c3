// Handing a task on: to another organ or post that can do it (转办), back to where it came from (退回), or, by the head of the unit, to a person.
// The limit runs on. Each passing is an event that counts how often this task was passed, so that supervision sees what is pushed around.

import { problem } from '../../platform/problem/index.ts'
import { actorId, eventActor, type Handed, type Place, type TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { Move } from '../move.ts'
import { type CommandResult, type CommandTools, claimedByOther, perform, type Situation, type Who } from '../perform.ts'
import { taskToHand } from './find-task.ts'
import { inPlace } from './stand-in.ts'

export type HandingTools = CommandTools & Pick<CityDoors, 'placesWithPost' | 'findStaff' | 'postsInForce' | 'getUnit'>
type Order = { caseId: string; taskId: string; reason: string; key?: string | undefined }

/** Posts that a task may go to, by its act. What is not here stays: who decides follows from a rule, not from a person. */
export const receivers: Readonly<Record<string, readonly string[]>> = {
  accept: ['window-clerk'],
  review: ['reviewer', 'inspector'],
  inspect: ['inspector', 'reviewer'],
  issue: ['reviewer', 'window-clerk'],
  deliver: ['window-clerk'],
  answer: ['reviewer'],
}

export const nameOfPlace = ({ unit, post }: Place): string => `${unit} ${post}`

/** Where the task may go: units of the case's division, or above it, where somebody holds a fitting post. */
export async function placesFor(
  tools: Pick<CityDoors, 'placesWithPost'>,
  division: string,
  task: Pick<TaskRow, 'act' | 'unit' | 'post'>,
): Promise<Place[]> {
  const posts = receivers[task.act] ?? []
  const found = await Promise.all(
    posts.map(async (post) => (await tools.placesWithPost(division, post)).map(({ id }) => ({ unit: id, post }))),
  )
  return found.flat().filter(({ unit, post }) => unit !== task.unit || post !== task.post)
}

/** Hands a task on to another organ or post. Problems: not-found, forbidden, conflict, conflict-moved-on, validation-failed. */
export function transfer(tools: HandingTools, who: Who, order: Order & { to: Place }): Promise<CommandResult> {
  return pass(tools, who, order, async ({ row }, task) => {
    if (!receivers[task.act])
      throw problem('conflict', {
        zh: `“${task.name}”不能转办：由哪个部门办理按规则确定`,
        en: 'This task cannot be handed on: which organ does it follows from a rule',
      })
    const places = await placesFor(tools, row.division, task)
    if (!places.some((place) => nameOfPlace(place) === nameOfPlace(order.to))) {
      const words = { zh: '请选择有人能够办理的其他部门或岗位', en: 'Choose another organ or post that can do it' }
      throw problem('validation-failed', words, { fields: [{ pointer: '/to', ...words }] })
    }
    const { times, from } = row.state.handed?.[task.taskId] ?? { times: 0, from: [] }
    return { kind: 'task_transferred', to: order.to, handed: { times: times + 1, from: [...from, placeOf(task)] } }
  })
}

/** Gives a task back to where it was handed on. Problems as for `transfer`. */
export function giveBack(tools: HandingTools, who: Who, order: Order): Promise<CommandResult> {
  return pass(tools, who, order, ({ row }, task) => {
    const handed = row.state.handed?.[task.taskId]
    const to = handed?.from.at(-1)
    if (!handed || !to)
      throw problem('conflict', {
        zh: '这项任务不是转办来的，不能退回；需要其他部门办理的请转办',
        en: 'This task was not handed on to you; to give it to another organ, hand it on',
      })
    return { kind: 'task_given_back', to, handed: { times: handed.times + 1, from: handed.from.slice(0, -1) } }
  })
}

type Passing = { kind: 'task_transferred' | 'task_given_back'; to: Place; handed: Handed }

function pass(
  tools: HandingTools,
  who: Who,
  { caseId, taskId, reason, key }: Order,
  decide: (situation: Situation, task: TaskRow) => Passing | Promise<Passing>,
): Promise<CommandResult> {
  return perform(tools, who, {
    caseId,
    key,
    taskId,
    decide: async (asked) => {
      const { situation, record } = await inPlace(tools, asked, taskId)
      const task = taskToHand(tools, situation, taskId, 'case.transfer', {
        zh: '这项任务不属于您的岗位，不能转办或者退回',
        en: 'This task belongs to another post; you cannot hand it on',
      })
      if (task.claimedBy && task.claimedBy !== actorId(situation.actor)) throw claimedByOther(task)
      const { kind, to, handed } = await decide(situation, task)
      const move: Move = {
        event: {
          kind,
          actor: eventActor(situation.actor, task),
          data: {
            ...factsOf(task),
            from: placeOf(task),
            to: { ...to },
            unitName: tools.getUnit(to.unit).name,
            reason,
            times: handed.times,
          },
        },
        place: { taskId, ...to, handed },
      }
      return record(move)
    },
  })
}

/** Gives a task to a member of staff who holds its post; by the head of the unit. Problems: not-found, forbidden, conflict-moved-on, validation-failed. */
export function assign(
  tools: HandingTools,
  who: Who,
  { caseId, taskId, reason, key, staffId }: Order & { staffId: string },
): Promise<CommandResult> {
  return perform(tools, who, {
    caseId,
    key,
    taskId,
    decide: async (situation) => {
      const task = taskToHand(tools, situation, taskId, 'case.assign', {
        zh: '只有这项任务所在部门的负责人可以指定办理人',
        en: 'Only the head of the unit of this task says who does it',
      })
      const member = await tools.findStaff(staffId)
      const isAtTask = (held: Place) => held.unit === task.unit && held.post === task.post
      if (!member?.posts.some(isAtTask)) {
        const words = { zh: '请选择在这个岗位上的工作人员', en: 'Choose somebody who holds the post of this task' }
        throw problem('validation-failed', words, { fields: [{ pointer: '/staffId', ...words }] })
      }
      if (!(await tools.postsInForce(member)).some(isAtTask)) {
        const words = {
          zh: `${member.name}没有有效的上岗证，不能办理窗口任务；请先培训考试，或者指定其他同事`,
          en: `${member.name} has no pass that holds and may not do window tasks; train and test first, or choose a colleague`,
        }
        throw problem('validation-failed', words, { fields: [{ pointer: '/staffId', ...words }] })
      }
      return {
        event: {
          kind: 'task_assigned',
          actor: eventActor(situation.actor, { unit: task.unit, post: 'head' }),
          data: {
            ...factsOf(task),
            to: { staffId, name: member.name },
            ...(task.claimedBy && { from: { staffId: task.claimedBy, name: task.claimedName ?? '' } }),
            reason,
          },
        },
        claim: { taskId, by: staffId, name: member.name },
      }
    },
  })
}

const placeOf = ({ unit, post }: Place): Place => ({ unit, post })
const factsOf = ({ taskId, node, name }: TaskRow) => ({ taskId, node, name })
