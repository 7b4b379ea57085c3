// A page for the browser tests alone: one editor at a time, fed and read by the test through window.editors. It is built by
// open-editors.ts and is no part of any face.
import { ConfigProvider } from 'antd'
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../web/ui/tokens.css'
import '../../web/desk/desk.css'
import { antdWords } from '../../web/desk/antd-words.ts'
import { FlowEditor } from '../../web/desk/editors/flow-editor.tsx'
import { catalogue } from '../../web/desk/say.ts'
import { theme } from '../../web/desk/theme.ts'
import { type Lang, Language } from '../../web/ui/i18n/index.ts'
import { choices } from './choices.ts'

type Shown = { editor: string; lang: Lang; value: unknown; more: Record<string, unknown> }
type Handle = { show(shown: Partial<Shown>): void; read(): unknown; heard: unknown[] }
declare global {
  interface Window {
    editors: Handle
  }
}

const editors: Record<string, (shown: Shown, onChange: (value: unknown) => void) => ReactNode> = {
  flow: ({ value, more }, onChange) => (
    <FlowEditor
      choices={choices}
      xml={String(value)}
      onChange={onChange}
      onSelect={(id) => window.editors.heard.push(id)}
      {...more}
    />
  ),
}

function Page() {
  const [shown, setShown] = useState<Shown>({ editor: '', lang: 'zh', value: '', more: {} })
  window.editors = {
    show: (next) => setShown((before) => ({ ...before, ...next })),
    read: () => shown.value,
    heard: window.editors?.heard ?? [],
  }
  const editor = editors[shown.editor]
  return (
    <Language lang={shown.lang} catalogue={catalogue[shown.lang]}>
      <ConfigProvider theme={theme} locale={antdWords[shown.lang]} button={{ autoInsertSpace: false }}>
        <div className="page">
          <h1 className="unseen">{shown.editor}</h1>
          {editor?.(shown, (value) => setShown((before) => ({ ...before, value })))}
        </div>
      </ConfigProvider>
    </Language>
  )
}

const place = document.getElementById('place')
if (place) createRoot(place).render(<Page />)
