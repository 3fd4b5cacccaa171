/** Seasons drawn from the chain of chances itself, with what was heard by a day: does the chance, once the news is in, come true as often as it says? */
import type { Facts, IsoDate, ProgramId, SpecialtyId } from '#domain'
import { countryCode, isoDate } from '#domain'
import type { Chances } from '#domain/chances'
import { chanceOfMatching, estimateChances, shareSentBy } from '#domain/chances'
import type { Application, Profile } from '#domain/person'
import { openCase } from '#domain/person'
import { findCandidates } from '#domain/programs'
import type { Random } from '#engine/numbers'
import { interviewsKept } from '#engine/ranks'
import type { Pair } from '../statistics/calibration-line.ts'

export interface Drawing {
  readonly facts: Facts
  readonly specialty: SpecialtyId
  /** Match year. */
  readonly match: number
  /** Days on which the chance is asked for, in their order. */
  readonly cuts: readonly IsoDate[]
  readonly random: Random
  /** Most programs on a list; absent: 120. */
  readonly most?: number
}

/** One applicant with a season: the chance as it is said on each day, and what it then came to. */
export interface SimulatedSeason {
  readonly said: readonly number[]
  /** Chance of a match once every invitation is known and so is what nobody sees of the applicant. */
  readonly came: number
  /** Invitations by each day. */
  readonly invited: readonly number[]
}

/** Before the first invitation. */
const reviewDay = '09-24'
const leastPrograms = 20
const usualMost = 120
/** Of those who will not invite, how many say so. Ours: when they do says nothing more. */
const refusing = 0.4

/** Draws an applicant, a list, the truth about both, and the season that follows from it. */
export function drawSeason(drawing: Drawing): SimulatedSeason {
  const { cuts } = drawing
  const { profile, list, known, node, words } = drawTruth(drawing)
  const heard = cuts.map((day) => heardBy(words, day, drawing))
  const invited = words.filter(({ isInvited }) => isInvited).map(({ program }) => program)
  return {
    said: cuts.map((today, at) => chanceSaid(profile, list, { ...drawing, applications: heard[at] ?? [], today })),
    came: matchOf(known, invited, node),
    invited: heard.map((on) => on.filter(({ outcome }) => outcome === 'invited').length),
  }
}

/** The chance on one of the days, and the same with one answer more, of a program that had not answered. */
export function chanceWithOneMore(
  drawing: Drawing,
  outcome: 'invited' | 'rejected',
): { readonly before: number; readonly after: number } {
  const { cuts, random } = drawing
  const { profile, list, words } = drawTruth(drawing)
  const today = cuts[Math.floor(random.next() * cuts.length)] ?? cuts[0]
  if (today === undefined) throw new RangeError('chanceWithOneMore requires a day')
  const heard = heardBy(words, today, drawing)
  const silent = heard.filter(({ outcome }) => outcome === undefined)
  const chosen = silent[Math.floor(random.next() * silent.length)]
  const more = heard.map((one): Application => (one === chosen ? { ...one, outcome } : one))
  return {
    before: chanceSaid(profile, list, { ...drawing, applications: heard, today }),
    after: chanceSaid(profile, list, { ...drawing, applications: more, today }),
  }
}

interface Truth {
  readonly profile: Profile
  readonly list: readonly ProgramId[]
  readonly known: Chances
  readonly node: number
  readonly words: readonly Word[]
}

function drawTruth(drawing: Drawing): Truth {
  const { match, random } = drawing
  const today = isoDate(`${match - 1}-${reviewDay}`)
  const profile = drawProfile(drawing)
  const list = drawList(profile, today, drawing)
  const applications = list.map((program) => ({ program }))
  const known = chancesOn(profile, { ...drawing, applications, today })
  const node = drawNode(known, random)
  return { profile, list, known, node, words: list.map((program) => drawWord(known, program, node, random)) }
}

/** What programs have said by a day. */
function heardBy(words: readonly Word[], day: IsoDate, { facts, match }: Drawing): readonly Application[] {
  const out = shareSentBy(facts.chances, match, day)
  return words.map(({ program, isInvited, at, refuses }) => {
    if (at > out || !(isInvited || refuses)) return { program }
    return { program, outcome: isInvited ? 'invited' : 'rejected' }
  })
}

