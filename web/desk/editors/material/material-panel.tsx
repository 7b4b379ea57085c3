// Everything that can be said about one material.
import { Button } from 'antd'
import { useId } from 'react'
import { useEditorSay } from '../editor-words.tsx'
import { Text } from '../fields/text.tsx'
import { isKebab } from '../flow/kebab-ids.ts'
import { formats, type Material, moved, type Way, wayBy, waysBy, withWays } from './materials.ts'
import type { MaterialEditorProps } from './props.ts'

type MaterialPanelProps = Pick<MaterialEditorProps, 'licenceTypes' | 'resources'> & {
  material: Material
  /** Where the material stands in the item. */
  pointer: string
  taken: readonly string[]
  onEdit: (material: Material) => void
}

export function MaterialPanel(props: MaterialPanelProps) {
  const say = useEditorSay()
  const id = useId()
  const { material, onEdit } = props
  const edit = (patch: Partial<Material>) => onEdit({ ...material, ...patch })
  const note = (part: Partial<NonNullable<Material['note']>>) => {
    const next = { zh: '', en: '', ...material.note, ...part }
    const { note: _old, ...rest } = material
    onEdit(next.zh || next.en ? { ...rest, note: next } : rest)
  }
  return (
    <div className="material-panel">
      <div className="material-words">
        <Labelled
          id={`${id}zh`}
          label={say('material.name-zh')}
          pointer={`${props.pointer}/name/zh`}
          value={material.name.zh}
          onChange={(zh) => edit({ name: { ...material.name, zh } })}
        />
        <Labelled
          id={`${id}en`}
          label={say('material.name-en')}
          pointer={`${props.pointer}/name/en`}
          value={material.name.en}
          onChange={(en) => edit({ name: { ...material.name, en } })}
        />
        <Labelled
          id={`${id}id`}
          label={say('material.id')}
          pointer={`${props.pointer}/id`}
          value={material.id}
          fault={(text) =>
            !isKebab(text)
              ? say('flow.id-wrong')
              : props.taken.includes(text)
                ? say('flow.id-taken', { id: text })
                : undefined
          }
          onChange={(next) => edit({ id: next })}
        />
        <Labelled
          id={`${id}nz`}
          label={say('material.note-zh')}
          pointer={`${props.pointer}/note/zh`}
          value={material.note?.zh ?? ''}
          onChange={(zh) => note({ zh })}
        />
        <Labelled
          id={`${id}ne`}
          label={say('material.note-en')}
          pointer={`${props.pointer}/note/en`}
          value={material.note?.en ?? ''}
          onChange={(en) => note({ en })}
        />
      </div>
      <div className="material-yes">
        {(['required', 'deferrable'] as const).map((key) => (
          <label className="editor-yes" key={key}>
            <input
              type="checkbox"
              checked={material[key]}
              onChange={(event) => edit({ [key]: event.target.checked })}
            />
            {say(`material.set-${key}`)}
          </label>
        ))}
      </div>
      <Ways {...props} />
    </div>
  )
}

function Labelled(props: {
  id: string
  label: string
  pointer: string
  value: string
  fault?: (text: string) => string | undefined
  onChange: (text: string) => void
}) {
  const { label, pointer, ...text } = props
  return (
    <div className="editor-field" data-pointer={pointer}>
      <label htmlFor={props.id}>{label}</label>
      <Text {...text} />
    </div>
  )
}

function Ways(props: MaterialPanelProps) {
  const say = useEditorSay()
  const { material, onEdit } = props
  const ways = material.satisfy
  const write = (next: readonly Way[]) => onEdit(withWays(material, next))
  const wayName = (n: number) => say('material.way', { n: n + 1 })
  return (
    <fieldset className="editor-field" data-pointer={`${props.pointer}/satisfy`}>
      <legend>{say('material.ways')}</legend>
      <ol className="material-ways plain">
        {ways.map((way, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way is its place in the list
          <li key={n} data-pointer={`${props.pointer}/satisfy/${n}`}>
            <span className="number">{n + 1}</span>
            <select
              className="pick"
              aria-label={wayName(n)}
              value={way.by}
              onChange={(event) => {
                const by = waysBy.find((each) => each === event.target.value)
                if (by) write(ways.with(n, wayBy(by)))
              }}
            >
              {waysBy.map((by) => (
                <option key={by} value={by}>
                  {say(`material.by.${by}`)}
                </option>
              ))}
            </select>
            <WayDetail
              {...props}
              way={way}
              label={`${wayName(n)} ${say('material.which')}`}
              onWay={(next) => write(ways.with(n, next))}
            />
            <span className="form-actions">
              <Button size="small" type="text" disabled={n === 0} onClick={() => write(moved(ways, n, -1))}>
                {say('editors.up')}
                <span className="unseen"> {wayName(n)}</span>
              </Button>
              <Button
                size="small"
                type="text"
                disabled={n === ways.length - 1}
                onClick={() => write(moved(ways, n, 1))}
              >
                {say('editors.down')}
                <span className="unseen"> {wayName(n)}</span>
              </Button>
              <Button
                size="small"
                type="text"
                danger
                disabled={ways.length < 2}
                onClick={() => write(ways.toSpliced(n, 1))}
              >
                {say('editors.remove')}
                <span className="unseen"> {wayName(n)}</span>
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => write([...ways, wayBy(waysBy.find((by) => !ways.some((way) => way.by === by)) ?? 'licence')])}
      >
        ＋ {say('material.way-add')}
      </Button>
    </fieldset>
  )
}

function WayDetail(props: MaterialPanelProps & { way: Way; label: string; onWay: (way: Way) => void }) {
  const say = useEditorSay()
  const id = useId()
  const { way, material, onEdit } = props
  if (way.by === 'promise') return <span className="muted">{say('material.promise-what')}</span>
  if (way.by === 'upload') {
    const accepts = material.accepts ?? []
    const files = material.maxFiles ?? 1
    return (
      <span className="material-upload">
        {formats.map((format) => (
          <label key={format}>
            <input
              type="checkbox"
              checked={accepts.includes(format)}
              onChange={(event) =>
                onEdit({
                  ...material,
                  accepts: event.target.checked ? [...accepts, format] : accepts.filter((each) => each !== format),
                })
              }
            />{' '}
            {format}
          </label>
        ))}
        <label htmlFor={id}>{say('material.max-files')}</label>
        <input
          id={id}
          className="line"
          type="number"
          min={1}
          max={50}
          value={files}
          onChange={(event) =>
            onEdit({ ...material, maxFiles: Math.max(1, Math.round(Number(event.target.value)) || 1) })
          }
        />
      </span>
    )
  }
  const [key, list] =
    way.by === 'licence' ? (['type', props.licenceTypes] as const) : (['resource', props.resources] as const)
  const value = way[key] ?? ''
  const own = value === '' || list.some((each) => each.value === value) ? [] : [{ value, label: value }]
  return (
    <select
      className="pick"
      aria-label={props.label}
      value={value}
      onChange={(event) => props.onWay({ by: way.by, ...(event.target.value && { [key]: event.target.value }) })}
    >
      <option value="">{say('editors.choose')}</option>
      {[...own, ...list].map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </select>
  )
}
