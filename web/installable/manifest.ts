import type { Lang } from '../ui/i18n/text.ts'

const words = {
  zh: { name: '一窗 · 深圳市基层公共服务平台', short: '一窗', my: '我的办件', progress: '查进度', tag: 'zh-CN' },
  en: {
    name: 'Yichuang · Public services of Shenzhen',
    short: 'Yichuang',
    my: 'My cases',
    progress: 'Progress',
    tag: 'en',
  },
}

/** What a phone asks before it puts the portal among its apps (W3C Web Application Manifest), in one language. */
export function manifestOf(lang: Lang): object {
  const { name, short, my, progress, tag } = words[lang]
  return {
    ...{ id: '/', name, short_name: short, lang: tag, dir: 'ltr', start_url: '/', scope: '/', display: 'standalone' },
    ...{ theme_color: '#0b6b74', background_color: '#f3f7f7', categories: ['government'] },
    icons: [
      { src: '/installed/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/installed/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/installed/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/installed/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: my, url: '/my' },
      { name: progress, url: '/progress' },
    ],
  }
}
