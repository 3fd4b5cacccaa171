import { valuesOf } from '#domain'
import { inForce } from '#domain/claims'
import { drawnChanceOfMatching, estimateChances, typicalChanceOf } from '#domain/chances'
import { matchAt } from '#engine/ranks'
import type { Chances, PlannedApplication, SignalLevel } from '#domain/chances'
import { choosePicks } from '#domain/list'
import type { Case } from '#domain/person'
import { findCandidates } from '#domain/programs'
import { simplerRules } from '#domain/say'
import type { Candidate } from '#domain/programs'
import { entryFor } from '#engine/keys'
import { dot, luckAt, luckKey } from '#engine/numbers'

/** Ways to choose programs, each with as many applications and signals. */
export const strategies = ['random', 'composite', 'most img', 'tiers', 'chance', 'ours'] as const

export type Strategy = (typeof strategies)[number]

/** A strategy, or the list a typical applicant sends. */
export type Way = Strategy | 'typical'

/** Something of every way. */
export function forEach<T>(make: (way: Way) => T): Readonly<Record<Way, T>> {
  return {
    random: make('random'),
    composite: make('composite'),
    'most img': make('most img'),
    tiers: make('tiers'),
    chance: make('chance'),
    ours: make('ours'),
    typical: make('typical'),
  }
}

export const strategyWords: Readonly<Record<Strategy, string>> = {
  ...simplerRules,
  chance: 'our own chance of a match, highest first',
  ours: 'our list',
}

/** One applicant's lists, and what ours is said to bring; chances from 0 to 1. */
export interface TestedLists {
  readonly lists: Readonly<Record<Strategy, readonly PlannedApplication[]>>
  readonly promised: number
  /** What a typical list of the size is said to bring. */
  readonly promisedTypical: number
}

/** Every list of one case; all choose among the programs that are not known to be closed to the person. */
export function listsFor(
  asked: Case,
  { applications, seed }: { readonly applications: number; readonly seed: number },
): TestedLists {
  const candidates = findCandidates(asked)
  // What is played is the list and its point: no band, and so no draw, is looked at.
  const chances = { ...estimateChances({ ...asked, candidates }), draws: [] }
  if (chances.rests !== 'on the record') throw new RangeError('a tested list requires somebody who can be told from everybody')
  const { picks: ours } = choosePicks({ ...asked, candidates, chances })
  const signals = ours
    .flatMap(({ signal }) => (signal === 'none' ? [] : [signal]))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const world = { asked, chances, key: luckKey(seed) }
  const all = [...candidates.open, ...candidates.unknown]
  const ranked = (by: Exclude<Strategy, 'ours'>): readonly PlannedApplication[] =>
    all
      .map((candidate) => ({ candidate, worth: worths[by](candidate, world) }))
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, Math.min(applications, ours.length))
      .map(({ candidate: { program } }, at) => ({ program: program.id, signal: signals[at] ?? 'none' }))
  return {
    lists: {
      random: ranked('random'),
      composite: ranked('composite'),
      'most img': ranked('most img'),
      tiers: ranked('tiers'),
      chance: ranked('chance'),
      // A list of its own: with the one chosen, the chances behind it would be kept as long as the list is.
      ours: [...ours],
    },
    promised: drawnChanceOfMatching(chances, ours).point,
    promisedTypical: typicalChanceOf(chances, ours).point,
  }
}

/** The strongest first. */
const order: readonly SignalLevel[] = valuesOf('sentSignal')

interface World {
  readonly asked: Case
  readonly chances: Chances
  readonly key: number
}

/** From this share of non-US IMGs on, people call a program IMG-friendly. */
const friendly = 0.1

const worths: Readonly<Record<Exclude<Strategy, 'ours'>, (candidate: Candidate, world: World) => number>> = {
  random: (candidate, world) => Number(imgShare(candidate, world) >= friendly) + luckOf(candidate, world),
  /** The weights of a usual spreadsheet: friendliness, visa, community, informatics. */
  composite: (candidate, world) =>
    40 * Math.min(1, imgShare(candidate, world) / 0.5) +
    30 * Number(candidate.standing === 'open') +
    20 * Number(inForce(candidate.program.claims.setting, world.asked.today)?.value.startsWith('community') === true) +
    10 * Number(candidate.program.claims.informaticsFellowshipOnSite !== undefined),
  'most img': imgShare,
  tiers: (candidate, world) => ({ A: 2, B: 1, C: 0 })[candidate.tier.letter] + luckOf(candidate, world),
  chance: matchAtBest,
}

/** The chance of a match at one program as the screen shows it, by the best estimates. */
function matchAtBest({ program }: Candidate, { chances }: World): number {
  const chance = entryFor(chances.byProgram, program.id)
  const { interviewYield, specialty } = chance
  const atNodes = chance.invitationAtNodes('none')
  if (atNodes === undefined) return 0
  const { weight } = chances.nodes
  const { endingAtNodes } = entryFor(chances.bySpecialty, specialty)
  return matchAt({ invited: dot(weight, atNodes), ended: dot(weight, atNodes, endingAtNodes) }, interviewYield)
}

function imgShare({ program }: Candidate, { asked }: World): number {
  return inForce(program.claims.nonUsImgShare, asked.today)?.value.point ?? 0
}

/** The same program has the same luck in one person's lists. */
function luckOf({ program }: Candidate, { key }: World): number {
  let place = 0
  for (const letter of program.id) place = (31 * place + (letter.codePointAt(0) ?? 0)) | 0
  return 0.999 * luckAt(key, place)
}
