// The field in which a visitor says in own words what is wanted, and the button that looks for it.
import { useKioskSay } from '../say.ts'

type FindProps = { label: string; words: string; onWords: (words: string) => void; onFind: () => void }

export function FindWords({ label, words, onWords, onFind }: FindProps) {
  const say = useKioskSay()
  return (
    <search>
      <form
        className="search"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          onFind()
        }}
      >
        <input
          type="search"
          className="control"
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          maxLength={80}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
        <button type="submit" className="button">
          {say('items.find')}
        </button>
      </form>
    </search>
  )
}
