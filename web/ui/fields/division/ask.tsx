// District, subdistrict, community: each select fills from the one above. A half-made choice is kept as the code so far, so
// that nothing is lost when the applicant comes back; the check then asks for the rest.
import { useLocal, useSay } from '../../i18n/language.tsx'
import type { AskProps } from '../field.ts'
import { GroupFrame } from '../frame.tsx'
import { FindDivision } from './find.tsx'
import { codeAt, depthOf, type Level } from './model.ts'
import { useDivisions } from './source.ts'

/** Cascading selects down to the level that the form wants. */
export function Ask(props: AskProps) {
  const depth = depthOf(props.schema)
  return (
    <GroupFrame {...props}>
      <FindDivision id={props.id} depth={depth.length} onChoose={props.onChange} />
      <div className="division-parts">
        {depth.map((level, i) => {
          const above = depth[i - 1]
          return (
            <Select
              key={level}
              level={level}
              code={codeAt(props.value, level)}
              parent={above && codeAt(props.value, above)}
              wrong={props.problem !== undefined}
              onChoose={props.onChange}
            />
          )
        })}
      </div>
    </GroupFrame>
  )
}

type SelectProps = {
  level: Level
  code: string
  parent: string | undefined
  wrong: boolean
  onChoose: (code: string | undefined) => void
}

function Select(props: SelectProps) {
  const say = useSay()
  const local = useLocal()
  const { state, list } = useDivisions(props.parent)
  return (
    <label className="division-part">
      <span>{say(`field.${props.level}`)}</span>
      <select
        className="control"
        value={list.some(({ code }) => code === props.code) ? props.code : ''}
        disabled={props.parent === ''}
        aria-invalid={props.wrong || undefined}
        onChange={(event) => props.onChoose(event.target.value || props.parent || undefined)}
      >
        <option value="">{say(state === 'loading' ? 'field.divisions-loading' : 'field.choose')}</option>
        {list.map((division) => (
          <option key={division.code} value={division.code}>
            {local(division.name)}
          </option>
        ))}
      </select>
      {state === 'failed' && <span role="alert">{say('field.divisions-failed')}</span>}
    </label>
  )
}
