import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'
import type { AppointmentView } from './view.ts'

const name = (zh: string) => ({ zh, en: 'x' })
const appointment: AppointmentView = {
  appointmentId: '0190a000-0000-7000-8000-000000000001',
  site: { id: 'centre@1', name: name('西乡街道公共服务中心'), address: '西乡大道300号, 一楼; 东', phone: '0755-12345' },
  group: { key: 'general', name: name('综合服务') },
  item: { id: 'i', name: name('居住证办理与一次办好的很长很长很长很长的名称') },
  ...{ on: '2026-03-03', starts: '09:30', startsAt: '2026-03-03T01:30:00Z' },
  ...{ state: 'booked', sequence: 2, channel: 'phone', demonstration: false },
}
const made = { at: '2026-03-02T01:00:00.123Z', minutes: 30, publicUrl: 'https://one.example.org' }

test('a calendar file says when and where, in lines that a calendar reads', () => {
  const text = calendarFile(appointment, made)
  expect(text).toContain('DTSTART:20260303T013000Z\r\nDTEND:20260303T020000Z\r\n')
  expect(text).toContain('DTSTAMP:20260302T010000Z')
  expect(text).toContain('UID:0190a000-0000-7000-8000-000000000001@one.example.org\r\nSEQUENCE:2')
  const unfolded = text.replaceAll('\r\n ', '')
  expect(unfolded).toContain('LOCATION:西乡街道公共服务中心 西乡大道300号\\, 一楼\\; 东\r\n')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('what is cancelled says so and rings no bell', () => {
  const text = calendarFile({ ...appointment, state: 'cancelled' }, made)
  expect(text).toContain('STATUS:CANCELLED')
  expect(text).not.toContain('VALARM')
})
