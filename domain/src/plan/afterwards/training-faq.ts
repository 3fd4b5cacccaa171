import type { Plan } from '../plan.ts'
import type { PlanWorld } from '../plan-world.ts'
import { fellowshipOutcome } from './fellowship-outcome.ts'
import { informaticsEntries } from '../../exams/informatics-work.ts'
import { counted } from '../../say/number.ts'
import { fellowshipHeld } from '../../season/stage.ts'
import { fieldRule } from '../../exams/field-rule.ts'

type Answered = Plan['faq'][number]

/** The questions of somebody in training; none of the fellowship where its place is held. */
export function answerTrainingFaq(world: PlanWorld): Plan['faq'] {
  if (fellowshipHeld(world.person.stage) !== undefined) return []
  return [fellowshipChance(world), whatCounts(world)]
}

function fellowshipChance(world: PlanWorld): Answered {
  const question = 'Can I reach a clinical informatics fellowship from here?'
  const outcome = fellowshipOutcome(world)
  if (outcome === undefined) return { question, answer: 'How many matched last was not published where we looked.', because: [] }
  return { question, answer: `In ${outcome.asOf}, ${outcome.text}.`, because: [outcome.because] }
}

function whatCounts({ person }: PlanWorld): Answered {
  const own = informaticsEntries(person)
  const measured = own.filter((one) => one.result?.after !== undefined).length
  const have =
    own.length === 0
      ? 'Your log has no informatics or quality work yet.'
      : `Your log has ${counted(own.length, 'entry', 'entries')} on informatics or quality, ${measured === 0 ? 'none' : measured} with a measured result.`
  return {
    question: 'What do fellowships look for?',
    answer: `One project in the record system with a number before and after, a mentor who can write about it, and a committee you sat on. ${have}`,
    because: [{ text: 'Foundational skills and one finished project', direction: 'neutral', source: fieldRule }],
  }
}
