// The filters that the administration's pages share: district, domain, level. Each page shows those that it can filter by.
import { useLocal } from '../../ui/i18n/index.ts'
import { useAdministrationSay } from './administration-words.tsx'
import { Pick } from './pick.tsx'
import { useHeadings } from './use-headings.ts'

type Chosen = { value: string; onChange: (value: string) => void }

/** A district by its six digits. */
export function DistrictPick(props: Chosen) {
  const say = useAdministrationSay()
  const local = useLocal()
  const { districts } = useHeadings()
  const options = districts.map(({ code, name }) => [code.slice(0, 6), local(name)] as const)
  return <Pick label={say('filter.district')} all={say('filter.all-districts')} options={options} {...props} />
}

export function DomainPick(props: Chosen) {
  const say = useAdministrationSay()
  const local = useLocal()
  const { domains } = useHeadings()
  const options = domains.map(({ key, name }) => [key, local(name)] as const)
  return <Pick label={say('filter.domain')} all={say('filter.all-domains')} options={options} {...props} />
}

export function LevelPick({
  levels,
  ...props
}: Chosen & { levels: readonly ('city' | 'district' | 'subdistrict' | 'community')[] }) {
  const say = useAdministrationSay()
  const options = levels.map((level) => [level, say(`level.${level}`)] as const)
  return <Pick label={say('filter.level')} all={say('filter.all-levels')} options={options} {...props} />
}
