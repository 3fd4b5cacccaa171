import type { SpecialtyId } from '../units.ts'
import type { RouteFinding } from './check.ts'
import type { VisaCase } from './visa-case.ts'
import { judge } from './check.ts'
import { checkEntry } from './entry.ts'
import { checkPayment } from './h1b-payment.ts'
import { checkH1bTime } from './h1b-time.ts'
import { checkHomeRequirement } from './home-requirement.ts'
import { checkRequirements } from './requirements.ts'
import { checkStatusKept } from './status-kept.ts'
import { toldTo } from './told-to.ts'
import { takenUp } from './visa-case.ts'

/** Whether H-1B works for this person, in one specialty or the longest of those chosen. */
export function judgeH1b(asked: VisaCase, specialty?: SpecialtyId): RouteFinding {
  return judge('h1b', [
    checkEntry(asked, { visa: 'h1b', where: takenUp(asked) }),
    ...checkStatusKept(asked),
    ...checkRequirements(asked, 'h1b'),
    checkH1bTime(asked, specialty),
    checkHomeRequirement(asked),
    checkPayment(asked),
    ...toldTo(asked, 'h1b'),
  ])
}
