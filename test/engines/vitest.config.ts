import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The other engines, on the built app; what a machine has not got is skipped, and says so. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/engines/**/*.spec.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
