import type { PlanWorld } from '../plan-world.ts'
import type { StepDraft } from '../settle-steps.ts'
import type { TrainingYears } from './training-years.ts'
import type { IsoDate } from '../../units.ts'
import type { Training } from '../../season/stage.ts'
import { sourceOf } from '../../answer.ts'
import { visaInTraining } from '../../person/visa-in-training.ts'
import { rulesThat } from '../../rules/rules-in-force.ts'
import { dayText } from '../../say/day.ts'
import { addDays, addMonths } from '../../season/days.ts'
import { fellowshipHeld } from '../../season/stage.ts'
import { daysBefore, mayNeedVisa } from '../plan-world.ts'

/** Of somebody who trains on H-1B: the extension of what is approved, the fellowship's own petition, and what carries on after it. */
export function continueH1b(world: PlanWorld, stage: Training, years: TrainingYears | undefined): readonly StepDraft[] {
  if (!mayNeedVisa(world) || visaInTraining(world.person) !== 'h1b') return []
  return [...extension(world, stage), ...(years === undefined ? [] : [...ownPetition(world, years), ...afterwards(world, years)])]
}

/** Days before an approval ends, or a new one is needed, from which and by which the hospital best files. Ours. */
const daysToFile = { from: 180, by: 90 }

function filed(day: IsoDate): Pick<StepDraft, 'from' | 'by' | 'dateKind' | 'phase' | 'ifPast'> {
  return {
    phase: 'visa',
    from: daysBefore(day, daysToFile.from),
    by: daysBefore(day, daysToFile.by),
    dateKind: 'advice',
    ifPast: 'say',
  }
}

/** Where residency is longer than one approval. */
function extension({ facts, today }: PlanWorld, { start, end, kind }: Training): readonly StepDraft[] {
  const approval = rulesThat(facts.visas, 'approval', today).find(({ effect }) => effect.visa === 'h1b')
  if (approval === undefined || kind !== 'in residency') return []
  const ends = addMonths(start, 12 * approval.effect.years)
  if (ends >= end || today >= ends) return []
  return [
    {
      ...filed(ends),
      id: 'h1b-extension',
      title: `H-1B: have the hospital file the extension before ${dayText(ends)}`,
      why: `${approval.rule.value} That is the day if yours began with residency: your approval notice (Form I-797) has the day that counts.`,
      source: sourceOf(approval.rule),
    },
  ]
}

function ownPetition({ facts, today, person }: PlanWorld, { fellowshipStart }: TrainingYears): readonly StepDraft[] {
  const own = rulesThat(facts.visas, 'own petition', today).find(({ effect }) => effect.visa === 'h1b')
  if (own === undefined || today >= fellowshipStart) return []
  const ask = fellowshipHeld(person.stage) === undefined ? ' Ask every fellowship before you rank it whether it files one.' : ''
  return [
    {
      ...filed(fellowshipStart),
      id: 'h1b-fellowship',
      title: 'H-1B: have the fellowship file a petition of its own',
      why: `${own.rule.value}${ask}`,
      source: sourceOf(own.rule),
    },
  ]
}

/** Days before the fellowship ends by which a job, or a green card, is best begun: the petition has to be a year old when the six years end. Ours. */
const daysToGoOn = 550

function afterwards({ facts, today }: PlanWorld, { fellowshipEnd }: TrainingYears): readonly StepDraft[] {
  const cap = rulesThat(facts.visas, 'after training', today).find(({ effect }) => effect.visa === 'h1b')
  if (cap === undefined || today > fellowshipEnd) return []
  const beyond = rulesThat(facts.visas, 'beyond the limit', today).filter(
    ({ effect }) => effect.visa === 'h1b' && effect.by.endsWith('petition'),
  )
  return [
    {
      id: 'h1b-afterwards',
      phase: 'visa',
      title: 'H-1B: settle what carries you after the fellowship',
      by: addDays(fellowshipEnd, -daysToGoOn),
      dateKind: 'advice',
      why: [cap.rule.value, ...beyond.map(({ rule }) => rule.value)].join(' '),
      source: sourceOf(cap.rule),
      ifPast: 'say',
    },
  ]
}
