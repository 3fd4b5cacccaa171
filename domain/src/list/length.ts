import { itemAt } from '#engine/keys'
import { measureUsage, nextFee, totalFees } from '#engine/solver'
import { remark } from '../answer.ts'
import type { Chances } from '../chances/chances.ts'
import { lazily } from '../once.ts'
import { moneyText } from '../say/money.ts'
import { counted } from '../say/number.ts'
import type { Weighed } from './ceiling.ts'
import { compared } from './ceiling.ts'
import type { ChosenList } from './choose-picks.ts'
import type { Ceiling } from './list.ts'

/** The ceiling of a list, and why the list ends before it where it does. */
export function ceilingOf(chosen: ChosenList, list: Weighed, { rests }: Pick<Chances, 'rests'>): Ceiling {
  const { ceiling, picks, problem } = chosen
  if (picks.length === 0 || picks.length >= ceiling.applications) return ceiling
  const because = lazily(() => {
    if (picks.length === problem.programs)
      return [remark(`These are all the ${picks.length} programs that can be listed for you.`)]
    if (!isSpent(chosen)) return [remark(`Your other limits end the list at ${counted(picks.length, 'program')}.`)]
    const full = chosen.frontier().find((point) => point.applications === ceiling.applications)
    return [
      remark(`Your budget of ${moneyText(problem.budget)} ends the list at ${counted(picks.length, 'program')}.`),
      ...(full && rests === 'on the record'
        ? compared(list, full, `Without that limit, with ${ceiling.applications} programs,`)
        : []),
    ]
  })
  return {
    ...ceiling,
    get because() {
      return because()
    },
  }
}

/** Whether the budget pays for none of the programs left out, even the cheapest. */
function isSpent({ problem, solution: { choice } }: ChosenList): boolean {
  const usage = measureUsage(problem, choice)
  const left = problem.budget - totalFees(problem, usage)
  return problem.optionStart
    .subarray(0, problem.programs)
    .every((option, program) => itemAt(choice, program) >= 0 || nextFee(problem, option, usage.groups) > left)
}
