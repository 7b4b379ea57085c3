import { Alert, Modal } from 'antd'
import type { WithSecret } from './client.ts'
import { useIntegratorSay } from './integrator-words.tsx'

/** The secret, once: it is nowhere to be read again. */
export function SecretDialog({ made, onClose }: { made: WithSecret; onClose: () => void }) {
  const say = useIntegratorSay()
  return (
    <Modal
      open
      title={say('integrators.secret-title', { name: made.client.name })}
      okText={say('integrators.secret-noted')}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={onClose}
    >
      <dl className="facts">
        <div>
          <dt>{say('integrators.id')}</dt>
          <dd className="client-secret">{made.client.clientId}</dd>
        </div>
        <div>
          <dt>{say('integrators.secret')}</dt>
          <dd className="client-secret" data-secret>
            {made.secret}
          </dd>
        </div>
      </dl>
      <Alert type="warning" showIcon role="alert" title={say('integrators.secret-what')} />
    </Modal>
  )
}
