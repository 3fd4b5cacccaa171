export type { Scheduled, Task } from './critical-path.ts'
export { criticalPath } from './critical-path.ts'
