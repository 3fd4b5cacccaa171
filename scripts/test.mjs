/** `npm test`: everything, stage by stage, with progress; the last line counts. */
import { spawn } from 'node:child_process'
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
say('Build')
ensureBuilt()
// These need one processor or wait for others: they run beside the unit tests, and what they say is shown after them.
const beside = inTurn([
  ['Known holes in packages (npm audit)', knownHoles],
  ['Unused files, exports and dependencies', () => checked(['node_modules/knip/bin/knip.js'])],
  ['Licences of what is built in', () => checked(['scripts/notices.mjs'])],
  ['Facts', () => checked(['scripts/run.mjs', 'facts/check/main.ts'])],
  ['Firefox and WebKit', engineTests],
  ['Model against published groups', () => checked(['scripts/run.mjs', 'lab/src/validate.ts'])],
])
await unitTests()
for (const { name, output, counted } of await beside) {
  say(name)
  process.stdout.write(output)
  count(counted)
}
await browserTests()

say('Done')
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

/** One command, one check. */
async function check(name, args) {
  say(name)
  count((await node(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

/** Checks one after another, each with what it printed. */
async function inTurn(checks) {
  const done = []
  for (const [name, check] of checks) done.push({ name, ...(await check()) })
  return done
}

async function checked(args) {
  const { status, output } = await collected(process.execPath, args)
  return { output, counted: status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 } }
}

/** What a command prints, in full and on standard output alone; it is stopped when it takes longer than it may. */
function collected(command, args, { shell = false, timeout } = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell, timeout })
  let [output, answer] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
    answer += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((done) => {
    child.on('error', (error) => done({ status: 1, output: `${error.message}\n`, answer: '' }))
    child.on('close', (status) => done({ status: status ?? 1, output, answer }))
  })
}

/** What the registry knows of holes in the packages that come with the product; said aloud where it gives no answer. */
async function knownHoles() {
  const { answer } = await collected('npm', ['audit', '--json'], { shell: process.platform === 'win32', timeout: 30_000 })
  const found = answerOf(answer)?.vulnerabilities
  if (!found) {
    const output = '   SKIPPED: the registry did not answer, so nothing is known about holes.\n'
    return { output, counted: { passed: 0, failed: 0 } }
  }
  const builtIn = new Set(packages().map(({ place }) => place))
  const ours = Object.values(found).filter(({ nodes }) => nodes.some((place) => builtIn.has(place)))
  const grave = ours.filter(({ severity }) => severity === 'high' || severity === 'critical')
  return {
    output: `   ${ours.length} known, of them high or critical: ${grave.length}\n`,
    counted: grave.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  }
}

function answerOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function unitTests() {
  say('Unit, property, architecture and docs tests; beside them what the lines after them tell')
  const report = join(reports, 'unit.json')
  count(vitestCounts(report, await node(vitest(report))))
}

/** On machines that have them; each that is missing is named. */
async function engineTests() {
  const report = join(reports, 'engines.json')
  const { status, output } = await collected(process.execPath, vitest(report, ['--config', 'test/engines/vitest.config.ts']))
  return { output, counted: vitestCounts(report, status) }
}

function vitest(report, options = []) {
  return [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...options,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
}

function vitestCounts(report, status) {
  const result = read(report)
  return result ? { passed: result.numPassedTests, failed: failures(result.numFailedTests, status) } : { passed: 0, failed: 1 }
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
