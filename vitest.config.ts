import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{domain,facts,store,cli,web}/test/**/*.test.ts', 'test/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/property-seed.ts'],
    testTimeout: 60_000,
  },
})
