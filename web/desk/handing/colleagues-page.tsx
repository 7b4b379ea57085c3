// Colleagues: who is away and who stands in; for the head of a unit also who has which task, and giving it to somebody else.
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { Colleagues } from '../api/colleague.ts'
import { read } from '../api/http.ts'
import { handles } from '../session/posts.ts'
import { useStaff } from '../session/staff.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { AbsenceForm } from './absence-form.tsx'
import { AbsenceList } from './absence-list.tsx'
import { HandingWords, useHandingSay } from './handing-words.tsx'
import { UnitMembers } from './unit-members.tsx'
import { UnitTasks } from './unit-tasks.tsx'

export const ColleaguesPage = () => (
  <HandingWords>
    <Page />
  </HandingWords>
)

function Page() {
  const say = useHandingSay()
  const staff = useStaff()
  const found = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => read<Colleagues>('/colleagues', signal),
  })
  return (
    <div className="colleagues">
      <header className="page-head">
        <h1>{say('colleagues.title')}</h1>
      </header>
      <ProblemNote error={found.error} />
      {found.isPending && <Skeleton active title={false} />}
      {found.data && (
        <>
          {found.data.units.length > 0 && <UnitTasks units={found.data.units} />}
          {found.data.units.map((unit) => (
            <UnitMembers key={unit.unit} unit={unit} absences={found.data.absences} />
          ))}
          {handles(staff.posts) && (
            <section aria-label={say('colleagues.away')}>
              <h2>{say('colleagues.away')}</h2>
              <p className="muted">{say('colleagues.away-what')}</p>
              {found.data.colleagues.length > 0 ? (
                <AbsenceForm standIns={found.data.colleagues} />
              ) : (
                <p>{say('colleagues.nobody')}</p>
              )}
            </section>
          )}
          <AbsenceList absences={found.data.absences} />
        </>
      )}
    </div>
  )
}
