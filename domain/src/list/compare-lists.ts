import { informaticsOf, isVisible } from '../programs/informatics-evidence.ts'
import type { Reason } from '../answer.ts'
import { chanceOfMatching } from '../chances/chance-of-matching.ts'
import { changeInMatching } from '../chances/change-in-matching.ts'
import type { ChanceChange } from '../chances/drawn-chance.ts'
import type { Person } from '../person/person.ts'
import type { WeightName } from '../person/profile.ts'
import { changeSentence } from '../say/change.ts'
import type { ProgramId } from '../units.ts'
import type { ListQuestion } from './question.ts'
import { chooseList } from './choose-list.ts'
import { choosePicks } from './choose-picks.ts'
import type { ProgramList } from './list.ts'
import { moneyText } from '../say/money.ts'
import { counted, percentText } from '../say/number.ts'

/** A list made with another aim, beside the applicant's own. */
export interface OtherList {
  readonly aim: 'safest' | 'most informatics' | 'cheapest'
  readonly list: ProgramList
  /** Programs it shares with the applicant's own list. */
  readonly shared: readonly ProgramId[]
  /** Programs with visible informatics evidence on it. */
  readonly withInformatics: number
  /** How it differs from the applicant's own list, in a sentence. */
  readonly because: readonly Reason[]
}

/** The cheapest list keeps at least this share of the own list's chance of matching. Ours; see docs/decisions. */
const keptChance = 0.9
/** In the list with most informatics, a match without any evidence of it is worth this much of one with a fellowship on site. */
const withoutInformatics = 0.4

/**
 * Three lists beside the own one, within the same limits: the safest, the one with most informatics, the cheapest. None where no number
 * can be said of the list: they are told apart by their chances.
 */
export function compareLists(question: ListQuestion, own: ProgramList): readonly OtherList[] {
  if (own.matchChance === undefined) return []
  const { person } = question
  const length = own.picks.length
  const wishes: readonly (readonly [OtherList['aim'], Person])[] = [
    ['safest', withAim(person, { weights: {}, length })],
    ['most informatics', withAim(person, { weights: { informaticsEvidence: 10, fellowshipPath: 5 }, length })],
    ['cheapest', cheapestWish(question, own)],
  ]
  return wishes.map(([aim, wished]) => {
    const list = chooseList({ ...question, person: wished })
    const { chances } = question
    return describe(aim, {
      person,
      list,
      own,
      change: changeInMatching({ chances, picks: own.picks }, { chances, picks: list.picks }),
    })
  })
}

/** The shortest list that keeps nearly the chance: from the frontier, and longer where the list of that length brings less than the frontier's. */
function cheapestWish(question: ListQuestion, own: ProgramList): Person {
  const least = keptChance * (own.matchChance?.point ?? 0)
  const wishAt = (length: number): Person => withAim(question.person, { ...weightsOf(question.person), length })
  const longest = own.picks.length
  for (let length = shortestFor(own); length < longest; length++) {
    const { picks } = choosePicks({ ...question, person: wishAt(length) })
    if ((chanceOfMatching(question.chances, picks)?.point ?? 0) >= least) return wishAt(length)
  }
  return wishAt(longest)
}

interface Aim {
  readonly weights?: Readonly<Partial<Record<WeightName, number>>>
  readonly length: number
}

function weightsOf(person: Person): Pick<Aim, 'weights'> {
  return person.preferences.weights ? { weights: person.preferences.weights } : {}
}

function withAim(person: Person, { weights, length }: Aim): Person {
  const { preferences = {}, money = {} } = person
  const replaced = weights === person.preferences.weights ? {} : worthOf(weights ?? {})
  return {
    ...person,
    preferences: { ...preferences, ...(weights ? { weights } : {}), ...replaced },
    money: { ...money, maxApplications: length },
  }
}

/** Without weights a match is a match, backup or not; with informatics alone, it matters a great deal where. */
function worthOf(weights: NonNullable<Aim['weights']>): { backupWorth?: number; leastFitWorth?: number } {
  return Object.keys(weights).length === 0 ? { backupWorth: 1, leastFitWorth: 1 } : { leastFitWorth: withoutInformatics }
}

/** The shortest stretch of the frontier that keeps nearly the chance of the whole list. */
function shortestFor({ frontier, matchChance, picks }: ProgramList): number {
  const enough = frontier.find((point) => (point.matchChance?.point ?? 0) >= keptChance * (matchChance?.point ?? 1))
  return Math.min(picks.length, enough?.applications ?? picks.length)
}

/** A list beside the own one, and what it does to the chance of matching. */
interface Beside {
  readonly person: Person
  readonly list: ProgramList
  readonly own: ProgramList
  readonly change: ChanceChange
}

function describe(aim: OtherList['aim'], beside: Beside): OtherList {
  const { list, own, person } = beside
  const mine = new Set(own.picks.map(({ program }) => program))
  const shared = list.picks.map(({ program }) => program).filter((program) => mine.has(program))
  const withInformatics = evidenceOn(list, person)
  return { aim, list, shared, withInformatics, because: [differs(aim, beside)] }
}

function differs(aim: OtherList['aim'], { list: other, own, change, person }: Beside): Reason {
  const fees = other.fees.total - own.fees.total
  const evidence = evidenceOn(other, person) - evidenceOn(own, person)
  const words = {
    safest: `Counts every match alike: ${programsMore(evidence)} with informatics evidence. Chance of matching: ${moreOrLess(change)}.`,
    'most informatics': `Counts informatics alone: ${programsMore(evidence)} with evidence of it. Chance of matching: ${moreOrLess(change)}.`,
    cheapest: `Keeps at least ${percentText(keptChance)} of your chance on ${counted(other.picks.length, 'application')}: ${moneyText(Math.abs(fees))} ${fees <= 0 ? 'less' : 'more'}. Chance of matching: ${moreOrLess(change)}.`,
  }[aim]
  return { text: words, direction: 'neutral' }
}

function moreOrLess(change: ChanceChange): string {
  return Math.max(-change.low, change.high) < 5e-5 ? 'the same' : changeSentence(change)
}

function programsMore(count: number): string {
  return count === 0 ? 'as many programs' : `${counted(Math.abs(count), 'program')} ${count > 0 ? 'more' : 'fewer'}`
}

function evidenceOn({ picks }: ProgramList, person: Person): number {
  return picks.filter(({ candidate: { program } }) => isVisible(informaticsOf(program, person))).length
}
