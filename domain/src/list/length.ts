import { itemAt } from '#engine/keys'
import { measureUsage, nextFee, totalFees } from '#engine/solver'
import type { Band, Reason } from '../answer.ts'
import { remark } from '../answer.ts'
import { chanceOfMatching } from '../chances/chance-of-matching.ts'
import { lazily } from '../once.ts'
import { chanceSentence, inHundred } from '../say/chance.ts'
import { moneyText } from '../say/money.ts'
import { counted } from '../say/number.ts'
import { usd } from '../units.ts'
import { broadList } from './ceiling.ts'
import type { ChosenList } from './choose-picks.ts'
import { choosePicks } from './choose-picks.ts'
import { billFees } from './fees.ts'
import type { Ceiling } from './list.ts'
import type { ListQuestion } from './question.ts'

/** A list by what is compared of it. */
interface Weighed {
  readonly matchChance: Band | undefined
  readonly fees: number
}

/** The ceiling of a list, why the list ends at it or before it, and what another length would bring. */
export function ceilingOf(question: ListQuestion, chosen: ChosenList, list: Weighed): Ceiling {
  const { ceiling } = chosen
  const because = lazily(() => whyItEnds(question, chosen, list))
  return {
    applications: ceiling.applications,
    get because() {
      return because()
    },
    get stopsPayingAt() {
      return ceiling.stopsPayingAt
    },
  }
}

function whyItEnds(question: ListQuestion, chosen: ChosenList, list: Weighed): readonly Reason[] {
  const { ceiling, picks, problem } = chosen
  if (picks.length === 0) return ceiling.because
  if (picks.length >= ceiling.applications) return [...ceiling.because, ...broadCompared(question, chosen, list)]
  if (picks.length === problem.programs)
    return [
      remark(
        picks.length === 1
          ? 'It is the only program that can be listed for you.'
          : `These are all the ${counted(picks.length, 'program')} that can be listed for you.`,
      ),
    ]
  if (!isSpent(chosen)) return [remark(`Your other limits end the list at ${counted(picks.length, 'program')}.`)]
  return [
    remark(`Your budget of ${moneyText(problem.budget)} ends the list at ${counted(picks.length, 'program')}.`),
    ...compared(
      list,
      atLength(question, chosen, ceiling.applications),
      `Without that limit, with ${counted(ceiling.applications, 'program')},`,
    ),
  ]
}

/** What the broad list of the rule of thumb would bring to whoever set no length. */
function broadCompared(question: ListQuestion, chosen: ChosenList, list: Weighed): readonly Reason[] {
  const isOurs = question.person.money.maxApplications === undefined && question.shared === undefined
  if (!isOurs || chosen.ceiling.applications >= broadList) return []
  return compared(list, atLength(question, chosen, broadList), `With the often quoted ${counted(broadList, 'program')}`)
}

/** The best list of another length with every wish kept, whatever it costs; undefined where it cannot be had, or nothing is known of its worth to this person. */
function atLength(question: ListQuestion, { picks: near }: ChosenList, applications: number): Weighed | undefined {
  const { person, chances, facts, season } = question
  if (chances.rests !== 'on the record') return undefined
  const { applicationBudget: _budget, ...money } = person.money
  const { picks } = choosePicks({ ...question, person: { ...person, money }, near }, applications)
  if (picks.length < applications) return undefined
  return { matchChance: chanceOfMatching(chances, picks), fees: usd(billFees(picks, facts, season).total) }
}

/** What another length would bring, and cost; nothing where the chance reads the same, band and all. */
function compared(here: Weighed, there: Weighed | undefined, withWhat: string): readonly Reason[] {
  if (!here.matchChance || !there?.matchChance) return []
  const [now, then] = [here.matchChance, there.matchChance].map((chance) => chanceSentence(chance))
  if (now === then) return []
  const changes = inHundred(here.matchChance.point) !== inHundred(there.matchChance.point)
  const match = changes ? `${then} would match instead of ${now}` : 'hardly more would match'
  return [remark(`${withWhat} ${match}, for ${moneyText(there.fees - here.fees)} more.`)]
}

/** Whether the budget pays for none of the programs left out, even the cheapest. */
function isSpent({ problem, solution: { choice } }: ChosenList): boolean {
  const usage = measureUsage(problem, choice)
  const left = problem.budget - totalFees(problem, usage)
  return problem.optionStart
    .subarray(0, problem.programs)
    .every((option, program) => itemAt(choice, program) >= 0 || nextFee(problem, option, usage.groups) > left)
}
