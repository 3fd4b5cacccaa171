/** Processes a test starts: they end with it, whether it passed, failed or was told to stop. */
import type { ChildProcess } from 'node:child_process'

const running = new Set<ChildProcess>()

/** Kills what still runs; how many that were. */
export function endAll(): number {
  const left = [...running]
  for (const child of left) child.kill('SIGKILL')
  running.clear()
  return left.length
}

/** Ends this one with the process that started it, however that ends, short of a kill nobody hears. */
export function endsWithUs(child: ChildProcess): void {
  listen()
  running.add(child)
  child.once('exit', () => running.delete(child))
}

let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  process.once('exit', endAll)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.once(signal, () => {
      endAll()
      // As it would have ended without us listening.
      process.kill(process.pid, signal)
    })
}
