/** Lets the service worker open the portal without a network, and tells it what is being read, in which manner. Never in anybody's way. */
export function keepOffline(): void {
  const { serviceWorker } = navigator
  if (!serviceWorker) return
  const { lang, dataset } = document.documentElement
  const manner = {
    lang: lang.startsWith('zh') ? 'zh' : 'en',
    large: dataset.large === undefined ? '0' : '1',
    theme: dataset.theme ?? 'auto',
  }
  const begin = () =>
    serviceWorker
      .register('/sw.js')
      .then(() => serviceWorker.ready)
      .then(({ active }) => active?.postMessage({ address: location.pathname + location.search, manner }))
      // Private windows of some browsers have none: the portal then needs a network.
      .catch(() => {})
  if (document.readyState === 'complete') void begin()
  else addEventListener('load', () => void begin())
}
