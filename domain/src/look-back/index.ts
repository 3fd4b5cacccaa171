export type { Gate, LookBack } from './look-back.ts'
export { lookBack } from './look-back.ts'
export { funnelGroupNames } from './interviews.ts'
