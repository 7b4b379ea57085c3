// Runs one of our TypeScript programs on Node 26, whatever Node started npm: node tools/run.mjs FILE [arguments]

import { spawn } from 'node:child_process'
import { environment, node, prepare, root } from './prepare.mjs'

prepare()
const child = spawn(node, process.argv.slice(2), { cwd: root, stdio: 'inherit', env: environment() })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
