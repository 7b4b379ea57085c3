import { Button, Tag } from 'antd'
import { Fragment, useState } from 'react'
import { Link } from 'wouter'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import type { JudgedCase } from '../api/migration.ts'
import { type Group, groupsOf } from './groups.ts'
import { useMigrationSay } from './migration-words.tsx'

/** What would happen, by groups of cases that fare alike; each opens onto its cases. */
export function GroupTable({ cases }: { cases: readonly JudgedCase[] }) {
  const say = useMigrationSay()
  const [open, setOpen] = useState('')
  const moves = cases.filter((one) => one.moves).length
  if (cases.length === 0) return <p className="empty">{say('migration.no-cases')}</p>
  return (
    <>
      <p role="status" className="migration-sum">
        <strong>{say('migration.sum-moves', { n: moves })}</strong> ·{' '}
        {say('migration.sum-stays', { n: cases.length - moves })}
      </p>
      <table className="list">
        <thead>
          <tr>
            <th>{say('migration.what-happens')}</th>
            <th>{say('migration.stands-at')}</th>
            <th>{say('migration.why')}</th>
            <th>{say('migration.cases')}</th>
          </tr>
        </thead>
        <tbody>
          {groupsOf(cases).map((group) => (
            <Fragment key={group.key}>
              <GroupRow
                group={group}
                isOpen={open === group.key}
                onOpen={() => setOpen(open === group.key ? '' : group.key)}
              />
              {open === group.key && (
                <tr>
                  <td colSpan={4} className="migration-cases">
                    {group.cases.map(({ caseId, caseNumber }) => (
                      <Link key={caseId} href={`/cases/${caseId}`} className="number">
                        {caseNumber}
                      </Link>
                    ))}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  )
}

function GroupRow({ group, isOpen, onOpen }: { group: Group; isOpen: boolean; onOpen: () => void }) {
  const say = useMigrationSay()
  const local = useLocal()
  const { moves, at, reasons, reopened, skipped } = group.sample
  const names = (words: readonly Both[]) => words.map((one) => local(one)).join('、')
  const notes = [
    ...reasons.map(({ text }) => local(text)),
    ...(reopened.length > 0 ? [say('migration.reopened', { steps: names(reopened) })] : []),
    ...(skipped.length > 0 ? [say('migration.skipped', { steps: names(skipped) })] : []),
  ]
  return (
    <tr>
      <td>
        <Tag color={moves ? 'success' : 'warning'}>{say(moves ? 'migration.moves' : 'migration.stays')}</Tag>
      </td>
      <td>{names(at.map(({ name }) => name))}</td>
      <td className="wide">{notes.length > 0 ? notes.join('；') : say('migration.as-it-is')}</td>
      <td>
        <Button type="link" aria-expanded={isOpen} onClick={onOpen}>
          {say('migration.n-cases', { n: group.cases.length })}
        </Button>
      </td>
    </tr>
  )
}
