import { test } from 'vitest'
import { throughEveryCommand } from './through-commands.ts'

test('300 accepted profiles through every command, the second half: no crash, nothing raw, nothing that is no number', async () => {
  await throughEveryCommand(1)
})
