import { ClashNote, type FormDefinition } from '../../../ui/form/index.ts'
import { timeText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import { useAppSay } from '../say.ts'
import type { Saving } from './use-autosave.ts'

/** «Saved at 21:04», or what stands in the way. */
export function SavedLine(props: { saving: Saving; form: FormDefinition }) {
  const say = useAppSay()
  const lang = useLang()
  const { state, savedAt, clash, isMet } = props.saving
  if (clash)
    return (
      <ClashNote
        definition={props.form}
        clashes={clash.pointers}
        mine={props.saving.form}
        theirs={clash.theirs.form}
        onChoose={props.saving.choose}
      />
    )
  if (state === 'gone')
    return (
      <div className="notice notice-needs-you" role="alert">
        <p>{say('apply.gone')}</p>
        <a className="button" href="/my">
          {say('apply.see-mine')}
        </a>
      </div>
    )
  const words = {
    saved: say('apply.saved-at', { at: timeText(lang, savedAt) }),
    saving: say('apply.saving'),
    offline: say('apply.offline'),
    failed: say('apply.save-failed'),
    stale: say('apply.save-failed'),
  }
  return (
    <p className="saved" role="status" data-state={state}>
      {words[state]}
      {isMet && ` · ${say('clash.met')}`}
    </p>
  )
}
