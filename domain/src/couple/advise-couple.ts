import type { Band, Question } from '../answer.ts'
import type { Chances } from '../chances/chances.ts'
import { estimateChances } from '../chances/estimate-chances.ts'
import { choosePicks } from '../list/choose-picks.ts'
import { chooseList } from '../list/choose-list.ts'
import type { ListedProgram, ProgramList } from '../list/list.ts'
import type { SharedAim } from '../list/question.ts'
import type { Case } from '../person/case.ts'
import { partnersCase } from '../person/partners-case.ts'
import type { Candidates } from '../programs/candidate.ts'
import { findCandidates } from '../programs/find-candidates.ts'
import { whyNoList } from '../season/stage.ts'
import type { Chooser } from './choose-together.ts'
import { chooseTogether, rankedOf } from './choose-together.ts'
import type { Couple, CoupleAdvice, CouplePlace, NoJointList } from './couple.ts'
import type { JointChances, Listed } from './joint-chances.ts'
import { chanceTogether, jointChances } from './joint-chances.ts'
import type { Places } from './places.ts'
import { sharedPlaces } from './places.ts'
import { coupleRules, mostPairs, wishOf } from './rules.ts'

/** The applicant's own part of the advice, as it is for them alone. */
export interface OwnPart {
  readonly candidates: Candidates
  readonly chances: Chances
  readonly list: ProgramList
}

/** The advice to the two, with the applicant's list as the two of them need it. */
export interface AdvisedTogether {
  readonly advice: CoupleAdvice
  readonly list: ProgramList
}

/**
 * Two people who enter the Match as a couple: both lists chosen together, what becomes of the two with which chance, what it costs each,
 * and where. Undefined for somebody who applies alone. The partner is worked out by the same steps as the applicant, for the same Match.
 */
export function adviseCouple(asked: Case, own: OwnPart): AdvisedTogether | undefined {
  const partner = partnersCase(asked)
  if (partner === undefined) return undefined
  if (partner.kind === 'needs') return { list: own.list, advice: noJointList(needsSpecialty, partner.ask) }
  const advice = whyNotTogether(asked, partner.value)
  if (advice !== undefined) return { list: own.list, advice }
  return together(asked, own, partner.value)
}

function together(asked: Case, own: OwnPart, other: Case): AdvisedTogether {
  const theirs = partOf(other)
  const { wish, reachKm } = wishOf(asked.person)
  const most = mostPairs(asked)
  const places = sharedPlaces(programsOf(own.candidates), programsOf(theirs.candidates), reachKm)
  const you: Chooser = { question: { ...asked, ...own }, alone: own.list }
  const partner: Chooser = { question: { ...other, ...theirs }, alone: theirs.list }
  const counted = own.list.matchChance !== undefined && theirs.list.matchChance !== undefined
  const aims = counted ? chooseTogether(you, partner, { places, wish }) : {}
  const [list, partners] = [listFor(you, aims.you), listFor(partner, aims.partner)]
  const ranked = rankedOf(wish)
  const joint = counted
    ? jointChances(
        { chances: own.chances, picks: list.picks, alone: own.list.picks },
        { chances: theirs.chances, picks: partners.picks, alone: theirs.list.picks },
        { places, ranked },
      )
    : undefined
  const shown = placesOf(places, { yours: list.picks, partners: partners.picks, joint })
  const { name, specialties } = other.person
  const couple: Couple = {
    kind: 'couple',
    partner: {
      ...(name === undefined ? {} : { name }),
      specialties: specialties.map(({ id }) => nameOf(id, asked)),
      list: partners,
    },
    reachKm,
    ranked,
    ...(joint === undefined
      ? {}
      : { chances: { outcome: joint.outcome, cost: joint.cost, onlyTogether: madeForOnePlace(you, partner, places) } }),
    places: shown,
    pairs: {
      ...countPairs(shown, { yours: list.picks.length, partners: partners.picks.length, ranked }),
      ...(most === undefined ? {} : { most }),
    },
    because: coupleRules(asked),
    asks: theirs.chances.asks,
  }
  return { advice: couple, list }
}

/** The list as made alone where that is what serves both. */
function listFor({ question, alone }: Chooser, shared: SharedAim | undefined): ProgramList {
  return shared === undefined ? alone : chooseList({ ...question, shared })
}

/** Both in one place with lists made for nothing else. */
function madeForOnePlace(you: Chooser, partner: Chooser, places: Places): Band {
  const aims = chooseTogether(you, partner, { places, wish: { apart: 0, alone: 0 } })
  return chanceTogether(picksFor(you, aims.you), picksFor(partner, aims.partner), places)
}

function picksFor({ question, alone }: Chooser, shared: SharedAim | undefined): Listed {
  const picks = shared === undefined ? alone.picks : choosePicks({ ...question, shared }, alone.ceiling.applications).picks
  return { chances: question.chances, picks }
}

function partOf(asked: Case): OwnPart {
  const candidates = findCandidates(asked)
  const chances = estimateChances({ ...asked, candidates })
  return { candidates, chances, list: chooseList({ ...asked, candidates, chances }) }
}

function programsOf({ open, unknown }: Candidates): readonly ListedProgram['candidate']['program'][] {
  return [...open, ...unknown].map(({ program }) => program)
}

interface OnBothLists {
  readonly yours: readonly ListedProgram[]
  readonly partners: readonly ListedProgram[]
  readonly joint: JointChances | undefined
}

function placesOf({ all, of }: Places, { yours, partners, joint }: OnBothLists): readonly CouplePlace[] {
  const here = (picks: readonly ListedProgram[], g: number): readonly ListedProgram[] =>
    picks.filter(({ program }) => of.get(program) === g)
  return all
    .map((place, g): CouplePlace => {
      const both = joint?.byPlace[g]
      return { ...place, yours: here(yours, g), partners: here(partners, g), ...(both === undefined ? {} : { both }) }
    })
    .filter((place) => place.yours.length > 0 && place.partners.length > 0)
    .toSorted(
      (a, b) =>
        (b.both?.point ?? 0) - (a.both?.point ?? 0) || b.yours.length * b.partners.length - a.yours.length * a.partners.length,
    )
}

function countPairs(
  places: readonly CouplePlace[],
  { yours, partners, ranked }: { readonly yours: number; readonly partners: number; readonly ranked: Couple['ranked'] },
): Couple['pairs'] {
  const inOnePlace = places.reduce((sum, place) => sum + place.yours.length * place.partners.length, 0)
  const both = ranked.apart ? yours * partners : inOnePlace
  return { together: inOnePlace, all: both + (ranked.alone ? yours + partners : 0) }
}

function nameOf(id: string, { facts }: Case): string {
  return facts.specialties.find((specialty) => specialty.id === id)?.name ?? id
}

const needsSpecialty = 'Your partner’s specialty is not said, so the two lists cannot be made together yet.'

function whyNotTogether({ person }: Case, { person: partner }: Case): NoJointList | undefined {
  if (whyNoList(partner.stage) !== undefined)
    return noJointList(
      'Your partner has no list to make any more, so there is no joint one. Give the state and city they are bound to, and programs near them count for more.',
      [],
    )
  if (person.season.applied && !partner.season.applied) return { ...noJointList(applicationsUnsaid, []), needsTheirs: true }
  return undefined
}

const applicationsUnsaid =
  'Your applications are out. What they bring the two of you depends on where your partner applied, which is not said. A profile of their own says it, with the applications sent.'

function noJointList(text: string, asks: readonly Question[]): NoJointList {
  return { kind: 'no joint list', because: { text, direction: 'neutral' }, asks }
}
