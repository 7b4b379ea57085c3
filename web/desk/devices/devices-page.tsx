// The terminals of one's area: registered, given a list, given a new code, revoked.
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { read } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { CodeDialog } from './code-dialog.tsx'
import type { Device, WithCode } from './device.ts'
import { DeviceActs } from './device-acts.tsx'
import { DeviceDialog } from './device-dialog.tsx'
import { DeviceWords, useDeviceSay } from './device-words.tsx'
import './devices.css'

export function DevicesPage() {
  return (
    <DeviceWords>
      <Devices />
    </DeviceWords>
  )
}

function Devices() {
  const say = useDeviceSay()
  const [isRegistering, setRegistering] = useState(false)
  const [made, setMade] = useState<WithCode>()
  const { data, error } = useQuery({
    queryKey: ['devices'],
    queryFn: ({ signal }) => read<{ devices: readonly Device[] }>('/devices', signal),
  })
  const showCode = (next: WithCode) => {
    setRegistering(false)
    setMade(next)
  }
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('devices.title')}</h1>
        <Button type="primary" onClick={() => setRegistering(true)}>
          {say('devices.register')}
        </Button>
      </header>
      <p className="muted">{say('devices.what')}</p>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data?.devices.length === 0 && <p className="panel">{say('devices.none')}</p>}
      {data && data.devices.length > 0 && <Table devices={data.devices} onCode={showCode} />}
      {isRegistering && <DeviceDialog onClose={() => setRegistering(false)} onCode={showCode} />}
      {made && <CodeDialog made={made} onClose={() => setMade(undefined)} />}
    </div>
  )
}

function Table({ devices, onCode }: { devices: readonly Device[]; onCode: (made: WithCode) => void }) {
  const say = useDeviceSay()
  const lang = useLang()
  const local = useLocal()
  return (
    <section className="panel">
      <table className="list">
        <thead>
          <tr>
            <th>{say('devices.name')}</th>
            <th>{say('devices.site')}</th>
            <th>{say('devices.items')}</th>
            <th>{say('devices.state')}</th>
            <th>{say('devices.seen')}</th>
            <th>{say('devices.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <tr key={device.deviceId}>
              <td>{device.name}</td>
              <td>{local(device.siteName)}</td>
              <td>{say('devices.items-n', { n: device.items.length })}</td>
              <td className="wide">
                {say(`devices.${device.state}`)}
                {device.codeUntil && (
                  <small className="muted">
                    {' '}
                    {say('devices.code-until', { at: momentText(lang, device.codeUntil) })}
                  </small>
                )}
                {device.revokedAt && (
                  <small className="muted">
                    {' '}
                    {say('devices.revoked-by', {
                      by: device.revokedBy ?? '',
                      at: momentText(lang, device.revokedAt),
                      why: device.revokedWhy ?? '',
                    })}
                  </small>
                )}
              </td>
              <td>{device.seenAt ? momentText(lang, device.seenAt) : say('devices.never')}</td>
              <td>{device.state !== 'revoked' && <DeviceActs device={device} onCode={onCode} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
