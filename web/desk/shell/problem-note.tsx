// An error in words: what went wrong, and what to do. Nothing when there is none; an ended session has its own dialogue.
// `isShort` leaves out the list of fields where each field says it itself.
import { Alert } from 'antd'
import { useLang } from '../../ui/i18n/index.ts'
import { DeskProblem, isProblem } from '../api/desk-problem.ts'
import { type DeskSay, useDeskSay } from '../say.ts'

export function ProblemNote(props: { error: unknown; isShort?: boolean }) {
  const say = useDeskSay()
  const lang = useLang()
  const { error } = props
  if (!error || isProblem(error, 'sign-in-required')) return null
  const fields = error instanceof DeskProblem && !props.isShort ? error.fields : []
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problemText(say, error)}
      description={
        fields.length > 0 && (
          <ul className="plain">
            {fields.map((field) => (
              <li key={field.pointer}>{field[lang]}</li>
            ))}
          </ul>
        )
      }
    />
  )
}

/** The words for an error; the server's own where it gave some. */
export const problemText = (say: DeskSay, error: unknown): string => {
  if (!(error instanceof DeskProblem)) return say('error.unknown')
  if (error.code === 'offline') return say('problem.offline')
  if (error.code === 'internal' && error.incident) return say('error.incident', { id: error.incident })
  return error.message || error.title || say('error.unknown')
}
