import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The other engines, on the built app; what a machine has not got is skipped, and says so. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/engines/**/*.spec.ts'],
    environment: 'node',
    // A busy machine is slow, not wrong; nothing in here waits as long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})
