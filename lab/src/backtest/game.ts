import type { Facts, SpecialtyId } from '#domain'
import type { NationalMarket } from '#domain/market'
import { luckKey } from '#engine/numbers'
import type { Nation } from '#engine/simulation'
import type { TestedApplicant } from './applicant.ts'
import { caseKey } from './applicant.ts'
import type { TestedLists } from './strategies.ts'
import { listsFor } from './strategies.ts'

/** What the seasons of one specialty share, whatever the world. */
export interface Game {
  readonly market: NationalMarket
  /** The nation in which every specialty is as open as the chain says, made when first asked for. */
  readonly believed: () => Nation
  readonly facts: Facts
  /** Number of the specialty in the nation. */
  readonly specialty: number
  /** Lists by case, made once. */
  readonly listsOf: (tested: TestedApplicant) => TestedLists
}

export function openGame(shared: Pick<Game, 'market' | 'facts' | 'believed'>, specialty: SpecialtyId): Game {
  const made = new Map<string, TestedLists>()
  const listsOf = (tested: TestedApplicant): TestedLists => {
    const { asked, step2ck, yearsSinceGraduation, visaNeeded } = tested
    const key = caseKey(tested)
    // Luck by name: the same list whoever makes it, in whatever order.
    const seed = luckKey(step2ck, yearsSinceGraduation, Number(visaNeeded))
    const known = made.get(key) ?? listsFor(asked, { applications: asked.person.money.maxApplications ?? 0, seed })
    made.set(key, known)
    return known
  }
  return { ...shared, specialty: shared.market.specialties.indexOf(specialty), listsOf }
}
