import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { ProblemNote } from '../frame/problem.tsx'
import { useRead } from '../frame/use-read.ts'
import { useKioskSay } from '../say.ts'

type SiteProps = { itemId: string; problem: string | undefined; onChoose: (siteId: string) => void }

/** Which site receives, where neither the form nor the terminal's own place says. */
export function SiteChoice(props: SiteProps) {
  const say = useKioskSay()
  const local = useLocal()
  const { data, error, again } = useRead<{ sites: readonly { id: string; name: Both }[] }>(
    `/sites?item=${props.itemId}`,
  )
  return (
    <div className="field" data-wrong={props.problem ? '' : undefined}>
      <label className="field-label" htmlFor="site">
        {say('check.site')}
      </label>
      {props.problem && <p className="field-problem">{props.problem}</p>}
      <ProblemNote error={error} onRetry={again} />
      <select id="site" className="control" defaultValue="" onChange={(event) => props.onChoose(event.target.value)}>
        <option value="" disabled>
          {say('check.site-choose')}
        </option>
        {data?.sites.map((site) => (
          <option key={site.id} value={site.id}>
            {local(site.name)}
          </option>
        ))}
      </select>
    </div>
  )
}
