export type { Verification, Verified, VerifyLane, VerifyMoment } from './verification.ts'
export { programsToVerify, readVerification, verifyLanes, verifyLaneTitles } from './verification.ts'
export type { MailMoment } from './question-mail.ts'
export { questionMail } from './question-mail.ts'
