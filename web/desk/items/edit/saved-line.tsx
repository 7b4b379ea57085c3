import { Alert, Button } from 'antd'
import { useState } from 'react'
import { timeText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import { useDeskSay } from '../../say.ts'
import { problemText } from '../../shell/problem-note.tsx'
import { Keys } from '../../shortcuts/keys.tsx'
import { useItemsSay } from '../items-words.tsx'
import type { Working } from './use-work.ts'

/** Whether it is saved, always in the same place; when somebody was faster, what to do about it. */
export function SavedLine({ working, onReload }: { working: Working; onReload: () => void }) {
  const say = useItemsSay()
  const deskSay = useDeskSay()
  const lang = useLang()
  const [isCopied, setCopied] = useState(false)
  const { state, savedAt, error, work, flush } = working
  if (state === 'stale')
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={say('save.stale')}
        action={
          <>
            <Button
              size="small"
              onClick={() =>
                void navigator.clipboard.writeText(JSON.stringify(work, null, 2)).then(() => setCopied(true))
              }
            >
              {say(isCopied ? 'save.copied' : 'save.copy')}
            </Button>{' '}
            <Button size="small" type="primary" onClick={onReload}>
              {say('save.reload')}
            </Button>
          </>
        }
      />
    )
  return (
    <span className="saved-line" data-state={state} role="status">
      {state === 'failed' ? (
        <>
          {say('save.failed', { what: problemText(deskSay, error) })}{' '}
          <button type="button" className="link" onClick={() => void flush()}>
            {say('save.retry')}
          </button>
        </>
      ) : (
        <>
          {say(`save.${state}`, { at: timeText(lang, savedAt) })} <Keys combo="ctrl+s" />
        </>
      )}
    </span>
  )
}
