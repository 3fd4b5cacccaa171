import type { LogEntry } from '../informatics/evidence-log.ts'
import type { Frame } from './frame.ts'
import { fill, own } from './frame.ts'

/** What a measured result is counted in, to stand behind its number; nothing where the applicant gave none. */
export function unitOfResult({ experience, at }: LogEntry): Frame {
  const unit = experience.result?.unit
  return unit === undefined ? [] : fill` ${own(unit, `${at}.result.unit`)}`
}
