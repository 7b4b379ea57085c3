import { Alert } from 'antd'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Copied } from '../../api/roster.ts'
import { useHallSay } from '../hall-words.tsx'
import { shortDay } from './days.ts'

/** How many shifts of last week were taken over, and which were not and why. */
export function CopiedNote({ done: { copied, left } }: { done: Copied }) {
  const say = useHallSay()
  const local = useLocal()
  const lang = useLang()
  return (
    <Alert
      type={left.length > 0 ? 'warning' : 'success'}
      showIcon
      title={`${say('roster.copied', { n: copied })}${left.length > 0 ? say('roster.left', { n: left.length }) : ''}`}
      description={
        left.length > 0 && (
          <ul className="plain">
            {left.map(({ on, window, shift, name, why }) => (
              <li key={`${on} ${window} ${shift}`}>
                {say('roster.left-one', {
                  ...{ day: shortDay(lang, on), shift: say(`roster.${shift}`), n: window, name },
                  why: local(why),
                })}
              </li>
            ))}
          </ul>
        )
      }
    />
  )
}
