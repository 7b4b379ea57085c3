// An appointment as people see it.

import { getSite, groupsOf, type HallTools } from '../hall.ts'
import type { AppointmentRow } from '../store/appointments.ts'

export type AppointmentView = Awaited<ReturnType<typeof viewAppointment>>

export async function viewAppointment(tools: HallTools, row: AppointmentRow) {
  const site = getSite(tools, row.siteId)
  // Groups may change between booking and coming; then the first one takes it.
  const groups = groupsOf(tools, site)
  const group = groups.find(({ key }) => key === row.groupKey) ?? groups[0]
  const item = row.itemId === null ? undefined : await tools.getItem(row.itemId).catch(() => undefined)
  return {
    appointmentId: row.appointmentId,
    site: { id: site.id, name: site.name, address: site.address, phone: site.phone },
    group: { key: row.groupKey, name: group?.name ?? { zh: row.groupKey, en: row.groupKey } },
    item: item ? { id: item.id, name: item.name } : null,
    on: row.on,
    starts: row.starts,
    startsAt: row.startsAt,
    state: row.state,
    sequence: row.sequence,
    channel: row.channel,
    demonstration: row.demonstration,
  }
}
