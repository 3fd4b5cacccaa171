import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** package.json lies two folders up from the built tool in dist/cli and from the sources in cli/src. */
export async function toolVersion(): Promise<string> {
  const path = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'package.json')
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { readonly version: string }
  return version
}
