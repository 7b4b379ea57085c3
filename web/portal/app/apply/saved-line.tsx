import { ClashNote, type FormDefinition } from '../../../ui/form/index.ts'
import { timeText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import { useAppSay } from '../say.ts'
import { signInHref } from '../server-state.ts'
import { useDraftPlace } from './draft-place.ts'
import type { Saving } from './use-autosave.ts'

type SavedLineProps = { saving: Saving; form: FormDefinition; itemId: string; draftId: string }

/** «Saved at 21:04», or what stands in the way, where the words are until then, and what to do. */
export function SavedLine(props: SavedLineProps) {
  const say = useAppSay()
  const lang = useLang()
  const { state, savedAt, isKept, clash, isMet } = props.saving
  const { page } = useDraftPlace()
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
  if (state === 'gone') {
    const reopen = `${page}/${props.itemId}?draft=${props.draftId}`
    return <Stopped text={say('apply.gone-elsewhere')} to={reopen} act={say('apply.see-mine')} />
  }
  if (state === 'signed-out')
    return <Stopped text={say('apply.signed-out')} to={signInHref()} act={say('sign-in.submit')} />
  const failed = say(isKept ? 'apply.failed-kept' : 'apply.save-failed')
  const words = {
    saved: say('apply.saved-at', { at: timeText(lang, savedAt) }),
    saving: say('apply.saving'),
    offline: say(isKept ? 'apply.offline-kept' : 'apply.offline'),
    failed,
    stale: failed,
  }
  return (
    <p className="saved" role="status" data-state={state}>
      {words[state]}
      {isMet && ` · ${say('clash.met')}`}
    </p>
  )
}

function Stopped(props: { text: string; to: string; act: string }) {
  return (
    <div className="notice notice-needs-you" role="alert">
      <p>{props.text}</p>
      <a className="button" href={props.to}>
        {props.act}
      </a>
    </div>
  )
}
