// Applying at the terminal: an unfinished draft of the item (begun here, on a phone, anywhere) or a new one; then its steps.
import { useCallback, useEffect, useState } from 'react'
import { baseItemOf } from '../../../server/engines/codes/index.ts'
import { useFormRules } from '../../ui/form/index.ts'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import { ApiProblem, ask } from '../api/http.ts'
import type { AskedItem, Draft, DraftLine, ItemForm, Receipt, Terminal } from '../api/kiosk.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useRead } from '../frame/use-read.ts'
import { useKioskSay } from '../say.ts'
import { Done } from './done.tsx'
import { Steps } from './steps.tsx'

type ApplyProps = { terminal: Terminal; itemId: string; onBack: () => void; onMore: () => void }

export function Apply(props: ApplyProps) {
  const say = useKioskSay()
  const lang = useLang()
  const list = useRead<{ drafts: readonly DraftLine[] }>('/drafts')
  const [draftId, setDraftId] = useState<string>()
  const [error, setError] = useState<unknown>()
  const { itemId } = props
  const begin = useCallback(async () => {
    setError(undefined)
    await ask<Draft>('/drafts', { method: 'POST', json: { itemId } }).then(
      (draft) => setDraftId(draft.draftId),
      (failure: unknown) => setError(failure),
    )
  }, [itemId])
  const own = list.data?.drafts.filter(({ item }) => baseItemOf(item.id) === itemId)
  const isNew = own?.length === 0
  useEffect(() => {
    if (isNew) void begin()
  }, [isNew, begin])

  if (draftId) return <OpenDraft {...props} draftId={draftId} />
  if (list.error || error)
    return (
      <>
        <ProblemNote error={list.error ?? error} onRetry={() => (list.error ? list.again() : void begin())} />
        <button type="button" className="button button-quiet" onClick={props.onBack}>
          {say('kiosk.back')}
        </button>
      </>
    )
  if (!own || isNew) return <Loading />
  return (
    <>
      <Title>{say('apply.drafts')}</Title>
      <ul className="tiles">
        {own.map((draft) => (
          <li key={draft.draftId}>
            <button type="button" className="tile" onClick={() => setDraftId(draft.draftId)}>
              <strong>{say('apply.continue', { at: momentText(lang, draft.savedAt) })}</strong>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-quiet" onClick={() => void begin()}>
        {say('apply.start-over')}
      </button>
    </>
  )
}

function OpenDraft(props: ApplyProps & { draftId: string }) {
  const [readings, setReadings] = useState(0)
  const again = useCallback(() => setReadings((n) => n + 1), [])
  return <ReadDraft {...props} key={readings} isAgain={readings > 0} onAgain={again} />
}

function ReadDraft(props: ApplyProps & { draftId: string; isAgain: boolean; onAgain: () => void }) {
  const [receipt, setReceipt] = useState<Receipt>()
  const draft = useRead<Draft>(`/drafts/${props.draftId}`)
  const of = draft.data?.item
  const form = useRead<ItemForm>(of && `/items/${of.id}/form?version=${of.version}`)
  const item = useRead<AskedItem>(of && `/items/${of.id}?version=${of.version}`)
  const { rules, isFailed, retry } = useFormRules(form.data, draft.data?.known)
  const error = draft.error ?? form.error ?? item.error
  if (receipt && draft.data)
    return <Done terminal={props.terminal} receipt={receipt} name={draft.data.item.name} onMore={props.onMore} />
  if (error) return <ProblemNote error={error} onRetry={props.onAgain} />
  if (isFailed) return <ProblemNote error={new ApiProblem('offline', '')} onRetry={retry} />
  if (!draft.data || !form.data || !item.data || !rules) return <Loading />
  return (
    <Steps
      opened={draft.data}
      form={form.data}
      item={item.data}
      rules={rules}
      hasMoved={props.isAgain}
      onAgain={props.onAgain}
      onBack={props.onBack}
      onDone={setReceipt}
    />
  )
}
