import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { BundleSummary } from '../api/bundle.ts'
import type { PageKey } from './page.ts'

/** A life event in a list: that it is one application for several things stands above its name. */
export function BundleCard(props: { bundle: BundleSummary }) {
  const local = useLocal()
  const say = useSay<PageKey>()
  const { id, name, summary, items } = props.bundle
  return (
    <li className="card item-card bundle-card">
      <p className="overline">{say('bundle.overline')}</p>
      <h2>
        <a href={`/bundles/${id}`}>{local(name)}</a>
      </h2>
      <p>{local(summary)}</p>
      <p className="tags">
        <span className="tag tag-good">{say('bundle.once')}</span>
        <span className="tag">{say('bundle.up-to', { n: items })}</span>
      </p>
    </li>
  )
}
