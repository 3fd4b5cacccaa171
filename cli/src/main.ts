#!/usr/bin/env node
/** The tool on this machine: binds the process to `run`, and keeps stack traces from people. */
import { run } from './run.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `matchwright list ... | head` closes the pipe early; that is no failure.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await run(process.argv.slice(2), {
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    now: () => new Date(),
    folder: process.cwd(),
    isTerminal: process.stdout.isTTY,
    columns: process.stdout.columns,
    env: process.env,
  })
} catch (error) {
  const told = error instanceof Error ? error.message : String(error)
  process.stderr.write(
    `Matchwright stopped, which is a fault of ours: ${told}\nNothing was changed. MATCHWRIGHT_DEBUG=1 shows where.\n`,
  )
  if (process.env['MATCHWRIGHT_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
}
