import { describe, expect, test } from 'vitest'
import { matchwright } from './machine.ts'

describe('simulate, whose answer docs/cli.md runs', () => {
  test.each([
    ['simulate people.yaml', 'takes no file'],
    ['simulate --seasons 0', '--seasons needs a whole number from 1 to 10000, got 0'],
    ['simulate --specialty alchemy', 'the market has no such specialty'],
  ])('%s is refused with a sentence', async (line, sentence) => {
    const { exitCode, err } = await matchwright(line)
    expect(exitCode).toBe(2)
    expect(err).toContain(sentence)
  })
})
