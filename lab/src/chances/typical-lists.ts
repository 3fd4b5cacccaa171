import { logistic, logit, normalQuantile } from '#engine/numbers'
import type { TypicalModel, YieldModel } from '#domain/chances'
import { doorOf } from '#domain/chances'
import type { SponsorshipModel, UsableVisas } from '#domain/programs'
import type { Program } from '#domain/claims'
import type { Source, Specialty } from '#domain'
import type { ProgramRecord } from '../tables/record.ts'
import { yieldModel, yieldOf, yieldPowers } from './interview-yield.ts'
import { applicants, closedGate } from './literature.ts'

type Stratum = TypicalModel['strata'][number]

/** One program as it goes into the strata. */
type Rated = Omit<Stratum, 'doors'> & { readonly program: Program; readonly doors: Doors }

/** The list a typical applicant of a specialty sends, as the model keeps it: strata of our own estimates, no program among them. */
export interface TypicalPrograms extends Omit<TypicalModel, keyof Source> {
  readonly specialty: string
  /** What an interview is worth by program. */
  readonly yields: YieldModel
}

/**
 * Applications an applicant sends in one specialty, where totals say it. Internal medicine: 129 over all specialties (2025 season) and
 * its share of them; family medicine less, for many apply there second.
 */
const sizes: Readonly<Record<string, number>> = {
  'internal-medicine': 110,
  'family-medicine': 75,
  neurology: 57,
  psychiatry: 57,
  surgery: 60,
  anesthesiology: 62,
  'orthopaedic-surgery': 65,
  dermatology: 65,
  otolaryngology: 65,
}
/** No list of a specialty that few apply to second is known to be longer. */
const longest = 65
/** Where nothing is counted: three in ten programs, at least so many. */
const shortest = 25
/**
 * Where many apply second. Of 4,600 non-US IMGs who apply to family medicine (7,423 IMGs in 2025, by those of them who ranked it) 1,112 had it as their
 * preferred specialty; at 70 in 100 who get a list that is 34 in 100 who apply there first. Theirs are the long lists; how long, and by how
 * much the worth of a rank differs there and in surgery, is where the printed ranks are likeliest.
 */
const unlike: Readonly<Record<string, NonNullable<TypicalModel['unlike']>>> = {
  'family-medicine': {
    lengths: [
      { share: 0.34, factor: 2.3 },
      { share: 0.66, factor: 0.33 },
    ],
    worth: 0.9,
  },
  surgery: { lengths: [{ share: 1, factor: 1 }], worth: 1.25 },
}

export const typicalListSource: Source = {
  source:
    'Applications an applicant sends by specialty, derived from AAMC totals of 2021 and 2025; programs in proportion to the applications they got in 2021',
  asOf: '2025',
  known: 'derived',
}

const strataOf = 14

export interface TypicalRequest {
  readonly records: readonly ProgramRecord[]
  /** The same programs, in the same order, with our estimates. */
  readonly programs: readonly Program[]
  readonly specialties: readonly Specialty[]
  /** Applicants of all types whose first choice a specialty was in 2026; 0 where it is not printed. */
  readonly firstChoices: (id: string) => number
  /** Nobody counts applications by specialty and applicant: how much longer or shorter a list may be. */
  readonly sizeFactor: number
  readonly sponsorship: SponsorshipModel
}

/** Typical lists of the specialties of the directory; a specialty is laid out once. */
export function typicalLists({
  records,
  programs,
  specialties,
  firstChoices,
  sizeFactor,
  sponsorship,
}: TypicalRequest): (id: string) => TypicalPrograms {
  const made = new Map<string, TypicalPrograms>()
  const powers = yieldPowers(programs)
  const make = (id: string): TypicalPrograms => {
    const rows = programs.flatMap((program, i) => (program.specialty === id ? [{ program, evidence: records[i]!.evidence }] : []))
    const known = rows.flatMap(({ evidence }) => evidence.applications ?? [])
    const usual = known.length === 0 ? 1 : known.reduce((sum, count) => sum + count, 0) / known.length
    const applied = rows.map(({ program, evidence }) => ({
      ...rateOf(program),
      program,
      doors: doorsAt(program, sponsorship),
      weight: evidence.applications ?? usual,
    }))
    const yields = yieldModel(powers(id), applied)
    const rated = applied.map((one) => ({ ...one, yield: yieldOf(one.program, yields) }))
    return {
      specialty: id,
      size:
        sizes[id] ??
        sizeFrom({
          applications: known.reduce((sum, count) => sum + count, 0),
          programs: rows.length,
          firstChoices: firstChoices(id),
        }),
      sizeFactor,
      signals: allowance(specialties.find((one) => one.id === id)),
      yields,
      strata: strataFrom(rated),
      spreadOfRates: spreadOf(rated),
      ...(unlike[id] === undefined ? {} : { unlike: unlike[id] }),
    }
  }
  return (id) => {
    const known = made.get(id) ?? make(id)
    made.set(id, known)
    return known
  }
}

