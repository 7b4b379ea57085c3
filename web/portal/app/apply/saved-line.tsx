import { timeText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import { useAppSay } from '../say.ts'
import { useDraftPlace } from './draft-place.ts'
import type { Saving } from './use-autosave.ts'

/** «Saved at 21:04», or what stands in the way. */
export function SavedLine(props: { saving: Saving; itemId: string; draftId: string }) {
  const say = useAppSay()
  const lang = useLang()
  const { state, savedAt } = props.saving
  const { page } = useDraftPlace()
  if (state === 'stale')
    return (
      <div className="notice notice-needs-you" role="alert">
        <p>{say('apply.changed-elsewhere')}</p>
        <a className="button" href={`${page}/${props.itemId}?draft=${props.draftId}`}>
          {say('apply.reload')}
        </a>
      </div>
    )
  const words = {
    saved: say('apply.saved-at', { at: timeText(lang, savedAt) }),
    saving: say('apply.saving'),
    offline: say('apply.offline'),
    failed: say('apply.save-failed'),
  }
  return (
    <p className="saved" role="status" data-state={state}>
      {words[state]}
    </p>
  )
}
