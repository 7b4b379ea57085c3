import { useLocal } from '../../ui/i18n/index.ts'
import type { ItemVersion } from '../api/migration.ts'
import { useMigrationSay } from './migration-words.tsx'

type MappingProps = {
  from: ItemVersion
  to: ItemVersion
  map: Readonly<Record<string, string>>
  onChange: (map: Record<string, string>) => void
}

/** Steps that the new version no longer has: which of its steps they are there, or none. Steps of the same id need no answer. */
export function StepMapping({ from, to, map, onChange }: MappingProps) {
  const say = useMigrationSay()
  const local = useLocal()
  const gone = from.steps.filter(({ id }) => !to.steps.some((step) => step.id === id))
  if (gone.length === 0) return <p className="muted">{say('migration.same-steps')}</p>
  const set = (id: string, other: string) => {
    const { [id]: _before, ...rest } = map
    onChange(other ? { ...rest, [id]: other } : rest)
  }
  return (
    <fieldset className="migration-map">
      <legend>{say('migration.map')}</legend>
      {gone.map(({ id, name }) => (
        <label key={id}>
          <span>{local(name)} →</span>
          <select className="pick" value={map[id] ?? ''} onChange={(event) => set(id, event.target.value)}>
            <option value="">{say('migration.map-none')}</option>
            {to.steps.map((step) => (
              <option key={step.id} value={step.id}>
                {local(step.name)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
