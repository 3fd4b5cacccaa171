import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const packedKinds = /\.(?:html|js|css|json|svg|yaml|webmanifest)$/
/** Below this a packed file saves nothing worth a second file. */
const leastBytes = 256

/** Puts `name.br` and `name.gz` beside every text of the build, for servers that hand out packed files as they are. */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }, bundle): Promise<void> {
        if (dir === undefined) return
        const names = Object.keys(bundle).filter((name) => packedKinds.test(name))
        await Promise.all(names.map((name) => pack(join(dir, name))))
      },
    },
  }
}

async function pack(path: string): Promise<void> {
  const bytes = await readFile(path)
  if (bytes.length < leastBytes) return
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, quality), promisify(gzip)(bytes, { level: 9 })])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}
