import { filingCell } from '#domain/programs'
import type { FilingCell, SponsorshipModel } from '#domain/programs'
import type { Fact } from '#domain'
import type { Program } from '#domain/claims'
import { mostTrusted } from '#domain/claims'
import { groupBy } from '#engine/keys'

/** Filings of an employer for trainees in one quarter: none, a few, many. */
const traineesFrom = [0, 1, 5]
/** Physicians it filed for in three years; where no employer of the table is certain to be the program's, none is named. */
const physiciansFrom = [undefined, 0, 25, 100]
const filingCells: readonly FilingCell[] = traineesFrom.flatMap((trainees) =>
  physiciansFrom.map((physicians) => ({ trainees, ...(physicians === undefined ? {} : { physicians }) })),
)

/**
 * By how much, in log-odds, programs that have not said may differ from those that have. Silent in 2021, 87 programs of internal medicine had
 * answered by 2026: 12 sponsor H-1B where the rate of all says 17, and 61 of 83 sponsor J-1 where it says 61; and of those that answered
 * both times H-1B went from 37 to 31 of 173, J-1 from 144 to 149 of 177. Root mean square of the four differences.
 */
const spread: Fact<number> = {
  value: 0.27,
  source: 'Answers of 2021 and 2026 side by side, internal medicine (own computation)',
  asOf: '2026',
  known: 'derived',
}

/** Counts what programs said of both visas, and how the filings of their employers go with it. */
export function countStances(programs: readonly Program[]): SponsorshipModel {
  const said = programs.flatMap(({ specialty, claims }) => {
    const [j1, h1b] = [mostTrusted(claims.visaJ1)?.value, mostTrusted(claims.visaH1b)?.value]
    if (j1 === undefined || h1b === undefined) return []
    const setting = mostTrusted(claims.setting)?.value ?? ('unknown' as const)
    return [{ specialty, setting, j1, h1b, claims }]
  })
  const groups = groupBy(said, ({ specialty, setting }) => `${specialty} ${setting}`)
  return {
    source:
      'What programs say of J-1 and H-1B (AAMC Residency Explorer 2021, Residency Compass 2026), by the labor filings of their employers 2023 to 2025 (own count)',
    asOf: '2021 to 2026',
    known: 'derived',
    stances: [...groups.values()].map((members) => {
      const count = (j1: boolean, h1b: boolean): number => members.filter((one) => one.j1 === j1 && one.h1b === h1b).length
      return {
        specialty: members[0]!.specialty,
        setting: members[0]!.setting,
        both: count(true, true),
        j1Only: count(true, false),
        h1bOnly: count(false, true),
        neither: count(false, false),
      }
    }),
    filings: filingCells.map((cell) => {
      const members = said.filter(({ claims }) => filingCell(claims, filingCells) === cell)
      const sponsors = members.filter(({ h1b }) => h1b).length
      return { ...cell, sponsors, others: members.length - sponsors }
    }),
    spread,
  }
}
