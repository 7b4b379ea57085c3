import { Guardian } from './guardian.tsx'
import { LicenceCheck } from './licence-check.tsx'
import { VisitDoneList } from './visit-done.tsx'
import { VisitWords } from './visit-words.tsx'

/** Below who it is: a licence to check, whose guardian it is, and what was done. */
export const VisitSide = (props: { subjectId: string; visitId: string; isPerson: boolean }) => (
  <VisitWords>
    <LicenceCheck subjectId={props.subjectId} />
    {props.isPerson && <Guardian visitId={props.visitId} />}
    <VisitDoneList visitId={props.visitId} />
  </VisitWords>
)
