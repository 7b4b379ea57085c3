import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDivisions } from '../../../ui/fields/index.ts'
import { type Both, useLocal } from '../../../ui/i18n/index.ts'
import { ask } from '../http.ts'
import { useAppSay } from '../say.ts'

type Site = { id: string; name: string | Both }
type SiteProps = {
  itemId: string
  siteId: string | null
  needed: boolean
  problem: string | undefined
  onChoose: (siteId: string | null) => void
}

/** Which site takes the application: by the address unless one is chosen, or must be because the form has no address. */
export function SiteChoice(props: SiteProps) {
  const say = useAppSay()
  const local = useLocal()
  const [district, setDistrict] = useState('')
  const { list } = useDivisions(undefined)
  const { data } = useQuery({
    queryKey: ['sites', props.itemId, district],
    queryFn: () => ask<{ sites: readonly Site[] }>(`/sites?division=${district}&item=${props.itemId}`),
    enabled: district !== '',
  })
  return (
    <section className="shown-section field" data-wrong={props.problem ? '' : undefined}>
      <h2>{say('apply.site-title')}</h2>
      {props.problem && (
        <p className="field-problem" id="site-problem" role="alert">
          {props.problem}
        </p>
      )}
      <div className="division-parts">
        <select
          id="site"
          className="control"
          aria-label={say('field.district')}
          aria-describedby={props.problem ? 'site-problem' : undefined}
          value={district}
          onChange={(event) => {
            setDistrict(event.target.value)
            props.onChoose(null)
          }}
        >
          <option value="">{say(props.needed ? 'apply.site-needed' : 'apply.site-auto')}</option>
          {list.map(({ code, name }) => (
            <option key={code} value={code}>
              {local(name)}
            </option>
          ))}
        </select>
        {district && (
          <select
            className="control"
            aria-label={say('apply.site-choose')}
            value={props.siteId ?? ''}
            onChange={(event) => props.onChoose(event.target.value || null)}
          >
            <option value="">{say('apply.site-choose')}</option>
            {data?.sites.map((site) => (
              <option key={site.id} value={site.id}>
                {local(site.name)}
              </option>
            ))}
          </select>
        )}
      </div>
    </section>
  )
}
