import { useLocal } from '../../i18n/language.tsx'
import type { ShowProps } from '../field.ts'
import { codeAt } from './model.ts'
import { useDivisions } from './source.ts'

/** 宝安区 西乡街道 …社区; the code until the names are there. */
export function Show(props: ShowProps) {
  return <PlaceName code={props.value} />
}

/** The names of a place from the district down. */
export function PlaceName(props: { code: unknown }) {
  const local = useLocal()
  const [district, subdistrict, community] = (['district', 'subdistrict', 'community'] as const).map((level) =>
    codeAt(props.code, level),
  )
  const districts = useDivisions(undefined)
  const subdistricts = useDivisions(subdistrict && district)
  const communities = useDivisions(community && subdistrict)
  const names = [
    districts.list.find(({ code }) => code === district),
    subdistricts.list.find(({ code }) => code === subdistrict),
    communities.list.find(({ code }) => code === community),
  ].flatMap((division) => (division ? [local(division.name)] : []))
  return <>{names.join(' ') || String(props.code ?? '')}</>
}
