import type { PlannedApplication } from '../chances/chances.ts'
import type { Facts } from '../facts.ts'
import type { Season } from '../season/season.ts'
import type { ApplicationService, FeeSchedule, FeeTier } from '../season/season-facts.ts'
import type { SpecialtyId } from '../units.ts'
import { usd } from '../units.ts'
import type { FeeBill, FeeLine } from './list.ts'
import { sourceOf } from '../answer.ts'
import { moneyText } from '../say/money.ts'
import { rangeText } from '../say/number.ts'

/** Applications billed together: one specialty in ERAS, every specialty of a service where it counts them as one. */
export interface BilledGroup {
  readonly service: ApplicationService
  readonly specialties: readonly SpecialtyId[]
  readonly schedule: FeeSchedule
}

/**
 * What a list costs to send, by the tiers of each application service. Fees of a later season than any published are the
 * newest known, and the rule says "expected". A specialty whose service or fee is unknown has no line: see `unbilled`.
 */
export function billFees(picks: readonly PlannedApplication[], facts: Facts, season: Season): FeeBill {
  const countBySpecialty = countPicks(picks, facts)
  const lines = billedGroups([...countBySpecialty.keys()], facts, season).map((group) => {
    const programs = group.specialties.reduce((sum, specialty) => sum + (countBySpecialty.get(specialty) ?? 0), 0)
    return feeLine(group, { programs, season, facts })
  })
  return { total: usd(lines.reduce((sum, line) => sum + line.usd, 0)), lines }
}

/** How a set of specialties is billed in a season; specialties without a known fee are left out. */
export function billedGroups(specialties: readonly SpecialtyId[], facts: Facts, season: Season): readonly BilledGroup[] {
  const groups = new Map<string, { service: ApplicationService; specialties: SpecialtyId[]; schedule: FeeSchedule }>()
  for (const specialty of specialties) {
    const schedule = scheduleFor(specialty, facts, season)
    if (!schedule) continue
    const key = schedule.perSpecialty ? `${schedule.service} ${specialty}` : schedule.service
    const group = groups.get(key)
    if (group) group.specialties.push(specialty)
    else groups.set(key, { service: schedule.service, specialties: [specialty], schedule })
  }
  return [...groups.values()]
}

/** The newest fees not after the season, of the service the specialty uses; undefined where unknown. */
export function scheduleFor(specialty: SpecialtyId, facts: Facts, season: Season): FeeSchedule | undefined {
  const service = facts.specialties.find((known) => known.id === specialty)?.service.value
  return facts.seasons.fees
    .filter((schedule) => schedule.service === service && schedule.season <= season.match)
    .toSorted((a, b) => b.season - a.season)[0]
}

/** What so many applications cost together under these tiers, in USD. */
export function costOf(tiers: readonly FeeTier[], programs: number): number {
  return tiers.reduce((sum, tier) => {
    const inTier = Math.min(programs, tier.to ?? programs) - tier.from + 1
    return inTier <= 0 ? sum : sum + (tier.usdFlat ?? 0) + (tier.usdEach ?? 0) * inTier
  }, 0)
}

function feeLine(group: BilledGroup, { programs, season, facts }: { programs: number; season: Season; facts: Facts }): FeeLine {
  const { service, schedule, specialties } = group
  const names = specialties.map((id) => facts.specialties.find((known) => known.id === id)?.name ?? id).join(' and ')
  const age =
    schedule.season < season.match ? `, expected for ${season.match}: the newest known are those of ${schedule.season}` : ''
  return {
    service,
    ...(schedule.perSpecialty && specialties[0] ? { specialty: specialties[0] } : {}),
    programs,
    usd: usd(costOf(schedule.tiers.value, programs)),
    rule: `${service} ${schedule.season}, ${names}: ${describeTiers(schedule.tiers.value)}${age}`,
    source: sourceOf(schedule.tiers),
  }
}

/** The tiers in words: `$11 each for programs 1–30, $30 each from 31`. */
export function describeTiers(tiers: readonly FeeTier[]): string {
  return tiers
    .map(({ from, to, usdFlat, usdEach }) => {
      const range = to === null ? `from ${from}` : `for programs ${rangeText(from, to)}`
      return usdFlat === undefined ? `${moneyText(usdEach ?? 0)} each ${range}` : `${moneyText(usdFlat)} in all ${range}`
    })
    .join(', ')
}

function countPicks(picks: readonly PlannedApplication[], facts: Facts): Map<SpecialtyId, number> {
  const picked = new Set(picks.map(({ program }) => program))
  const programs = facts.programs.filter(({ id }) => picked.has(id))
  const specialtyOf = new Map(programs.map(({ id, specialty }) => [id, specialty]))
  const counts = new Map<SpecialtyId, number>()
  for (const { program } of picks) {
    const specialty = specialtyOf.get(program)
    if (specialty === undefined) throw new RangeError(`billFees requires programs of the facts, got ${program}`)
    counts.set(specialty, (counts.get(specialty) ?? 0) + 1)
  }
  return counts
}
