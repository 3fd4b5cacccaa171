/** Firefox and WebKit keep what Chromium keeps: the last change through a reload, two tabs, and the way to a first answer. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFirefox } from './firefox.ts'
import type { Element, Session } from './session.ts'
import { eventually, isElement } from './session.ts'
import { openWebkit } from './webkit.ts'

const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path))
const webkit = {
  driver: '/usr/bin/WebKitWebDriver',
  screen: '/usr/bin/Xvfb',
  browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
}
const engines = [
  { name: 'Firefox', isHere: firefox !== undefined, open: () => openFirefox(firefox ?? '') },
  { name: 'WebKit', isHere: Object.values(webkit).every((path) => existsSync(path)), open: () => openWebkit(webkit) },
]
const longestMs = 60_000

interface Served {
  readonly address: string
  readonly stop: () => void
}

/** The built app, as `matchwright serve` gives it. */
function served(): Promise<Served> {
  const child = spawn(process.execPath, ['dist/cli/matchwright.js', 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) => {
    child.stdout.on('data', (said) => {
      const address = /http:\S+/.exec(String(said))?.[0]
      if (address !== undefined) resolve({ address, stop: () => void child.kill() })
    })
  })
}

let app: Served
beforeAll(async () => {
  app = await served()
})
afterAll(() => app.stop())

const byName = `return [...document.querySelectorAll(arguments[0])].find((one) =>
  new RegExp(arguments[1]).test(one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent))`

async function named(session: Session, css: string, text: string): Promise<Element> {
  const found = await eventually(async () => {
    const element = await session.run(byName, css, text).catch(() => undefined)
    return isElement(element) ? element : undefined
  }, longestMs)
  if (!found) throw new Error(`no ${css} that says ${text}`)
  return found
}

async function press(session: Session, css: string, text: string): Promise<void> {
  const element = await named(session, css, text)
  await session.run('arguments[0].scrollIntoView({ block: "center" })', element)
  const pressed = await eventually(() => session.click(element).then(() => true, whileCovered), longestMs)
  if (pressed !== true) throw new Error(`${text} stayed covered`)
}

/** A notice gets out of the way once the page under it rests; until then what it lies on is not pressed. */
function whileCovered(error: unknown): undefined {
  if (error instanceof Error && /click intercepted|obscures it/.test(error.message)) return undefined
  throw error
}

/** Resolves when the page says so; what it says instead is in the failure. */
async function says(session: Session, what: string, script: string): Promise<void> {
  const isSo = await eventually(
    async () => ((await session.run(script).catch(() => false)) === true ? true : undefined),
    longestMs,
  )
  expect(isSo, `${what}; the page says: ${String(await session.run('return document.body.innerText'))}`).toBe(true)
}

const valueOf = (name: string): string =>
  `return [...document.querySelectorAll('input')].find((one) => one.labels?.[0]?.textContent.startsWith('${name}'))?.value`
const saved = `return [...document.querySelectorAll('.saved')].some((one) => one.textContent.includes('Saved on this device'))`

describe.each(engines)('$name', ({ name, isHere, open }) => {
  let session: Session
  beforeAll(async () => {
    if (!isHere) return console.log(`SKIPPED: ${name} is not on this machine.`)
    session = await open()
    console.log(`${name} ${session.version}`)
    await session.go(app.address)
  })
  afterAll(() => (isHere ? session.close() : undefined))

  it.runIf(isHere)('leads a new visitor to a chance, and logs a block', async () => {
    await press(session, 'input[type=checkbox]', '^Internal Medicine$')
    await press(session, 'input[type=radio]', '^Yes$')
    await session.type(await named(session, 'input', 'Step 2 CK score'), '238')
    await press(session, 'button', 'Show my first answer')
    await named(session, 'button', 'Chance of matching')
    await session.go(`${app.address}#/study`)
    await press(session, 'button', 'Log this block')
    await named(session, 'h1', '20 questions in 1 block')
    await says(session, 'it is saved', saved)
  })

  it.runIf(isHere)('keeps the last key through a reload that follows at once', async () => {
    await session.go(`${app.address}#/profile/you`)
    for (const letter of 'Amina') {
      await session.type(await named(session, 'input', '^Name$'), letter)
    }
    await session.reload()
    await named(session, 'input', '^Name$')
    await says(session, 'the name is whole', `${valueOf('Name')} === 'Amina'`)
  })

  it.runIf(isHere)('keeps what two tabs write, and each shows it', async () => {
    const first = await session.tab()
    await session.go(`${app.address}#/study`)
    await named(session, 'h1', '20 questions in 1 block')
    const second = await session.newTab()
    await session.turnTo(second)
    await session.go(`${app.address}#/study`)
    await press(session, 'button', 'Log this block')
    await named(session, 'h1', '40 questions in 2 blocks')
    await session.turnTo(first)
    await named(session, 'h1', '40 questions in 2 blocks')
    await press(session, 'button', 'Log this block')
    await named(session, 'h1', '60 questions in 3 blocks')
    await session.turnTo(second)
    await named(session, 'h1', '60 questions in 3 blocks')
    await session.reload()
    await named(session, 'h1', '60 questions in 3 blocks')
  })
})
