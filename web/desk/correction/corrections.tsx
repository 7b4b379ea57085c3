// Corrections on the page of a case: what waits for approval, and what I may propose.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { CaseView, CorrectionKind } from '../api/case.ts'
import { CorrectionWords, useCorrectionSay } from './correction-words.tsx'
import { ProposeDialog } from './propose-dialog.tsx'

export function Corrections({ view }: { view: CaseView }) {
  return view.correction ? (
    <CorrectionWords>
      <Shown view={view} correction={view.correction} />
    </CorrectionWords>
  ) : null
}

function Shown({ view, correction }: { view: CaseView; correction: NonNullable<CaseView['correction']> }) {
  const say = useCorrectionSay()
  const local = useLocal()
  const [kind, setKind] = useState<CorrectionKind>()
  const { open, may } = correction
  const isAtMyTask = view.tasks.some(({ act }) => act === 'approve-correction')
  if (isAtMyTask && may.length === 0) return null
  return (
    <section className="beside" aria-label={say('correct.title')}>
      <h3>{say('correct.title')}</h3>
      {open && !isAtMyTask && (
        <Alert
          type="info"
          showIcon
          title={say(open.isMine ? 'correct.mine' : 'correct.waits', { name: open.by, what: local(open.name) })}
        />
      )}
      {may.length > 0 && (
        <div className="beside-more">
          {may.map((one) => (
            <Button key={one.kind} size="small" danger={one.kind === 'revocation'} onClick={() => setKind(one.kind)}>
              {say(`correct.open.${one.kind}`)}
            </Button>
          ))}
        </div>
      )}
      {kind && <ProposeDialog view={view} correction={correction} kind={kind} onClose={() => setKind(undefined)} />}
    </section>
  )
}
