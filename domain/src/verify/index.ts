export type { Verification, Verified, VerifyLane, VerifyMoment } from './verification.ts'
export { programsToVerify, readVerification } from './verification.ts'
