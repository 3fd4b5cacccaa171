/** `npm test`: everything, stage by stage, with progress; the last line counts. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { packages } from './notices.mjs'
import { ensureBuilt, ensureInstalled, requireNode, root, say } from './prepare.mjs'

const reports = join(root, '.cache', 'test-reports')
const total = { passed: 0, failed: 0 }

requireNode()
ensureInstalled()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

await check('Types', ['node_modules/typescript-7/bin/tsc', '-b'])
await check('Lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings'])
await check('Format', ['node_modules/oxfmt/bin/oxfmt', '--check'])
knownHoles()
say('Build')
ensureBuilt()
// These need one processor and no build: they run beside the unit tests, and what they say is shown after them.
const beside = inTurn([
  ['Unused files, exports and dependencies', ['node_modules/knip/bin/knip.js']],
  ['Licences of what is built in', ['scripts/notices.mjs']],
  ['Facts', ['scripts/run.mjs', 'facts/check/main.ts']],
  ['Model against published groups', ['scripts/run.mjs', 'lab/src/validate.ts']],
])
await unitTests()
for (const { name, status, output } of await beside) {
  say(name)
  process.stdout.write(output)
  count(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}
await browserTests()
await engineTests()

say('Done')
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

/** One command, one check. */
async function check(name, args) {
  say(name)
  count((await node(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

/** Commands one after another, each with what it printed. */
async function inTurn(commands) {
  const done = []
  for (const [name, args] of commands) done.push({ name, ...(await collected(args)) })
  return done
}

function collected(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((done) => {
    child.on('error', (error) => done({ status: 1, output: `${error.message}\n` }))
    child.on('close', (status) => done({ status: status ?? 1, output }))
  })
}

/** What the registry knows of holes in the packages that come with the product; said aloud where it gives no answer. */
function knownHoles() {
  say('Known holes in packages (npm audit)')
  const audit = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
    shell: process.platform === 'win32',
  })
  const found = answerOf(audit.stdout)?.vulnerabilities
  if (!found) return console.log('   SKIPPED: the registry did not answer, so nothing is known about holes.')
  const builtIn = new Set(packages().map(({ place }) => place))
  const ours = Object.values(found).filter(({ nodes }) => nodes.some((place) => builtIn.has(place)))
  const grave = ours.filter(({ severity }) => severity === 'high' || severity === 'critical')
  console.log(`   ${ours.length} known, of them high or critical: ${grave.length}`)
  return count(grave.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

function answerOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function unitTests() {
  say('Unit, property, architecture and docs tests; beside them unused files, licences, facts and the model')
  await vitest('unit')
}

/** On machines that have them; each that is missing is named. */
async function engineTests() {
  say('Firefox and WebKit')
  await vitest('engines', ['--config', 'test/engines/vitest.config.ts'])
}

async function vitest(name, options = []) {
  const report = join(reports, `${name}.json`)
  const status = await node([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...options,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const result = read(report)
  count(result ? { passed: result.numPassedTests, failed: failures(result.numFailedTests, status) } : { passed: 0, failed: 1 })
}

async function browserTests() {
  say('Browser, accessibility and offline tests')
  const browser = findBrowser()
  if (!browser) return count({ passed: 0, failed: 1 })
  const report = join(reports, 'browser.json')
  const status = await node(
    ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/browser/playwright.config.ts', '--reporter=list,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      ...(browser === 'playwright' ? {} : { CHROMIUM_PATH: browser }),
    },
  )
  const stats = read(report)?.stats
  count(stats ? { passed: stats.expected + stats.flaky, failed: failures(stats.unexpected, status) } : { passed: 0, failed: 1 })
}

/** A runner that exits badly without a failed test (a crash, an unhandled error) has failed all the same. */
function failures(counted, status) {
  return counted === 0 && status !== 0 ? 1 : counted
}

function node(args, env = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return new Promise((done) => {
    child.on('error', () => done(1))
    child.on('close', (status) => done(status ?? 1))
  })
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
}

function count({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}