/** All applications of 2021 over the applicants of 2026 whose first choice it is, as far as that goes. */
function sizeFrom({
  applications,
  programs,
  firstChoices,
}: {
  applications: number
  programs: number
  firstChoices: number
}): number {
  if (firstChoices === 0) return Math.max(shortest, Math.round(Math.min(longest, 0.3 * programs)))
  return Math.round(Math.min(longest, applications / firstChoices))
}

/** Signals of the oldest season we hold: the nearest to the one the rates are of. */
function allowance(specialty: Specialty | undefined): number {
  const [first] = specialty?.signals.toSorted((a, b) => a.season - b.season) ?? []
  return first === undefined ? 0 : first.gold + first.silver + first.plain
}

function rateOf(program: Program): Pick<Rated, 'programs' | 'rate' | 'error'> {
  const estimate = program.claims.invitationRate?.[0]?.value
  if (estimate === undefined) throw new RangeError(`${program.id} has no estimated invitation rate`)
  const { point, low, high } = estimate
  const error = (logit(high) - logit(low)) / (2 * normalQuantile(0.9))
  return { programs: 1, rate: logit(point), error }
}

/** Equal shares of the applications, from the least to the most open programs; the mean rate stays what it is. */
function strataFrom(programs: readonly Rated[]): readonly Stratum[] {
  const sorted = programs.toSorted((a, b) => a.rate - b.rate)
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0)
  const strata: Rated[][] = Array.from({ length: strataOf }, () => [])
  let before = 0
  for (const program of sorted) {
    strata[Math.min(strataOf - 1, Math.floor((strataOf * (before + program.weight / 2)) / total))]!.push(program)
    before += program.weight
  }
  return strata
    .filter((members) => members.length > 0)
    .map((members) => {
      const weight = members.reduce((sum, one) => sum + one.weight, 0)
      const mean = (value: (one: Rated) => number): number =>
        members.reduce((sum, one) => sum + (one.weight / weight) * value(one), 0)
      return {
        weight: cut(weight / total),
        programs: members.length,
        rate: cut(logit(mean(({ rate }) => logistic(rate)))),
        error: cut(Math.sqrt(mean(({ error }) => error ** 2))),
        // Of the interviews there, not of the applications.
        yield: cut(mean((one) => logistic(one.rate) * one.yield) / mean(({ rate }) => logistic(rate))),
        doors: againstAverage({
          j1: mean(({ doors }) => doors.j1),
          h1b: mean(({ doors }) => doors.h1b),
          either: mean(({ doors }) => doors.either),
        }),
      }
    })
}

type Doors = Readonly<Record<UsableVisas, number>>

function doorsAt(program: Program, sponsorship: SponsorshipModel): Doors {
  const through = (usable: UsableVisas): number => doorOf(program, usable, { sponsorship, closedGate })
  return { j1: through('j1'), h1b: through('h1b'), either: through('either') }
}

/** A printed rate is the mean over applicants, those without a need and those kept out included. */
function againstAverage({ j1, h1b, either }: Doors): Stratum['doors'] {
  const average = 1 - applicants.shareVisaNeeded * (1 - either)
  return { j1: cut(j1 / average), h1b: cut(h1b / average), either: cut(either / average), none: cut(1 / average) }
}

function spreadOf(programs: readonly Rated[]): number {
  const total = programs.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (value: (one: Rated) => number): number =>
    programs.reduce((sum, one) => sum + (one.weight / total) * value(one), 0)
  const centre = mean(({ rate }) => rate)
  return cut(Math.sqrt(mean(({ rate }) => (rate - centre) ** 2)))
}

function cut(value: number): number {
  return Number(value.toFixed(4))
}
