import { Alert, Modal } from 'antd'
import type { WithCode } from './device.ts'
import { useDeviceSay } from './device-words.tsx'

/** The enrolment code, once: it is nowhere to be read again. */
export function CodeDialog({ made, onClose }: { made: WithCode; onClose: () => void }) {
  const say = useDeviceSay()
  return (
    <Modal
      open
      title={say('devices.code-title', { name: made.device.name })}
      okText={say('devices.code-copied')}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={onClose}
    >
      <p className="device-code">{made.code}</p>
      <Alert type="warning" showIcon role="alert" title={say('devices.code-what')} />
    </Modal>
  )
}
