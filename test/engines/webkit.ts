/** WebKit, the engine of Safari, by its driver over HTTP; its window stands on a screen that nobody sees. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import type { Session } from './session.ts'
import { eventually, idOf } from './session.ts'

export interface WebkitPrograms {
  readonly driver: string
  readonly screen: string
  readonly browser: string
}

export async function openWebkit({ driver, screen, browser }: WebkitPrograms): Promise<Session> {
  // The screen takes a number that is free and says which.
  const shown = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number]: readonly unknown[] = await once(shown.stdio[3] as Readable, 'data')
  const port = await freePort()
  const send = sendTo(port)
  const child = spawn(driver, ['-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(number).trim()}`, NO_AT_BRIDGE: '1' },
  })
  const stop = (): void => {
    child.kill()
    shown.kill()
  }
  const asked = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } }
  // The driver is up when it opens a window.
  const session = await eventually(
    () => send('POST', '/session', { capabilities: asked }).catch(() => undefined) as Promise<Opened | undefined>,
    300_000,
  )
  if (!session) {
    stop()
    throw new Error('WebKit did not open')
  }
  const at = (path: string): string => `/session/${session.sessionId}${path}`
  return {
    version: session.capabilities.browserVersion,
    go: async (url) => void (await send('POST', at('/url'), { url })),
    reload: async () => void (await send('POST', at('/refresh'), {})),
    run: (script, ...args) => send('POST', at('/execute/sync'), { script, args }),
    click: async (element) => void (await send('POST', at(`/element/${idOf(element)}/click`), {})),
    // A screen that has just come may not take keys yet; nothing is typed then, so it is asked again.
    type: async (element, text) => {
      const typed = await eventually(
        () => send('POST', at(`/element/${idOf(element)}/value`), { text }).then(() => true, whileNotFocusable),
        60_000,
      )
      if (typed !== true) throw new Error('WebKit never let the field be typed into')
    },
    newTab: async () => ((await send('POST', at('/window/new'), { type: 'tab' })) as { readonly handle: string }).handle,
    tab: async () => String(await send('GET', at('/window'))),
    turnTo: async (handle) => void (await send('POST', at('/window'), { handle })),
    close: async () => {
      await send('DELETE', at('')).catch(() => undefined)
      stop()
    },
  }
}

interface Opened {
  readonly sessionId: string
  readonly capabilities: { readonly browserVersion: string }
}

function whileNotFocusable(error: unknown): undefined {
  if (error instanceof Error && error.message.startsWith('element not interactable')) return undefined
  throw error
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function sendTo(port: number): (method: string, path: string, body?: object) => Promise<unknown> {
  return async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    })
    const { value } = (await answer.json()) as { readonly value: unknown }
    if (typeof value === 'object' && value !== null && 'error' in value)
      throw new Error(`${String(value.error)}: ${'message' in value ? String(value.message) : ''}`)
    return value
  }
}
