// A key combination as text: 'ctrl+Enter', 'alt+A', 'ArrowDown', 'c', '?'. Alt goes by the physical key: some systems make other characters of it.
type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/** The combination of a key event; '' while an input method is composing. */
export const comboOf = (event: Key): string => {
  if (event.isComposing) return ''
  const modifier = event.ctrlKey || event.metaKey ? 'ctrl+' : event.altKey ? 'alt+' : ''
  if (modifier !== 'alt+') return modifier + event.key
  return modifier + event.code.replace(/^(Key|Digit)/, '')
}

/** Plain keys belong to the field that has the focus; combinations with Ctrl or Alt, and Escape, are the desk's everywhere. */
export const isForDesk = (combo: string, isTyping: boolean): boolean =>
  combo !== '' && (!isTyping || combo.startsWith('ctrl+') || combo.startsWith('alt+') || combo === 'Escape')

/** How a combination is printed on a key cap. */
export const capsOf = (combo: string): string[] =>
  combo.split('+').map((part) => caps[part] ?? (part.length === 1 ? part.toUpperCase() : part))

const caps: Record<string, string> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Enter',
  Escape: 'Esc',
}
