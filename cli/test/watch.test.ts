/** Somebody edits a profile beside the terminal, as editors save: a new file in the place of the old one. */
import { copyFileSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../src/run.ts'
import { matchwright } from './machine.ts'

it('--watch answers again with every save, and ends when it is stopped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-watch-'))
  const file = join(folder, 'profile.yaml')
  copyFileSync('examples/j1-internal-medicine.yaml', file)
  const stopped = new AbortController()
  const answers: string[] = []
  const exitCode = await run(['visa', file, '--watch', '--json'], {
    write: (text) => {
      if (text.trim() === '') return
      answers.push(text)
      if (answers.length === 2) stopped.abort()
      else save()
    },
    complain: () => undefined,
    now: () => new Date(2026, 10, 22, 12),
    folder,
    isTerminal: false,
    env: { XDG_DATA_HOME: folder },
    stop: () => stopped.signal,
  })
  expect(exitCode).toBe(0)
  expect(answers).toHaveLength(2)
  expect(answers[1]).not.toBe(answers[0])

  /** Saved again and again until it is heard, since nobody can know when the watching has begun. */
  function save(): void {
    if (stopped.signal.aborted) return
    const text = readFileSync(file, 'utf8').replace(/acceptable: \[.*\]/, `acceptable: [j1, h1b]`)
    writeFileSync(`${file}.new`, `${text}\n`)
    renameSync(`${file}.new`, file)
    setTimeout(save, 100)
  }
})

it('--watch needs a file, and no command that keeps something takes it', async () => {
  expect(await matchwright('visa - --watch', { input: 'specialties: [{ id: pathology }]' })).toMatchObject({
    exitCode: 2,
    err: '--watch needs the file of a profile.\n',
  })
  expect(await matchwright('import x.csv --watch')).toMatchObject({ exitCode: 2 })
})

it('a profile is read from a pipe, and what is wrong with it is said with its line', async () => {
  const text = readFileSync('examples/j1-internal-medicine.yaml', 'utf8')
  const piped = await matchwright('visa - --json', { input: text })
  expect(piped.out).toBe((await matchwright('visa examples/j1-internal-medicine.yaml --json')).out)
  expect(
    await matchwright('visa -', { input: 'specialties: [{ id: pathology }]\nexams: { step1: { score: 999 } }' }),
  ).toMatchObject({
    exitCode: 2,
    err: expect.stringMatching(/^line 2: exams\.step1\.score: 999 is outside/),
  })
})
