import { Button, Modal } from 'antd'
import { useState } from 'react'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { Absence, LedUnit, Member } from '../api/colleague.ts'
import { postName } from '../sign-in/post-name.ts'
import { AbsenceForm } from './absence-form.tsx'
import { useHandingSay } from './handing-words.tsx'

/** The people of a unit, for its head: their posts, how much they have in hand, and whether they are there. */
export function UnitMembers({ unit, absences }: { unit: LedUnit; absences: readonly Absence[] }) {
  const say = useHandingSay()
  const local = useLocal()
  const lang = useLang()
  const [setting, setSetting] = useState<Member>()
  const awayOf = (staffId: string) => absences.find((one) => one.staffId === staffId && one.isNow)
  return (
    <section aria-label={`${local(unit.unitName)} ${say('colleagues.members')}`}>
      <h2>
        {local(unit.unitName)} · {say('colleagues.members')}
      </h2>
      <table className="list">
        <thead>
          <tr>
            <th>{say('colleagues.name')}</th>
            <th>{say('colleagues.posts')}</th>
            <th>{say('colleagues.claimed')}</th>
            <th>{say('colleagues.presence')}</th>
            <th>
              <span className="unseen">{say('colleagues.set-for')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {unit.members.map((member) => {
            const away = awayOf(member.staffId)
            return (
              <tr key={member.staffId}>
                <td>
                  <b>{member.name}</b>
                </td>
                <td>{member.posts.map((post) => postName(say, post)).join(' ')}</td>
                <td className="count">{member.claimed}</td>
                <td>
                  {away
                    ? say('colleagues.away-until', { until: dayText(lang, away.untilOn), other: away.standInName })
                    : say('colleagues.present')}
                </td>
                <td>
                  {member.standIns.length > 0 && (
                    <Button
                      size="small"
                      aria-label={say('colleagues.set-for-whom', { name: member.name })}
                      onClick={() => setSetting(member)}
                    >
                      {say('colleagues.set-for')}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {setting && (
        <Modal
          open
          footer={null}
          title={say('colleagues.away-of', { name: setting.name })}
          onCancel={() => setSetting(undefined)}
        >
          <AbsenceForm standIns={setting.standIns} staffId={setting.staffId} onDone={() => setSetting(undefined)} />
        </Modal>
      )}
    </section>
  )
}
