/** Bundles one TypeScript script in memory-near form and runs it: `node scripts/run.mjs lab/src/directory/main.ts [args]`. */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [script, ...args] = process.argv.slice(2)
if (!script) {
  console.error('run requires the path of a TypeScript script, such as lab/src/directory/main.ts')
  process.exit(2)
}
const entry = resolve(script)
const name = createHash('sha256').update(entry).digest('hex').slice(0, 12)
const outDir = join(root, '.cache', 'run', name)
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'script.mjs' } },
  },
})
const run = spawnSync(process.execPath, ['--enable-source-maps', join(outDir, 'script.mjs'), ...args], { stdio: 'inherit' })
process.exit(run.status ?? 1)
