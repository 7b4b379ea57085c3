// The calling screen of a hall (1920×1080): /board/<site>, ?lang=en for English beside the Chinese voice. Numbers and windows only.
import { createRoot } from 'react-dom/client'
import { Language } from '../ui/i18n/index.ts'
import { Board } from './board.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'
import '../ui/tokens.css'
import './board.css'

const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh'
document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN'
const siteId = decodeURIComponent(location.pathname.split('/')[2] ?? '')
const place = document.getElementById('board')
if (place)
  createRoot(place).render(
    <Language lang={lang} catalogue={lang === 'en' ? en : zh}>
      <Board siteId={siteId} />
    </Language>,
  )
