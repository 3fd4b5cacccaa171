export type { Verification, Verified, VerifyLane, VerifyMoment } from './verification.ts'
export { programsToVerify, readVerification, verifyLanes, verifyLaneTitles } from './verification.ts'
