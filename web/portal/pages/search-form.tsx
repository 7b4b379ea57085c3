import { useSay } from '../../ui/i18n/index.ts'
import { Icon } from '../icon.tsx'
import type { PageKey } from './page.ts'

/** The one search field: takes a sentence as people say it. */
export function SearchForm(props: { q: string }) {
  const say = useSay<PageKey>()
  return (
    <search>
      <form className="search-form" action="/search" method="get">
        <label className="unseen" htmlFor="q">
          {say('home.search')}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="control"
          defaultValue={props.q}
          placeholder={say('home.search-placeholder')}
          enterKeyHint="search"
          autoComplete="off"
        />
        <button type="submit" className="button">
          <Icon name="search" />
          <span>{say('home.search-button')}</span>
        </button>
      </form>
    </search>
  )
}
