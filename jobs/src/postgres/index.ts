export { openPostgres } from './postgres-queue.ts'
