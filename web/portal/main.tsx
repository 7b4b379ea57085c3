// Entry of the signed-in pages: draws them into the shell that the server rendered, in the language of the page.
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { type Catalogue, Language } from '../ui/i18n/index.ts'
import { App } from './app/app.tsx'
import { createServerState } from './app/server-state.ts'
import { keepOffline } from './keep-offline.ts'
import './style/portal.css'

keepOffline()

const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'

// Only the language that is shown is loaded.
const catalogues: Record<'zh' | 'en', () => Promise<Catalogue>> = {
  zh: async () => ({ ...(await import('../ui/locales/zh.ts')).zh, ...(await import('./app/locales/zh.ts')).zh }),
  en: async () => ({ ...(await import('../ui/locales/en.ts')).en, ...(await import('./app/locales/en.ts')).en }),
}

const place = document.getElementById('app')
if (place) {
  const catalogue = await catalogues[lang]()
  createRoot(place).render(
    <QueryClientProvider client={createServerState()}>
      <Language lang={lang} catalogue={catalogue}>
        <App />
      </Language>
    </QueryClientProvider>,
  )
}
