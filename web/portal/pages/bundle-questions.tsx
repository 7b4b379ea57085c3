// The plain questions that decide which items apply: a GET form that works without script, so an answer stands in the address and can
// be sent to somebody else. Nothing personal is asked here.
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { BundleGuide } from '../api/bundle.ts'
import type { PageKey } from './page.ts'

/** The questions of a bundle, with what was answered. */
export function BundleQuestions({ guide }: { guide: BundleGuide }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  return (
    <form className="card bundle-questions" method="get" action={`/bundles/${guide.id}#items`}>
      {guide.questions.map(({ id, text, hint, choices }) => (
        <fieldset className="field" key={id}>
          <legend className="field-label">{local(text)}</legend>
          {hint && <p className="field-hint">{local(hint)}</p>}
          <div className="options">
            {choices.map(({ value, name }) => (
              <label className="option" key={value}>
                <input type="radio" name={id} value={value} required defaultChecked={guide.answers[id] === value} />
                {local(name)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button type="submit" className={guide.open.length > 0 ? 'button button-large' : 'button button-quiet'}>
        {say(guide.open.length > 0 ? 'bundle.ask' : 'bundle.ask-again')}
      </button>
    </form>
  )
}
