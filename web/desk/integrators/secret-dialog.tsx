import { Alert, Modal } from 'antd'
import { useIntegratorSay } from './integrator-words.tsx'

/** The secret, once: it is nowhere to be read again. */
export function SecretDialog(props: { name: string; clientId: string; secret: string; onClose: () => void }) {
  const say = useIntegratorSay()
  return (
    <Modal
      open
      title={say('integrators.secret-title', { name: props.name })}
      okText={say('integrators.secret-noted')}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={props.onClose}
    >
      <dl className="facts">
        <div>
          <dt>{say('integrators.id')}</dt>
          <dd className="client-secret">{props.clientId}</dd>
        </div>
        <div>
          <dt>{say('integrators.secret')}</dt>
          <dd className="client-secret" data-secret>
            {props.secret}
          </dd>
        </div>
      </dl>
      <Alert type="warning" showIcon role="alert" title={say('integrators.secret-what')} />
    </Modal>
  )
}
