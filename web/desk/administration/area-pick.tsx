import { useEffect, useId } from 'react'
import { useDivisions } from '../../ui/fields/index.ts'
import { useLocal } from '../../ui/i18n/index.ts'
import { useStaff } from '../session/staff.tsx'
import { mayAsk } from './may.ts'

/** The area whose service administration keeps something: one's own district, or the city and each of its districts. */
export function AreaPick(props: {
  words: { area: string; choose: string; city: string }
  value: string
  onChange: (divisionCode: string) => void
}) {
  const local = useLocal()
  const id = useId()
  const staff = useStaff()
  const districts = useDivisions(undefined).list.filter(({ code }) => mayAsk(staff, code))
  const city = staff.posts
    .filter(({ post }) => post === 'administrator')
    .map(({ unit }) => unit.slice(unit.indexOf('@') + 1))
    .find((code) => code.endsWith('00000000'))
  const { value, onChange } = props
  const only = !city && districts.length === 1 ? districts[0]?.code : undefined
  useEffect(() => {
    if (only && !value) onChange(only)
  }, [only, value, onChange])
  return (
    <>
      <label htmlFor={id}>{props.words.area}</label>
      <select id={id} className="pick" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{props.words.choose}</option>
        {city && <option value={city}>{props.words.city}</option>}
        {districts.map(({ code, name }) => (
          <option key={code} value={code}>
            {local(name)}
          </option>
        ))}
      </select>
    </>
  )
}
