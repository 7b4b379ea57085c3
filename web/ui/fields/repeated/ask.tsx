import { useSay } from '../../i18n/language.tsx'
import type { AskProps } from '../field.ts'
import { isType } from '../field.ts'
import { GroupFrame } from '../frame.tsx'
import { entries, without } from './model.ts'

/** Each entry with its own fields and a way to remove it; one button adds another. */
export function Ask(props: AskProps) {
  const say = useSay()
  const { items = {}, minItems = 0, maxItems = 50 } = props.schema
  const list = entries(props.value, minItems)
  const empty = isType(items, 'object') ? {} : ''
  return (
    <GroupFrame {...props}>
      <ol className="entries">
        {list.map((_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no identity but its place
          <li className="entry" key={n}>
            <div className="entry-head">
              <span>{say('field.nth', { n: n + 1 })}</span>
              {list.length > minItems && (
                <button type="button" className="button-plain" onClick={() => props.onChange(without(list, n))}>
                  {say('field.remove', { n: n + 1 })}
                </button>
              )}
            </div>
            {props.nest(`/${n}`, items, true)}
          </li>
        ))}
      </ol>
      {list.length < maxItems && (
        <button type="button" className="button button-quiet" onClick={() => props.onChange([...list, empty])}>
          {say('field.add')}
        </button>
      )}
    </GroupFrame>
  )
}
