import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { executablePath, launchArguments } from './chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = Number(process.env['BROWSER_TEST_PORT'] ?? 41739)

/**
 * A page of a test lives for seconds. Code made fast for the long run, and threads that make it and clear memory beside the page,
 * take a quarter of the processors and pay nothing back. Benches leave the engine as it comes.
 */
const forShortLives = '--js-flags=--max-optimized-bytecode-size=0,--single-threaded'

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  // No test knows of another: each has a browser profile of its own, and what it waits for is a state.
  fullyParallel: true,
  workers: '100%',
  // A busy machine is slow, not wrong.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    // A first visit puts the whole app by for later, which takes as long as a short test: specs that come back to the page allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...launchArguments, forShortLives],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --config web/vite.config.ts --port ${port} --strictPort`,
    cwd: root,
    port,
    reuseExistingServer: false,
  },
})
