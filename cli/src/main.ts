#!/usr/bin/env node
/** The tool on this machine: binds the process to `run`, and keeps stack traces from people. */
import { isMainThread, workerData } from 'node:worker_threads'
import { decodeText } from '#store'
import { answerAsLines, isLineWorker, linesApart } from './office/lines-apart.ts'
import { answerAsReader, readersApart } from './reading/readers-apart.ts'
import { run } from './run.ts'
import { expectShortWork } from './short-work.ts'
import { answerAsSeasons, isSeasonTask, seasonsApart } from './simulate/seasons-apart.ts'
import { systemFault } from './system-fault.ts'
import { shown } from './terminal/shown.ts'
import { startClock } from './terminal/work-clock.ts'

if (isMainThread) expectShortWork()

/** Whether the print could not be written down; a reader that closes the pipe early, as `head` does, has what it wanted. */
let lost = false

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || lost) return
    lost = true
    process.exitCode = 2
    tell(`What was to be printed could not be written. ${systemFault(error) ?? error.message}`)
  })
}

// The built tool is its own worker: started as one, it does the one thing it was given.
if (isMainThread) await runHere()
else if (isSeasonTask(workerData)) await answerAsSeasons(workerData)
else if (isLineWorker(workerData)) await answerAsLines(workerData)
else await answerAsReader(workerData)

async function runHere(): Promise<void> {
  try {
    const exitCode = await run(process.argv.slice(2), {
      write: (text) => void process.stdout.write(text),
      complain: (text) => void process.stderr.write(text),
      now: () => new Date(),
      folder: process.cwd(),
      input: pipedIn,
      ...(process.stderr.isTTY ? { clock: (what: string) => startClock(new URL('work-clock.js', import.meta.url), what) } : {}),
      readers: readersApart(new URL(import.meta.url)),
      seasons: seasonsApart(new URL(import.meta.url)),
      lines: linesApart(new URL(import.meta.url)),
      stop: whenStopped,
      isTerminal: process.stdout.isTTY,
      columns: process.stdout.columns,
      env: process.env,
    })
    process.exitCode = lost ? 2 : exitCode
  } catch (error) {
    const sentence = systemFault(error)
    process.exitCode = sentence === undefined ? 1 : 2
    tell(sentence ?? faultOfOurs(error))
    if (process.env['MATCHWRIGHT_DEBUG'] && error instanceof Error) tell(error.stack ?? '')
  }
}

/** Standard input to its end; a terminal is read until Ctrl+D. */
async function pipedIn(): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of process.stdin) parts.push(part)
  return decodeText(Buffer.concat(parts))
}

/** A second Ctrl+C ends the tool at once. */
function whenStopped(): AbortSignal {
  const stopped = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort())
  return stopped.signal
}

function faultOfOurs(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error)
  return `Matchwright stopped, which is a fault of ours: ${told}
To report it where you got Matchwright, say the command, matchwright --version, node --version and what MATCHWRIGHT_DEBUG=1 adds here; leave out what is private.`
}

function tell(sentence: string): void {
  process.stderr.write(`${shown(sentence)}\n`)
}
