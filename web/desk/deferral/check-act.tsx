// Looking at a material that the applicant sent later: take it, or ask for it again and say why.
import { Button } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { fileAddress } from '../api/command.ts'
import type { ActProps } from '../case/act/act-props.ts'
import { ready } from '../case/act/ready-sentences.ts'
import { ReasonBox } from '../case/act/reason-box.tsx'
import { useDeskSay } from '../say.ts'

export function CheckAct({ view, task, isBusy, onOrder }: ActProps) {
  const say = useDeskSay()
  const local = useLocal()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const owed = view.owed.filter(({ isChecked }) => isChecked)
  const material = view.materials.find(({ materialId, name }) =>
    owed.some((one) => one.materialId === materialId && task.name.endsWith(name.zh)),
  )
  const reject = () => {
    setTried(true)
    if (reason.trim() && !isBusy)
      onOrder({ verb: 'reject-material', body: { reason: reason.trim() }, done: 'act.did.reject-material' })
  }
  return (
    <div className="act">
      <p className="muted">{say('deferral.check-what')}</p>
      {material && (
        <ul className="plain" aria-label={local(material.name)}>
          {material.files.map((file) => (
            <li key={file.fileId}>
              <a href={fileAddress(view.caseId, file)} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <ReasonBox
        label={say('deferral.reject-reason')}
        value={reason}
        onChange={setReason}
        ready={ready['deferred-reject']}
        wrong={isTried && !reason.trim() ? say('act.reason-needed') : undefined}
      />
      <div className="act-buttons">
        <Button
          type="primary"
          disabled={isBusy}
          onClick={() => onOrder({ verb: 'confirm-material', body: {}, done: 'act.did.confirm-material' })}
        >
          {say('act.confirm-material')}
        </Button>
        <Button disabled={isBusy} onClick={reject}>
          {say('act.reject-material')}
        </Button>
      </div>
    </div>
  )
}
