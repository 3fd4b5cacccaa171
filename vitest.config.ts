import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { specialtyNames } from './web/facts-plugin.ts'

export default defineConfig({
  // Names of the specialties stand in the page as its build puts them there.
  plugins: [specialtyNames(fileURLToPath(new URL('facts/data/specialties.json', import.meta.url)))],
  // The examples of the docs name the library as somebody does who installed it; here they run on its sources.
  resolve: {
    alias: [
      { find: /^matchwright$/, replacement: fileURLToPath(new URL('library/src/index.ts', import.meta.url)) },
      { find: /^matchwright\/(\w+)$/, replacement: fileURLToPath(new URL('library/src/$1.ts', import.meta.url)) },
    ],
  },
  test: {
    include: ['{engine,domain,writing,facts,store,jobs,server,cli,web,lab}/test/**/*.test.ts', 'test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/scratch.ts'],
    setupFiles: ['test/property-seed.ts'],
    // A busy machine is slow, not wrong, whether a test works or prepares: what is promised of time is held in processor time.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The tests hold nothing that another could change, so modules and facts are read once, not once a file.
    isolate: false,
    // Every processor: a limit of time in a test is processor time, so that another file beside it fails nothing.
    maxWorkers: '100%',
    unstubGlobals: true,
    // An advice makes much that is soon thrown away: with more room for what is young, less of it is copied before it goes.
    execArgv: ['--max-semi-space-size=64'],
  },
})
