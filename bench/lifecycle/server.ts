// The HTTP side of the measurement: the real app with sign-in, gate, validation and the case room, in a process of its own.

import { caseRoutes } from '../../server/cases/index.ts'
import { gate } from '../../server/identity/index.ts'
import { anonymous, createHttp } from '../../server/platform/http/index.ts'
import { openBenchCity } from './city.ts'

const [url = '', pool = '16'] = process.argv.slice(2)
const city = await openBenchCity(url, Number(pool))
const { app } = await createHttp({
  authenticate: async (token) => (await city.actorOf(token)) ?? anonymous,
  gate,
  version: 'bench',
  publicUrl: 'http://localhost',
  logLevel: 'silent',
})
caseRoutes(app, city.cases)
await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ port: (app.server.address() as { port: number }).port })
process.on('message', () => process.send?.({ statements: city.statements() }))
process.on('disconnect', () => process.exit(0))
