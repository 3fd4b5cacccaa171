/** `npm start`: install and build what is missing, print the advice for the example applicant, serve the app. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, requireNode, root, say } from './prepare.mjs'

const cli = join(root, 'dist', 'cli', 'matchwright.js')
const example = join('examples', 'j1-internal-medicine.yaml')

requireNode()
ensureInstalled()
ensureBuilt()
say(`Advice for the example applicant, ${example}`)
const advice = spawnSync(process.execPath, [cli, 'advise', example], { cwd: root, stdio: 'inherit' })
if (advice.status !== 0) process.exit(advice.status ?? 1)
say('Serving the app')
const server = spawn(process.execPath, [cli, 'serve', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
