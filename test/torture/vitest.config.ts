import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `npm run torture`: the attacks at full length, each file in a program of its own, so that its memory is its own; two at a time. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/torture/**/*.torture.ts'],
    environment: 'node',
    globalSetup: ['test/scratch.ts'],
    setupFiles: ['test/property-seed.ts'],
    // A busy machine is slow, not wrong: the whole takes minutes of processor time, which is what is promised.
    testTimeout: 3_000_000,
    pool: 'forks',
    maxWorkers: 2,
    execArgv: ['--expose-gc'],
  },
})
