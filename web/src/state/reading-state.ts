import { observable } from './observable.ts'
import type { Observable } from './observable.ts'

/** What a worker makes of the newest request. An answer that was overtaken is never shown; the last one stays until the next is there. */
export interface ReadingState<Request, Reading> {
  readonly reading: Observable<Reading | undefined>
  readonly asked: Observable<Request | undefined>
  readonly problem: Observable<string | undefined>
  readonly request: (request: Request) => void
  /** Asks the last request once more where it could not be answered. */
  readonly again: () => void
}

export interface ReadingOptions<Request, Reading> {
  readonly ask: (request: Request) => Promise<Reading | undefined>
  /** Whether two requests would be answered alike. */
  readonly isSame: (a: Request, b: Request) => boolean
  /** What could not be done, said before the cause. */
  readonly failed: string
}

export function createReadingState<Request, Reading>(options: ReadingOptions<Request, Reading>): ReadingState<Request, Reading> {
  const reading = observable<Reading | undefined>(undefined)
  const asked = observable<Request | undefined>(undefined)
  const problem = observable<string | undefined>(undefined)
  const request = (next: Request): void => {
    const before = asked.get()
    if (before !== undefined && options.isSame(before, next)) return
    ask(next)
  }
  const ask = (next: Request): void => {
    asked.set(next)
    options.ask(next).then(
      (read) => {
        if (asked.get() !== next) return
        reading.set(read)
        problem.set(undefined)
      },
      (error: unknown) => {
        if (asked.get() !== next) return
        problem.set(`${options.failed} (${error instanceof Error ? error.message : String(error)}). What you entered is kept.`)
      },
    )
  }
  const again = (): void => {
    const before = asked.get()
    if (before !== undefined && problem.get() !== undefined) ask(before)
  }
  return { reading, asked, problem, request, again }
}
