/** Firefox by its own door, Marionette: lines of JSON over a socket, no driver between. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from './session.ts'
import { eventually, idOf } from './session.ts'

const preferences = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'intl.accept_languages': 'en-US',
}

export async function openFirefox(program: string): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'matchwright-firefox-'))
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const child = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], { stdio: 'ignore' })
  const ended = new Promise((done) => child.once('exit', done))
  const portFile = join(profile, 'MarionetteActivePort')
  const port = await eventually(async () => (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined), 60_000)
  const send = await connect(createConnection(Number(port), '127.0.0.1'))
  const { capabilities } = (await send('WebDriver:NewSession', {})) as {
    readonly capabilities: { readonly browserVersion: string }
  }
  return {
    version: capabilities.browserVersion,
    go: async (url) => void (await send('WebDriver:Navigate', { url })),
    reload: async () => void (await send('WebDriver:Refresh', {})),
    run: async (script, ...args) => valueOf(await send('WebDriver:ExecuteScript', { script, args })),
    click: async (element) => void (await send('WebDriver:ElementClick', { id: idOf(element) })),
    type: async (element, text) => void (await send('WebDriver:ElementSendKeys', { id: idOf(element), text })),
    newTab: async () => ((await send('WebDriver:NewWindow', { type: 'tab' })) as { readonly handle: string }).handle,
    tab: async () => String(valueOf(await send('WebDriver:GetWindowHandle', {}))),
    turnTo: async (handle) => void (await send('WebDriver:SwitchToWindow', { handle })),
    close: async () => {
      child.kill('SIGKILL')
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Answer = readonly [type: number, number: number, error: { readonly message: string } | null, result: unknown]

type Send = (name: string, parameters: object) => Promise<unknown>

/** Each message is its length, a colon, and `[type, number, error or name, result or parameters]`; the browser speaks first. */
async function connect(socket: Socket): Promise<Send> {
  let unread = Buffer.alloc(0)
  let number = 0
  const waiting = new Map<unknown, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>()
  const greeting: { done?: () => void } = {}
  const greeted = new Promise<void>((done, fail) => {
    greeting.done = done
    socket.on('error', fail)
  })
  const hear = (message: unknown): void => {
    if (!Array.isArray(message)) return greeting.done?.()
    const [, of, error, result] = message as unknown as Answer
    const asked = waiting.get(of)
    waiting.delete(of)
    if (error) asked?.reject(new Error(error.message))
    else asked?.resolve(result)
  }
  socket.on('data', (data) => {
    unread = Buffer.concat([unread, Buffer.from(data)])
    for (let colon = unread.indexOf(':'); colon > 0; colon = unread.indexOf(':')) {
      const end = colon + 1 + Number(unread.subarray(0, colon).toString())
      if (unread.length < end) return
      const message: unknown = JSON.parse(unread.subarray(colon + 1, end).toString())
      unread = unread.subarray(end)
      hear(message)
    }
  })
  await greeted
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify([0, ++number, name, parameters])
      waiting.set(number, { resolve, reject })
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
}

function valueOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result
}
