import type { ItemContent } from '../../api/authoring.ts'
import { CheckFields, NumberField, SelectField, WordsFields } from '../field.tsx'
import { useItemsSay } from '../items-words.tsx'
import type { BasicProps } from './basic-props.ts'

/** Limits, fee, channels. */
export function Terms({ content, onChange, at }: BasicProps) {
  const say = useItemsSay()
  const { limits, channels, fee } = content
  const limit = (part: Partial<ItemContent['limits']>) => {
    const all = { ...limits, ...part }
    for (const key of ['supplementWorkingDays', 'acceptanceWorkingDays'] as const)
      if (all[key] === undefined) delete all[key]
    onChange({ limits: all })
  }
  const channel = (part: Partial<ItemContent['channels']>) => onChange({ channels: { ...channels, ...part } })
  const open = (['online', 'window', 'cityWide'] as const).filter((key) => channels[key])
  return (
    <section className="panel" aria-labelledby="basic-limits">
      <h2 id="basic-limits">{say('basic.limits')}</h2>
      <div className="item-grid four">
        <NumberField
          label={say('basic.statutory')}
          hint={limits.statutoryWorkingDays == null ? say('basic.none') : undefined}
          value={limits.statutoryWorkingDays}
          {...at('/limits/statutoryWorkingDays')}
          onChange={(days) => limit({ statutoryWorkingDays: days })}
        />
        <NumberField
          label={say('basic.promised')}
          value={limits.promisedWorkingDays}
          {...at('/limits/promisedWorkingDays')}
          onChange={(days) => limit({ promisedWorkingDays: days ?? 0 })}
        />
        <NumberField
          label={say('basic.acceptance')}
          {...at('/limits/acceptanceWorkingDays')}
          value={limits.acceptanceWorkingDays}
          onChange={(days) => limit({ acceptanceWorkingDays: days ?? undefined } as Partial<ItemContent['limits']>)}
        />
        <NumberField
          label={say('basic.supplement')}
          {...at('/limits/supplementWorkingDays')}
          value={limits.supplementWorkingDays}
          onChange={(days) => limit({ supplementWorkingDays: days ?? undefined } as Partial<ItemContent['limits']>)}
        />
      </div>
      <h3>{say('basic.channels')}</h3>
      <CheckFields
        label={say('basic.channels')}
        pointer="/channels"
        value={open}
        options={[
          ['online', say('basic.online')],
          ['window', say('basic.window')],
          ['cityWide', say('basic.city-wide')],
        ]}
        onChange={(keys) =>
          channel({
            online: keys.includes('online'),
            window: keys.includes('window'),
            cityWide: keys.includes('cityWide'),
          })
        }
      />
      <div className="item-grid">
        <SelectField
          label={say('basic.depth')}
          {...at('/channels/depth')}
          value={channels.depth}
          options={(['full-online', 'apply-online', 'window-only'] as const).map((key) => [key, say(`choice.${key}`)])}
          onChange={(depth) => channel({ depth: depth as ItemContent['channels']['depth'] })}
        />
        <NumberField
          label={say('basic.visits')}
          {...at('/channels/visits')}
          value={channels.visits}
          onChange={(visits) => channel({ visits: visits ?? 0 })}
        />
      </div>
      <h3>{say('basic.fee')}</h3>
      <CheckFields
        label={say('basic.fee')}
        pointer="/fee/charged"
        value={fee.charged ? ['charged'] : []}
        options={[['charged', say('basic.charged')]]}
        onChange={(keys) => onChange({ fee: { ...fee, charged: keys.length > 0 } })}
      />
      <WordsFields
        label={say('basic.fee-note')}
        value={fee.note}
        {...at('/fee/note')}
        onChange={(note) => {
          const { note: _, ...rest } = fee
          onChange({ fee: note.zh || note.en ? { ...rest, note } : rest })
        }}
      />
    </section>
  )
}
