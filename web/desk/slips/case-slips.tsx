// Paper of one case: where it is, and the slip for what still lies at the window.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/case.ts'
import { address, send } from '../api/http.ts'
import type { Slip } from '../api/slip.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { ReportMissing } from './report-missing.tsx'
import { SlipState } from './slip-state.tsx'
import { SlipsWords, useSlipsSay } from './slips-words.tsx'

export const CaseSlips = (props: { view: CaseView }) => (
  <SlipsWords>
    <Slips {...props} />
  </SlipsWords>
)

function Slips({ view }: { view: CaseView }) {
  const say = useSlipsSay()
  const lang = useLang()
  const local = useLocal()
  const serverState = useQueryClient()
  const again = () => serverState.invalidateQueries({ queryKey: ['case', view.caseId] })
  const print = ({ caseId, slipId }: Slip) =>
    window.open(address(`/cases/${caseId}/slips/${slipId}/file`), '_blank', 'noopener')
  const make = useMutation({
    mutationFn: () => send<Slip>('POST', `/cases/${view.caseId}/slips`),
    onSuccess: (slip) => {
      print(slip)
      return again()
    },
  })
  const isOff = !view.mayMakeSlip || make.isPending
  useShortcuts([{ combo: 'alt+T', what: 'slips.key.make', run: () => make.mutate(), off: isOff }])
  return (
    <section className="case-slips" aria-label={say('slips.on-case')}>
      <h3>{say('slips.on-case')}</h3>
      <ul className="plain">
        {view.slips.map((slip) => (
          <li key={slip.slipId}>
            {slip.papers.map(local).join(lang === 'zh' ? '、' : ', ')} → {local(slip.to.name)}
            <br />
            <SlipState slip={slip} />
            {slip.mayPrint && (
              <Button size="small" onClick={() => print(slip)}>
                {say('slips.print')}
              </Button>
            )}{' '}
            {slip.mayReport && <ReportMissing slip={slip} onDone={again} />}
          </li>
        ))}
      </ul>
      <ProblemNote error={make.error} />
      {view.mayMakeSlip && (
        <>
          <p className="muted">{say('slips.make-hint')}</p>
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {say('slips.make')} <Keys combo="alt+T" />
          </Button>
        </>
      )}
    </section>
  )
}
