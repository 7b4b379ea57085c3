// An appointment as iCalendar (RFC 5545): times in UTC, text escaped, lines of at most 75 octets, CRLF. The same UID with a higher
// SEQUENCE moves or cancels the entry in the calendar that has it.

import type { AppointmentView } from './view.ts'

/** `at`: when the file is made; `minutes`: how long the slot is. */
export function calendarFile(
  appointment: AppointmentView,
  { at, minutes, publicUrl }: { at: string; minutes: number; publicUrl: string },
): string {
  const { site, item, group, startsAt } = appointment
  const what = item?.name ?? group.name
  const begins = Temporal.Instant.from(startsAt)
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).host : 'yichuang'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yichuang//Appointments//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${appointment.appointmentId}@${host}`,
    `SEQUENCE:${appointment.sequence}`,
    `DTSTAMP:${stamp(Temporal.Instant.from(at))}`,
    `DTSTART:${stamp(begins)}`,
    `DTEND:${stamp(begins.add({ minutes }))}`,
    `STATUS:${appointment.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(`${what.zh} ${site.name.zh}`)}`,
    `LOCATION:${escaped(`${site.name.zh} ${site.address}`)}`,
    `DESCRIPTION:${escaped(`到场后凭预约取号。电话 ${site.phone}\n${what.en}, ${site.name.en}`)}`,
    `URL:${publicUrl}/my/appointments`,
    ...(appointment.state === 'booked'
      ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(what.zh)}`, 'TRIGGER:-PT1H', 'END:VALARM']
      : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const stamp = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Longer lines go on after a line break and a space; characters are never cut. */
function folded(line: string): string {
  let [text, bytes] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > 75) [text, bytes] = [`${text}\r\n `, 1]
    text += character
    bytes += size
  }
  return text
}
