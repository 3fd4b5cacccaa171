import type { Band, Fact } from '../answer.ts'
import type { Specialty } from '../facts.ts'
import type { Case } from '../person/case.ts'
import type { SpecialtyId, Usd } from '../units.ts'
import { informaticsOf } from '../programs/informatics-evidence.ts'
import { chanceOfMatching } from '../chances/chance-of-matching.ts'
import type { Chances } from '../chances/chances.ts'
import { choosePicks } from '../list/choose-picks.ts'
import { billFees } from '../list/fees.ts'
import { estimateChances } from '../chances/estimate-chances.ts'
import { suppose } from '../person/suppose.ts'
import { findCandidates } from '../programs/find-candidates.ts'

/** One specialty for this person, as if it were the only one: what to look at before a list is asked for. */
export interface SpecialtyCompared {
  readonly specialty: SpecialtyId
  readonly name: string
  /** Chance of matching with the best list in this specialty alone; absent where too little is published for a number of one person. */
  readonly matchChance: Band | undefined
  /** Whose figures these are. */
  readonly group: Chances['group']
  readonly applications: number
  readonly fees: Usd
  /** Length of residency; absent where no figure is held. */
  readonly years?: Fact<number>
  /** Programs by what is known of a visa this person can use. */
  readonly programs: { readonly open: number; readonly toAsk: number; readonly refused: number }
  readonly informatics: {
    /** Whether its board certificate opens clinical informatics. */
    readonly leadsThere: Fact<boolean>
    /** Programs of the list with a clinical informatics fellowship on site. */
    readonly fellowshipsOnSite: number
  }
}

/**
 * Each of these specialties beside the others, the likeliest first. The chances are of one specialty each and do not add up: nobody
 * matches twice. Specialties whose programs were not loaded are left out.
 */
export function compareSpecialties(asked: Case, ids: readonly SpecialtyId[]): readonly SpecialtyCompared[] {
  const loaded = new Set(asked.facts.programs.map(({ specialty }) => specialty))
  return ids
    .filter((id) => loaded.has(id))
    .flatMap((id) => asked.facts.specialties.find((one) => one.id === id) ?? [])
    .map((specialty) => aloneIn(specialty, asked))
    .toSorted((a, b) => (b.matchChance?.point ?? -1) - (a.matchChance?.point ?? -1))
}

/** The first choices side by side; none where there is only one, or no list in any, and nothing to choose between. */
export function compareFirstChoices(asked: Case): readonly SpecialtyCompared[] {
  const firstChoices = asked.person.specialties.filter(({ backup }) => backup !== true).map(({ id }) => id)
  const compared = firstChoices.length < 2 ? [] : compareSpecialties(asked, firstChoices)
  return compared.some(({ applications }) => applications > 0) ? compared : []
}

function aloneIn({ id, name, leadsToInformatics }: Specialty, asked: Case): SpecialtyCompared {
  const alone = suppose(asked, [{ kind: 'only specialty', id }])
  const candidates = findCandidates(alone)
  const chances = estimateChances({ ...alone, candidates })
  const { picks, sent } = choosePicks({ ...alone, candidates, chances })
  const paid = sent?.paid ?? picks
  const programs = new Map(asked.facts.programs.map((program) => [program.id, program]))
  const years = asked.facts.fellowship.residencyYears?.find((one) => one.specialty === id)?.years
  return {
    specialty: id,
    name,
    matchChance: chanceOfMatching(chances, picks),
    group: chances.group,
    applications: paid.length,
    fees: billFees(paid, alone.facts, alone.season).total,
    ...(years === undefined ? {} : { years }),
    programs: { open: candidates.open.length, toAsk: candidates.unknown.length, refused: candidates.refused.length },
    informatics: {
      leadsThere: leadsToInformatics,
      fellowshipsOnSite: picks.filter(({ program: picked }) => {
        const program = programs.get(picked)
        return program !== undefined && informaticsOf(program, asked.person).grade === 'fellowship here'
      }).length,
    },
  }
}
