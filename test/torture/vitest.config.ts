import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `npm run torture`: the attacks at full length, one file after the other, so that memory and time are their own. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/torture/**/*.torture.ts'],
    environment: 'node',
    setupFiles: ['test/property-seed.ts'],
    testTimeout: 300_000,
    fileParallelism: false,
    pool: 'forks',
    execArgv: ['--expose-gc'],
  },
})
