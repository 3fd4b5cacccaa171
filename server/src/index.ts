/** The one door of the office, for the command that starts it and the tests that ask it. */
export { createOffice } from './app.ts'
export type { OfficeOptions } from './app.ts'
export { serveOffice } from './serve.ts'
export type { RunningOffice } from './serve.ts'
export { restoreBackup, writeBackup } from './backup.ts'
export { addAdviser } from './tables/advisers.ts'
export { officeMigrations } from './tables/migrations.ts'
export { createCounts } from './watch/metrics.ts'
