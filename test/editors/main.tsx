// A page for the browser tests alone: one editor at a time, fed and read by the test through window.editors. It is built by
// open-editors.ts and is no part of any face.
import { ConfigProvider } from 'antd'
import { type ReactNode, Suspense, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../web/ui/tokens.css'
import '../../web/desk/desk.css'
import type { Form } from '../../server/engines/form/index.ts'
import { FlowDiff } from '../../web/desk/editors/flow-diff.tsx'
import { FlowEditor } from '../../web/desk/editors/flow-editor.tsx'
import { FormBuilder } from '../../web/desk/editors/form-builder.tsx'
import { type Material, MaterialEditor } from '../../web/desk/editors/material-editor.tsx'
import { ItemPreview } from '../../web/desk/editors/preview.tsx'
import { RuleEditor } from '../../web/desk/editors/rule-editor.tsx'
import { theme } from '../../web/desk/theme.ts'
import { useWords } from '../../web/desk/words/use-words.ts'
import { type Lang, Language } from '../../web/ui/i18n/index.ts'
import { choices, factNames, licenceTypes, resources } from './choices.ts'

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
  diff: ({ value, more }) => <FlowDiff before={String(more.before)} after={String(value)} />,
  rule: ({ value, more }, onChange) => <RuleEditor xml={String(value)} onChange={onChange} {...more} />,
  form: ({ value, more }, onChange) => (
    <FormBuilder form={value as Form} factNames={factNames} onChange={onChange} {...more} />
  ),
  material: ({ value, more }, onChange) => (
    <MaterialEditor
      materials={value as readonly Material[]}
      licenceTypes={licenceTypes}
      resources={resources}
      onChange={onChange}
      {...more}
    />
  ),
  preview: ({ value }) => <ItemPreview {...(value as { content: { name: { zh: string } }; form: Form })} />,
}

function Page() {
  const [shown, setShown] = useState<Shown>({ editor: '', lang: 'zh', value: '', more: {} })
  window.editors = {
    show: (next) => setShown((before) => ({ ...before, ...next })),
    read: () => shown.value,
    heard: window.editors?.heard ?? [],
  }
  const editor = editors[shown.editor]
  const { catalogue, antd } = useWords(shown.lang)
  return (
    <Language lang={shown.lang} catalogue={catalogue}>
      <ConfigProvider theme={theme} locale={antd} button={{ autoInsertSpace: false }}>
        <div className="page">
          <h1 className="unseen">{shown.editor}</h1>
          {editor?.(shown, (value) => setShown((before) => ({ ...before, value })))}
        </div>
      </ConfigProvider>
    </Language>
  )
}

const place = document.getElementById('place')
if (place)
  createRoot(place).render(
    <Suspense>
      <Page />
    </Suspense>,
  )