interface Standing extends Drawing {
  readonly applications: readonly Application[]
  readonly today: IsoDate
}

function chanceSaid(profile: Profile, list: readonly ProgramId[], standing: Standing): number {
  const picks = list.map((program) => ({ program, signal: 'none' as const }))
  return chanceOfMatching(chancesOn(profile, standing), picks)?.point ?? Number.NaN
}

/** What was said on one day beside what it came to. */
export function pairsOn(seasons: readonly SimulatedSeason[], cut: number): readonly Pair[] {
  return seasons.map(({ said, came }) => ({ estimated: within(said[cut] ?? Number.NaN), printed: came }))
}

/** Neither 0 nor 1, as log-odds want it. */
function within(share: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, share))
}

function drawProfile({ specialty, match, random }: Drawing): Profile {
  const between = (low: number, high: number): number => low + Math.floor(random.next() * (high - low + 1))
  return {
    version: 1,
    specialties: [{ id: specialty }],
    applicant: { type: 'non-us-img', citizenships: [countryCode('IN')], schoolCountry: countryCode('IN'), location: 'abroad' },
    visa: { needed: true, acceptable: random.next() < 0.5 ? ['j1'] : ['j1', 'h1b'] },
    education: { graduationYear: between(match - 12, match - 1) },
    exams: {
      step1: { date: isoDate(`${match - 3}-05-10`), result: 'pass', attempts: random.next() < 0.85 ? 1 : 2 },
      step2ck: { date: isoDate(`${match - 2}-06-10`), score: between(218, 264), result: 'pass', attempts: 1 },
      ecfmgCertificate: { status: 'issued', date: isoDate(`${match - 1}-02-01`) },
    },
  }
}

function drawList(profile: Profile, today: IsoDate, { facts, random, most = usualMost }: Drawing): readonly ProgramId[] {
  const { open, unknown } = findCandidates(openCase(profile, { facts, today, seed: 1 }))
  const shuffled = [...open, ...unknown]
    .map(({ program }) => ({ id: program.id, key: random.next() }))
    .toSorted((a, b) => a.key - b.key)
  return shuffled.slice(0, leastPrograms + Math.floor(random.next() * (most - leastPrograms))).map(({ id }) => id)
}

function chancesOn(profile: Profile, { facts, match, applications, today }: Standing): Chances {
  const asked = openCase({ ...profile, season: { appliedFor: match, applications } }, { facts, today, seed: 1 })
  return estimateChances({ ...asked, candidates: findCandidates(asked) })
}

function drawNode({ nodes: { weight } }: Chances, random: Random): number {
  let left = random.next()
  const at = weight.findIndex((share) => (left -= share) < 0)
  return at < 0 ? weight.length - 1 : at
}

interface Word {
  readonly program: ProgramId
  readonly isInvited: boolean
  readonly refuses: boolean
  /** When it comes, as a share of the invitations of a season that are out by then. */
  readonly at: number
}

function drawWord({ byProgram }: Chances, program: ProgramId, node: number, random: Random): Word {
  const chance = byProgram.get(program)?.invitationAtNodes('none')?.[node] ?? 0
  return { program, isInvited: random.next() < chance, refuses: random.next() < refusing, at: random.next() }
}

/** Each interview ends the list with the chance the chain has for a rank of this applicant, and for this program. */
function matchOf({ byProgram, bySpecialty, capacity }: Chances, invited: readonly ProgramId[], node: number): number {
  const kept = interviewsKept(invited.length, capacity) / Math.max(1, invited.length)
  const none = invited.reduce((left, program) => {
    const chance = byProgram.get(program)
    const ending = chance === undefined ? 0 : (bySpecialty.get(chance.specialty)?.endingAtNodes[node] ?? 0)
    return left * (1 - kept * (1 - (1 - ending) ** (chance?.interviewYield ?? 0)))
  }, 1)
  return 1 - none
}
