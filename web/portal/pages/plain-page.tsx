import { useSay } from '../../ui/i18n/index.ts'
import type { Page, PageKey } from './page.ts'
import { SearchForm } from './search-form.tsx'

/** A page that says one thing and what to do next: not found, not available. */
export const plainPage = (status: number, title: string, text: string, { search = false } = {}): Page => ({
  status,
  title,
  content: <Plain title={title} text={text} search={search} />,
})

function Plain(props: { title: string; text: string; search: boolean }) {
  const say = useSay<PageKey>()
  return (
    <section className="card empty">
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.search && <SearchForm q="" />}
      <p>
        <a className="link-target" href="/">
          {say('missing.home')}
        </a>
      </p>
    </section>
  )
}
