import { signalsToTheFirst } from '#engine/solver'
import type { Reason } from '../../answer.ts'
import { changeInMatching } from '../../chances/change-in-matching.ts'
import type { PlannedApplication } from '../../chances/chances.ts'
import { picksOf } from '../../list/listing.ts'
import type { Lever } from '../../plan/plan.ts'
import type { Case } from '../../person/case.ts'
import { lastDayToSend } from './last-day.ts'
import type { World } from './run.ts'

/**
 * Signals where they change most, against the usual way: to the favourites, or to nobody where no preference was stated. Without a score a list counts
 * as a typical one, whatever it signals, so no difference can be told.
 */
export function signalLever(question: Case, base: World): Lever | undefined {
  const { picks } = base.chosen
  if (picks.every(({ signal }) => signal === 'none')) return undefined
  const favourites = signalFavourites(base)
  const usual = favourites ?? picks.map(({ program }): PlannedApplication => ({ program, signal: 'none' }))
  const deadline = lastDayToSend(question)
  const lever: Omit<Lever, 'because'> = {
    id: 'signals-placed',
    title: favourites
      ? 'Signal the programs where it changes most, not your favourites'
      : 'Send your signals as the list places them',
    ...(deadline === undefined ? {} : { deadline }),
  }
  if (base.chances.rests === 'on the path alone') return { ...lever, because: [untold] }
  return {
    ...lever,
    change: changeInMatching({ chances: base.chances, picks: usual }, { chances: base.chances, picks }),
    because: [
      {
        text: 'Signals go out with the application and cost nothing. The same list is compared, with the same number of signals.',
        direction: 'helps',
      },
    ],
  }
}

const untold: Reason = {
  text: 'What they add for you cannot be told before your Step 2 CK score is known. They go out with the application and cost nothing.',
  direction: 'neutral',
}

/** The same list with each pool of signals on the programs that fit best; undefined where all fit alike. */
function signalFavourites({ chosen }: World): readonly PlannedApplication[] | undefined {
  const { listing, solution } = chosen
  const { problem } = listing
  const first = problem.utility[0]
  if (problem.utility.every((u) => u === first)) return undefined
  return picksOf(listing, signalsToTheFirst(problem, solution.choice))
}
