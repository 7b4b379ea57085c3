// The desk: language, theme, server state, keys and session around the pages. Each page is a bundle of its own.
import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import { Suspense, useState } from 'react'
import { Router } from 'wouter'
import { Language } from '../ui/i18n/index.ts'
import { createServerState } from './server-state.ts'
import { Gate } from './session/gate.tsx'
import { LanguageChoice, useLanguageChoice } from './session/language-choice.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { Shortcuts } from './shortcuts/shortcuts.tsx'
import { theme } from './theme.ts'
import { useWords } from './words/use-words.ts'

/** The whole desk, served below /desk. */
export function Desk() {
  return (
    <Suspense>
      <InOneLanguage />
    </Suspense>
  )
}

function InOneLanguage() {
  const choice = useLanguageChoice()
  const { catalogue, antd } = useWords(choice.lang)
  const [serverState] = useState(createServerState)
  return (
    <LanguageChoice value={choice}>
      <Language lang={choice.lang} catalogue={catalogue}>
        <ConfigProvider theme={theme} locale={antd} button={{ autoInsertSpace: false }}>
          <QueryClientProvider client={serverState}>
            <Shortcuts>
              <Router base="/desk">
                <ErrorBoundary>
                  <Gate />
                </ErrorBoundary>
              </Router>
            </Shortcuts>
          </QueryClientProvider>
        </ConfigProvider>
      </Language>
    </LanguageChoice>
  )
}
