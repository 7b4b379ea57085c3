// Who gets a task: `site` is the accepting site, or where the applicant picks the result up, `competent` the organ of the item's function, anything else an organ function by
// name; the level is drawn in the flow, `decide` and `accept` stand for the item's own levels. Which organ it is follows from the case's division.
// A routing rule may have named another level or function when the case was submitted.

import type { Task } from '../engines/flow/index.ts'
import type { CaseRow } from './case.ts'
import type { CityDoors } from './city.ts'
import type { CaseItem } from './item.ts'

/** The unit (site or organ id) that a task of this case goes to. Throws when the registry has no such organ: a fault of content. */
export function assignTask(task: Task, row: CaseRow, item: CaseItem, findOrgan: CityDoors['findOrgan']): string {
  const set = item.content.steps?.[task.node]
  const unit = set?.unit ?? task.props.unit ?? 'competent'
  if (unit === 'site') return (task.props.act === 'deliver' && row.state.delivery?.siteId) || row.siteId
  const drawn = set?.level ?? task.props.level ?? 'decide'
  const { levels } = item.content
  const { routing } = row.state
  const level =
    drawn === 'decide'
      ? (routing?.level ?? levels.decide)
      : drawn === 'accept'
        ? (levels.accept[0] ?? levels.decide)
        : drawn
  return findOrgan(unit === 'competent' ? (routing?.function ?? item.content.function) : unit, level, row.division).id
}
