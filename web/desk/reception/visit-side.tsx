import { LicenceCheck } from './licence-check.tsx'
import { VisitDoneList } from './visit-done.tsx'
import { VisitWords } from './visit-words.tsx'

/** Below who it is: a licence to check, and what was done. */
export const VisitSide = (props: { subjectId: string; visitId: string }) => (
  <VisitWords>
    <LicenceCheck subjectId={props.subjectId} />
    <VisitDoneList visitId={props.visitId} />
  </VisitWords>
)
