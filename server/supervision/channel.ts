// Channels of application, as a table: which of them are online, and which mean that somebody came to a window.

type Channel = { name: { zh: string; en: string }; isOnline: boolean; isVisit: boolean }

const channels: Record<string, Channel> = {
  web: { name: { zh: '网上', en: 'Web' }, isOnline: true, isVisit: false },
  mobile: { name: { zh: '手机', en: 'Mobile' }, isOnline: true, isVisit: false },
  kiosk: { name: { zh: '自助终端', en: 'Self-service terminal' }, isOnline: true, isVisit: false },
  agent: { name: { zh: '代办机构', en: 'Agent institution' }, isOnline: false, isVisit: true },
  window: { name: { zh: '窗口', en: 'Window' }, isOnline: false, isVisit: true },
}

/** What is known of a channel; one that is not in the table is neither online nor a visit. */
export const channelOf = (key: string): Channel =>
  channels[key] ?? { name: { zh: key, en: key }, isOnline: false, isVisit: false }
