import type { Reason } from '../answer.ts'
import type { Chances, PlannedApplication, ProgramChance } from '../chances/chances.ts'
import type { SignalLevel } from '../chances/model.ts'
import type { Person } from '../person/person.ts'
import type { Application } from '../person/profile.ts'
import { strangeSeason } from '../person/strange-season.ts'
import type { Candidate } from '../programs/candidate.ts'
import { calendarOf } from '../season/calendar.ts'
import { ranksClosed } from '../season/ranks-closed.ts'
import type { ProgramId } from '../units.ts'
import type { ListQuestion } from './question.ts'
import type { SentOutlook } from './outlook.ts'
import { canStill } from './outlook-words.ts'
import { countText, counted } from '../say/number.ts'

/** The applications of the season the advice is for, once they have gone out: nothing is left to choose, only to follow. */
export interface SentList {
  /** The question with only what was sent, each program with the signal it got. */
  readonly question: ListQuestion
  readonly outlook: SentOutlook
  /** Everything that was sent to programs of the directory, closed ones among it: an answer gives no fee back. */
  readonly paid: readonly PlannedApplication[]
  readonly because: readonly Reason[]
}

/** Undefined while applications can still be chosen. Rejected and withdrawn ones are closed and leave the list. */
export function sentList(question: ListQuestion): SentList | undefined {
  const { person, season, facts, today } = question
  if (!person.season.applied) return undefined
  const closed = ranksClosed(calendarOf(facts.seasons, season.match), today)
  const sent = person.season.applications
  const live = sent.filter(({ outcome }) => outcome !== 'rejected' && outcome !== 'withdrawn')
  const followed = onlySent(question, live)
  const unknownPrograms = live.length - followed.candidates.open.length
  return {
    question: followed,
    paid: knownOf(sent, question),
    outlook: {
      unknownPrograms,
      onlyAnswered: sent.length > 0 && sent.every(({ outcome }) => outcome !== undefined),
      ...(closed === undefined ? {} : { ranksClosed: { on: closed.day, isCertified: person.season.certified } }),
    },
    because: [
      inWords(sent, live, { match: season.match, isClosed: closed !== undefined }),
      ...unknownWords(unknownPrograms, live.length, strangeSeason(sent, question)),
    ],
  }
}

/** Of programs that are not followed: all are of somebody else, or they are not known. */
function unknownWords(unknown: number, live: number, strange: string | undefined): readonly Reason[] {
  if (strange !== undefined) return [{ text: strange, direction: 'hurts' }]
  if (unknown === 0) return []
  const which = live === 1 ? 'It is' : unknown === 1 ? 'One of them is' : `${countText(unknown)} of them are`
  const text = `${which} not in the directory of your specialties, so nothing can be said of ${unknown === 1 ? 'it: check the number' : 'them: check the numbers'} you entered.`
  return [{ text, direction: 'neutral' }]
}

interface Words {
  readonly match: number
  /** Whether rank lists are closed: nobody invites any more. */
  readonly isClosed: boolean
}

function inWords(sent: readonly Application[], live: readonly Application[], { match, isClosed }: Words): Reason {
  const text =
    sent.length === 0
      ? `Applications for Match ${match} have gone out. Enter the programs you applied to, with signals and answers so far, and this list shows the chances that are left.`
      : `Applications for Match ${match} have gone out. ${whoIsLeft(sent.length, live.length)} ${canStill(isClosed)}; programs you did not enter are not counted.`
  return { text, direction: 'neutral' }
}

function whoIsLeft(sent: number, live: number): string {
  if (sent === 1) return `The program you entered can ${live === 1 ? 'still' : 'no longer'}`
  if (live === sent) return `${sent === 2 ? 'Both' : `All ${countText(sent)}`} programs you entered can still`
  return `Of ${counted(sent, 'program')} you entered, ${live === 0 ? 'none' : countText(live)} can still`
}

/** Applications to programs of the specialties asked about. */
function knownOf(sent: readonly Application[], question: ListQuestion): readonly PlannedApplication[] {
  const signals = signalsOf(sent)
  return candidatesAmong(signals, question).map(({ program: { id } }) => ({ program: id, signal: signals.get(id) ?? 'none' }))
}

function signalsOf(sent: readonly Application[]): ReadonlyMap<ProgramId, SignalLevel> {
  return new Map(sent.map(({ program, signal }) => [program, signal ?? 'none']))
}

function candidatesAmong(
  programs: ReadonlyMap<ProgramId, unknown>,
  { candidates: { open, unknown, refused } }: ListQuestion,
): readonly Candidate[] {
  return [...open, ...unknown, ...refused].filter(({ program }) => programs.has(program.id))
}

function onlySent(question: ListQuestion, live: readonly Application[]): ListQuestion {
  const signals = signalsOf(live)
  const { candidates, chances, person } = question
  const kept = candidatesAmong(signals, question)
  return {
    ...question,
    sent: true,
    person: sendAll(person, kept),
    candidates: { ...candidates, open: kept, unknown: [], refused: [] },
    chances: withSignals(chances, signals),
  }
}

/** What was sent is listed whatever it cost: limits and wishes were for the choice. */
function sendAll(person: Person, kept: readonly Candidate[]): Person {
  const { money: _money, preferences, ...rest } = person
  const {
    excluded: _excluded,
    minimumByTier: _tiers,
    minimumByState: _states,
    minimumBySpecialty: _specialties,
    ...wishes
  } = preferences
  const pinned = kept.map(({ program }) => program.id)
  return { ...rest, money: { maxApplications: kept.length }, preferences: { ...wishes, pinned } }
}

/** Each program with the one signal it got, so that no other can be chosen. */
function withSignals(chances: Chances, signals: ReadonlyMap<ProgramId, SignalLevel>): Chances {
  const byProgram = new Map<ProgramId, ProgramChance>()
  for (const [program, signal] of signals) {
    const chance = chances.byProgram.get(program)
    if (chance) byProgram.set(program, at(chance, signal))
  }
  return { ...chances, byProgram }
}

function at(chance: ProgramChance, signal: SignalLevel): ProgramChance {
  const level = chance.carriesNumber && chance.invitationAtNodes(signal) !== undefined ? signal : 'none'
  const only = <T>(of: Readonly<Partial<Record<SignalLevel, T>>>): Partial<Record<SignalLevel, T>> => {
    const value = of[level]
    return value === undefined ? {} : { [level]: value }
  }
  const { program, specialty, carriesNumber, interviewYield, isGone } = chance
  return {
    program,
    specialty,
    get place() {
      return chance.place
    },
    carriesNumber,
    interviewYield,
    ...(isGone === undefined ? {} : { isGone }),
    invitationAtNodes: (asked) => (asked === level ? chance.invitationAtNodes(level) : undefined),
    get invitation() {
      return only(chance.invitation)
    },
    get match() {
      return only(chance.match)
    },
    get yieldReason() {
      return chance.yieldReason
    },
    get reasons() {
      return chance.reasons
    },
    get signalReasons() {
      return chance.signalReasons
    },
  }
}
