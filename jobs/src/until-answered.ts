import { setTimeout as wait } from 'node:timers/promises'
import { QueueUnreachable } from './job-queue.ts'

/** The queue does not answer; it is asked again. */
export type OnTrouble = (sentence: string) => void

const pauseMs = 500

/** Asks a queue again and again while it is unreachable; every call of it may be made twice. */
export async function untilAnswered<T>(ask: () => Promise<T>, onTrouble: OnTrouble, signal?: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof QueueUnreachable) || signal?.aborted === true) throw error
      onTrouble(error.message)
    }
    await pause(pauseMs, signal)
  }
}

/** Waits, in milliseconds, or until told to stop. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, signal && { signal }).catch(() => undefined)
}
