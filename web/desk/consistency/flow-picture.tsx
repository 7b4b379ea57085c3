import { useLang } from '../../ui/i18n/index.ts'
import { address } from '../api/http.ts'

/** The flow chart of an edition; steps that the edition it is compared with has otherwise are marked ≠. */
export function FlowPicture({ title, of, against }: { title: string; of: string; against: string }) {
  const lang = useLang()
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="flow-picture" tabIndex={0} aria-label={title}>
        <img src={address(`/items/${of}/chart.svg?kind=flow&lang=${lang}&against=${against}`)} alt={title} />
      </section>
    </figure>
  )
}
