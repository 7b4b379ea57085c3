import { Modal } from 'antd'
import { useState } from 'react'
import { useDeskSay } from '../say.ts'
import { Keys } from './keys.tsx'
import { useActiveShortcuts, useShortcuts } from './shortcuts.tsx'

/** «?» lists the keys that work on the page that is shown. */
export function ShortcutHelp() {
  const say = useDeskSay()
  const [open, setOpen] = useState(false)
  const active = useActiveShortcuts()
  useShortcuts([{ combo: '?', what: 'keys.help', run: () => setOpen(true) }])
  return (
    <>
      <button type="button" className="bar-button" onClick={() => setOpen(true)}>
        {say('keys.title')} <Keys combo="?" />
      </button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={say('keys.title')} width={480}>
        <ul className="key-list">
          {open &&
            active()
              .filter((one) => !one.hidden)
              .map((one) => (
                <li key={one.combo}>
                  <Keys combo={one.combo} /> {say(one.what)}
                </li>
              ))}
        </ul>
      </Modal>
    </>
  )
}
