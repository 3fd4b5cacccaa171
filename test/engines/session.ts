/** One window of a browser under test, spoken to as W3C WebDriver has it, whichever way its commands travel. */

/** An element as the browser names it. */
export type Element = Readonly<Record<string, string>>

export interface Session {
  readonly version: string
  readonly go: (url: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** Runs the body of a function in the page. */
  readonly run: (script: string, ...args: readonly unknown[]) => Promise<unknown>
  readonly click: (element: Element) => Promise<void>
  readonly type: (element: Element, text: string) => Promise<void>
  /** Opens another tab, and gives its name. */
  readonly newTab: () => Promise<string>
  readonly tab: () => Promise<string>
  readonly turnTo: (tab: string) => Promise<void>
  readonly close: () => Promise<void>
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

export function idOf(element: Element): string {
  const id = element[elementKey]
  if (id === undefined) throw new TypeError(`an element of the page is required, got ${JSON.stringify(element)}`)
  return id
}

export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && elementKey in value
}

/** Asks until there is an answer; undefined once it takes too long. */
export async function eventually<T>(ask: () => Promise<T | undefined>, mostMs: number): Promise<T | undefined> {
  for (const end = Date.now() + mostMs; Date.now() < end; await pause(50)) {
    const answer = await ask()
    if (answer !== undefined) return answer
  }
  return undefined
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
