import { signalsToTheFirst } from '#engine/solver'
import { changeInMatching } from '../../chances/change-in-matching.ts'
import type { PlannedApplication } from '../../chances/chances.ts'
import { picksOf } from '../../list/listing.ts'
import type { Lever } from '../../plan/plan.ts'
import type { Case } from '../../person/case.ts'
import { lastDayToSend } from './last-day.ts'
import type { World } from './run.ts'

/** Signals where they change most, against the usual way: to the favourites, or to nobody where no preference was stated. */
export function signalLever(question: Case, base: World): Lever | undefined {
  const { picks } = base.chosen
  if (picks.every(({ signal }) => signal === 'none')) return undefined
  const favourites = signalFavourites(base)
  const usual = favourites ?? picks.map(({ program }): PlannedApplication => ({ program, signal: 'none' }))
  const deadline = lastDayToSend(question)
  return {
    id: 'signals-placed',
    title: favourites
      ? 'Signal the programs where it changes most, not your favourites'
      : 'Send your signals as the list places them',
    change: changeInMatching({ chances: base.chances, picks: usual }, { chances: base.chances, picks }),
    ...(deadline === undefined ? {} : { deadline }),
    because: [
      {
        text: 'Signals go out with the application and cost nothing. The same list is compared, with the same number of signals.',
        direction: 'helps',
      },
    ],
  }
}

/** The same list with each pool of signals on the programs that fit best; undefined where all fit alike. */
function signalFavourites({ chosen }: World): readonly PlannedApplication[] | undefined {
  const { listing, solution } = chosen
  const { problem } = listing
  const first = problem.utility[0]
  if (problem.utility.every((u) => u === first)) return undefined
  return picksOf(listing, signalsToTheFirst(problem, solution.choice))
}
