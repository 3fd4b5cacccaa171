/** The door of facts/: what the world says, loaded. Schemas live in facts/check, so that no worker carries a validator. */
export { stateOfAcgmeNumber } from './acgme.ts'
export { loadChances, loadFacts, loadNotCovered, loadPrograms, loadRelease, loadSpecialties, programPath } from './load.ts'
export type { ReadFact } from './load.ts'
export { loadMarket } from './market.ts'
export { UnreadableFacts } from './unreadable.ts'
export { decodePrograms, encodePrograms, packFormat } from './wire.ts'
export type { ProgramFile } from './wire.ts'
