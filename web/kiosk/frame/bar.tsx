import { type Lang, useLocal } from '../../ui/i18n/index.ts'
import type { Terminal } from '../api/kiosk.ts'
import { useKioskSay } from '../say.ts'

type BarProps = {
  terminal: Terminal | undefined
  lang: Lang
  onLang: (lang: Lang) => void
  /** Ends the visit; absent when there is none. */
  onEnd: (() => void) | undefined
}

/** Where this is, the other language, and the way out. */
export function Bar(props: BarProps) {
  const say = useKioskSay()
  const local = useLocal()
  const other = props.lang === 'zh' ? 'en' : 'zh'
  return (
    <header className="bar">
      <p className="bar-place">
        <strong>一窗 {say('kiosk.name')}</strong>
        {props.terminal && (
          <span>
            {local(props.terminal.site.name)} · {props.terminal.name}
          </span>
        )}
      </p>
      <button
        type="button"
        className="button button-quiet"
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        onClick={() => props.onLang(other)}
      >
        {other === 'zh' ? '中文' : 'English'}
      </button>
      {props.onEnd && (
        <button type="button" className="button button-end" onClick={props.onEnd}>
          {say('kiosk.end')}
        </button>
      )}
    </header>
  )
}
