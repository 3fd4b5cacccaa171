import { mostTrusted } from '../claims/ledger.ts'
import type { Program } from '../claims/program.ts'
import type { Case } from '../person/case.ts'
import { dayText } from '../say/day.ts'
import { addDays } from '../season/days.ts'
import type { IsoDate } from '../units.ts'
import { judgeJ1 } from '../visa/j1-route.ts'

/** What H-1B hangs on while Step 3 is still to be sat. */
export interface Step3InTime {
  /** The last day to sit it on which the first day holds at the usual pace, or that there is none. */
  readonly text: string
  readonly last: IsoDate
  /** Whether the first day does not hold, and the program may be asked for the visa that takes no Step 3. */
  readonly askForJ1: boolean
}

/** As much of a way as says when Step 3 can be sat. */
interface WayToStep3 {
  readonly steps: readonly { readonly id: string; readonly state: string; readonly to: IsoDate; readonly slack?: number }[]
  readonly holds: { readonly usual: boolean }
}

/** Reads it off a way; undefined where Step 3 is sat or the way takes none. */
export function step3InTime({ steps, holds }: WayToStep3, asked: Case, place: Program | undefined): Step3InTime | undefined {
  const sit = steps.find(({ id }) => id === 'h1b-step3')
  if (sit === undefined || sit.state === 'done') return undefined
  const last = addDays(sit.to, sit.slack ?? 0)
  const text =
    last < asked.today
      ? 'No day on which you could still sit Step 3 is early enough for it at the usual pace.'
      : `It holds at the usual pace only if Step 3 is sat by ${dayText(last)}.`
  return { text, last, askForJ1: !holds.usual && mayAskForJ1(asked, place) }
}

function mayAskForJ1(asked: Case, place: Program | undefined): boolean {
  const { outcome, warnings } = judgeJ1(asked, place?.specialty)
  const refuses = mostTrusted(place?.claims.visaJ1)?.value === false
  return outcome !== 'not feasible' && warnings.length === 0 && !refuses
}
