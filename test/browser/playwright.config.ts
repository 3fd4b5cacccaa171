import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { executablePath, launchArguments } from './chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = Number(process.env['BROWSER_TEST_PORT'] ?? 41739)

/**
 * A page of a test lives for seconds: code is made fast only where it runs long, such as the derivation of a key, and nothing is made
 * or cleared away beside the page. As it comes, the engine takes a fifth more of the processors; benches leave it so.
 */
const forShortLives = '--js-flags=--interrupt-budget=660000,--interrupt-budget-for-maglev=300000,--single-threaded'

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
