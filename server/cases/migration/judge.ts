// What would happen to one running case if it went on under another version of its item. Pure, and the same code that then moves it, so
// that what was shown is what is done. Nobody is asked for more than when he applied (一次性告知, 行政许可法 第三十二条): a case to which the
// new version would add a question or a material stays on its own. A promise made with acceptance is kept.

import { type FlowState, type Json, migrate, openTasks, type Step, type Task } from '../../engines/flow/index.ts'
import { assignTask } from '../assign.ts'
import type { CaseRow } from '../case.ts'
import type { CityDoors, HeldLicence } from '../city.ts'
import { type Bilingual, type CaseItem, formVariables } from '../item.ts'
import { missingMaterials, stateOf } from '../materials.ts'
import { settled } from '../settled.ts'
import type { Application, ApplicationFile } from '../store/application.ts'

export type StepMap = Readonly<Record<string, string>>
export type Reason = {
  code: 'ended' | 'step-gone' | 'step-differs' | 'branch-gone' | 'no-way-out' | 'asks-more' | 'service-running'
  text: Bilingual
}
/** `reopened`: tasks that begin anew, because another post or organ does them now; `skipped`: steps of the new version that this case
 * will not come to any more. Both by name. */
export type Judgement =
  | { moves: true; step: Step; reopened: Bilingual[]; skipped: Bilingual[] }
  | { moves: false; reasons: Reason[] }
export type Standing = {
  row: CaseRow
  application: Pick<Application, 'form' | 'known' | 'satisfied' | 'shared'>
  files: readonly ApplicationFile[]
  held: readonly HeldLicence[]
}

/** Judges one case. */
export function judge(
  standing: Standing,
  from: CaseItem,
  to: CaseItem,
  map: StepMap,
  findOrgan: CityDoors['findOrgan'],
): Judgement {
  const { row, application } = standing
  const result = migrate(from.flow, to.flow, row.state.flow, { map, isSameTask: sameTask(row, from, to, findOrgan) })
  if (!result.ok) return { moves: false, reasons: result.blocks.map((block) => reasonOf(block, from, to)) }
  const more = askedInAddition(standing, from, to)
  if (more.length > 0) return { moves: false, reasons: more }
  const kept = new Set(openTasks(to.flow, result.state).map(({ id }) => id))
  const closed = openTasks(from.flow, row.state.flow).filter(({ id }) => !kept.has(id))
  const service = closed.find(({ kind }) => kind === 'service')
  if (service)
    return {
      moves: false,
      reasons: [
        {
          code: 'service-running',
          text: {
            zh: `系统正在执行“${nameOf(from, service.node).zh}”，稍后再试`,
            en: `“${nameOf(from, service.node).en}” is being carried out; try again in a moment`,
          },
        },
      ],
    }
  const state: FlowState = {
    ...result.state,
    v: { ...result.state.v, form: formVariables(to, settled(to, application, submittedOn(row)).form) as Json },
  }
  const before = new Set(openTasks(from.flow, row.state.flow).map(({ id }) => id))
  const reopened = openTasks(to.flow, state).filter(({ id, kind }) => kind === 'user' && !before.has(id))
  const skipped = result.behind.filter((id) => to.flow.nodes.get(id)?.task === 'user')
  return {
    moves: true,
    step: { state, effects: result.effects },
    reopened: reopened.map(({ node }) => nameOf(to, node)),
    skipped: skipped.map((id) => nameOf(to, id)),
  }
}

/** An open task stays as it is when the same post of the same unit does the same thing at it. Its limit runs on as it was given. */
const sameTask =
  (row: CaseRow, from: CaseItem, to: CaseItem, findOrgan: CityDoors['findOrgan']) =>
  (before: Task, after: Task): boolean => {
    if (before.kind !== after.kind || before.props.service !== after.props.service) return false
    if (before.kind !== 'user') return true
    const unit = (task: Task, item: CaseItem) => assignTask(task, row, item, findOrgan)
    return (
      before.props.act === after.props.act &&
      before.props.post === after.props.post &&
      before.props.procedure === after.props.procedure &&
      nameOf(from, before.node).zh === nameOf(to, after.node).zh &&
      unit(before, from) === unit(after, to)
    )
  }

/** What is computed stays as of the day on which it was handed in. */
const submittedOn = ({ submittedAt }: CaseRow): string =>
  Temporal.Instant.from(submittedAt).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

/** What the new version asks and the old one did not, and this case does not answer. */
function askedInAddition({ row, application, files, held }: Standing, from: CaseItem, to: CaseItem): Reason[] {
  const openIn = (item: CaseItem) => {
    const views = item.content.materials.map((material) => stateOf(material, application, files, held))
    return [
      ...settled(item, application, submittedOn(row)).problems.map(({ pointer, title }) => ({
        key: pointer,
        name: title,
      })),
      ...missingMaterials(views).map(({ pointer }) => {
        const view = views.find(({ materialId }) => pointer.endsWith(`/${materialId}`))
        return { key: pointer, name: view?.name ?? { zh: pointer, en: pointer } }
      }),
    ]
  }
  const known = new Set(openIn(from).map(({ key }) => key))
  return openIn(to)
    .filter(({ key }) => !known.has(key))
    .map(({ name }) => ({
      code: 'asks-more',
      text: {
        zh: `新版要求“${name.zh}”，这个办件没有，或与新版不符`,
        en: `The new version asks for “${name.en}”, which this case lacks or has otherwise`,
      },
    }))
}

type Block = { code: string; node: string }

function reasonOf({ code, node }: Block, from: CaseItem, to: CaseItem): Reason {
  const name = nameOf(code === 'no-way-out' ? to : from, node)
  switch (code) {
    case 'ended':
      return { code, text: { zh: '办件已经办结', en: 'The case is concluded' } }
    case 'node-gone':
      return {
        code: 'step-gone',
        text: {
          zh: `正停在“${name.zh}”，新版没有这一步；可以指定它对应新版的哪一步`,
          en: `It stands at “${name.en}”, which the new version does not have; say which step it is there`,
        },
      }
    case 'branch-gone':
      return {
        code,
        text: {
          zh: `正在“${name.zh}”等待其他部门，新版的分支不同`,
          en: `It waits at “${name.en}” for other branches, which differ in the new version`,
        },
      }
    case 'no-way-out':
      return {
        code,
        text: {
          zh: `按新版继续会停在“${name.zh}”办不完`,
          en: `Under the new version it would get stuck at “${name.en}”`,
        },
      }
    default:
      return {
        code: 'step-differs',
        text: {
          zh: `正停在“${name.zh}”，这一步在新版里性质不同`,
          en: `It stands at “${name.en}”, which is another kind of step in the new version`,
        },
      }
  }
}

/** A node's name as its item calls it. */
export function nameOf({ content, flow }: CaseItem, id: string): Bilingual {
  const node = flow.nodes.get(id)
  const name = node?.name || id
  return content.steps?.[id]?.name ?? { zh: name, en: node?.props['name-en'] ?? name }
}
