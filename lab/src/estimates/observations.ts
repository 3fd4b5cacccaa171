import type { Evidence, ProgramRecord } from '../tables/record.ts'
import { featureNames, featuresOf, settledFeatures } from './features.ts'
import { groupBy } from '#engine/keys'
import type { Observation } from './rate-model.ts'
import { leastNumberFor } from './rounded-binomial.ts'

/**
 * Share of a specialty's applicants in 2025 who were non-US IMGs, by specialty; applications of an IMG weigh about twice, for
 * IMGs sent 129 each and US graduates 58 to 72 (season 2025).
 */
export type ApplicantShares = ReadonlyMap<string, number>

const applicationsOfAnImg = 2
/** Fewer non-US IMG applicants than this are not printed by the source. */
const fewest = 20

/** Specialties without printed invitation rates and the one that invites most like them. */
const relatives: Readonly<Record<string, string>> = {
  'internal-medicine-preliminary': 'internal-medicine',
  'surgery-preliminary': 'surgery',
  'neurodevelopmental-disabilities': 'child-neurology',
}

/** Shares of non-US IMG applicants invited in 2024, as the model sees them. */
export function invitationObservations(records: readonly ProgramRecord[], shares: ApplicantShares): readonly Observation[] {
  const usual = usualApplications(records)
  const typical = typicalFeatures(records, usual)
  return records.map(({ program, evidence }) => {
    const applications = evidence.applications ?? 0.6 * (usual.get(program.specialty) ?? 500)
    const share = shares.get(program.specialty) ?? 0.3
    const imgShare = (applicationsOfAnImg * share) / (1 + (applicationsOfAnImg - 1) * share)
    const n = Math.max(fewest, Math.round(applications * imgShare))
    return {
      specialty: program.specialty,
      level: relatives[program.specialty] ?? program.specialty,
      state: program.state,
      sponsor: sponsorOf(program),
      features: featuresOf(evidence, usual.get(program.specialty) ?? 500),
      printed: evidence.invitedShare,
      n: evidence.invitedShare === undefined ? n : leastNumberFor(evidence.invitedShare, n),
      ...(isNewcomer(evidence) ? { settled: settledFeatures(evidence, typical.get(program.specialty)) } : {}),
    }
  })
}

/**
 * A program the lists of 2021 have no applications for. In its first seasons few apply and many of them are invited; by the
 * season of the advice it is like any other.
 */
export function isNewcomer(evidence: Evidence): boolean {
  return evidence.applications === undefined
}

/** Shares of non-US IMGs among residents of 2021, as the model sees them; what was printed is not a feature of itself. */
export function residentObservations(records: readonly ProgramRecord[]): readonly Observation[] {
  const usual = usualApplications(records)
  return records.map(({ program, evidence }) => {
    const { residentShare, usImgShare: _, osteopathicShare: __, ...rest } = evidence
    const n = evidence.residents ?? 20
    // A newcomer's first invitations say little about the residents it will have.
    const invited = isNewcomer(evidence) ? undefined : evidence.invitedShare
    return {
      specialty: program.specialty,
      level: program.specialty,
      state: program.state,
      sponsor: sponsorOf(program),
      features: [
        ...featuresOf(rest, usual.get(program.specialty) ?? 500),
        invited === undefined ? 0 : 4 * Math.sqrt(invited),
        invited === undefined ? 1 : 0,
      ],
      printed: residentShare,
      n: residentShare === undefined ? n : leastNumberFor(residentShare, n),
    }
  })
}

/** Mean features of the programs of a specialty that are no newcomers. */
function typicalFeatures(
  records: readonly ProgramRecord[],
  usual: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const settled = records.filter(({ evidence }) => !isNewcomer(evidence))
  return new Map(
    [...groupBy(settled, ({ program }) => program.specialty)].map(([specialty, own]) => {
      const rows = own.map(({ evidence }) => featuresOf(evidence, usual.get(specialty) ?? 500))
      return [specialty, featureNames.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length)]
    }),
  )
}

function usualApplications(records: readonly ProgramRecord[]): ReadonlyMap<string, number> {
  const groups = groupBy(records, ({ program }) => program.specialty)
  return new Map(
    [...groups].map(([specialty, own]) => {
      const counts = own.flatMap(({ evidence }) => evidence.applications ?? []).toSorted((a, b) => a - b)
      return [specialty, counts[Math.floor(counts.length / 2)] ?? 500]
    }),
  )
}

function sponsorOf({ name, city, state }: ProgramRecord['program']): string {
  return `${name.toLowerCase()}|${city.toLowerCase()}|${state}`
}
