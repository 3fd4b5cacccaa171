import { resolve } from 'node:path'
import type { Call, Refused } from './command.ts'
import { refused } from './command.ts'
import { readText } from './named-path.ts'

/** The first line of the file: a passphrase on the command line could be read by others on the machine. */
export async function passphraseOf(call: Call): Promise<string | Refused | undefined> {
  const file = call.option('passphrase-file')
  if (file === undefined) return undefined
  const text = await readText(resolve(call.folder, file))
  if (typeof text !== 'string') return refused(`${file}: ${text.complaint}`)
  const [line = ''] = text.split(/\r?\n/)
  return line === '' ? refused(`${file}: its first line is empty, and a passphrase should not be`) : line
}
