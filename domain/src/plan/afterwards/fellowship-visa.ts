import { choices } from '../../choices.ts'
import type { VisaKind, VisaRule } from '../../rules/visa-facts.ts'
import type { PlanWorld } from '../plan-world.ts'
import type { StepDraft } from '../settle-steps.ts'
import type { TrainingYears } from './training-years.ts'
import { fellowshipMissed, fellowshipToNote } from './training-years.ts'
import type { VisaRoom } from './visa-room.ts'
import { sourceOf } from '../../answer.ts'
import { visaInTraining } from '../../person/visa-in-training.ts'
import { rulesThat } from '../../rules/rules-in-force.ts'
import { dayText, yearlyDayText } from '../../say/day.ts'
import { counted } from '../../say/number.ts'
import { addDays } from '../../season/days.ts'
import { visaAfterTraining } from '../../visa/after-training.ts'
import { graceOnJ1 } from '../../visa/grace.ts'
import { yearsText } from '../../visa/years-left.ts'
import { mayNeedVisa } from '../plan-world.ts'
import { hasYearToSpare, isTheirs, visaRooms } from './visa-room.ts'

/** Whether residency and fellowship together fit into the years a visa allows. */
export function visaYears(world: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  return visaRooms(world, years).flatMap((room): readonly StepDraft[] => {
    const { visa, left, rule } = room
    if (left === undefined) return []
    const isInside = world.today > years.start
    const name = choices.visaKind[visa]
    return [
      {
        id: `visa-years-${visa}`,
        phase: 'visa',
        title: roomTitle({ ...room, left }),
        by: addDays(years.apply, -60),
        dateKind: 'advice',
        why: `${isInside ? 'What is left of residency and the fellowship take' : 'Residency and fellowship take'} ${counted(room.takes, 'year')}; ${name} leaves you ${counted(left, 'year')}${isInside ? '' : ' at the start'}. ${toSpare({ ...room, left }, isInside)}`,
        source: sourceOf(rule),
        ifPast: 'drop',
      },
    ]
  })
}

type KnownRoom = VisaRoom & { readonly left: number }

function roomTitle(room: KnownRoom): string {
  const { visa, takes, left, fits } = room
  const name = choices.visaKind[visa]
  if (fits !== 'yes') return `${name}: ${yearsText(left)} left, and the fellowship ends after ${yearsText(takes)}`
  return `${name}: ${yearsText(left)} left for the ${yearsText(takes)} to the end of the fellowship${hasYearToSpare(room) ? '; check that it stays so' : ', and no year to spare'}`
}

function toSpare(room: KnownRoom, isInside: boolean): string {
  if (room.fits !== 'yes') return 'Another status has to take over: plan it before you apply.'
  if (hasYearToSpare(room)) return `That leaves ${yearsText(room.left - room.takes)}; a repeated year takes one.`
  const lost = isInside ? 'a repeated year' : 'a preliminary year first, or a repeated one,'
  return `There is no year to spare: ${lost} leaves too little ${choices.visaKind[room.visa]} for the fellowship.`
}

/** After J-1 the two years at home, or a waiver that states give out from October. */
export function afterFellowship(world: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  const ways = waysOn(world)
  if (ways === undefined || world.today > years.fellowshipEnd) return []
  return [
    {
      id: 'j1-waiver',
      phase: 'visa',
      title: 'J-1: decide between two years at home and a waiver job',
      by: addDays(years.fellowshipEnd, -365),
      dateKind: 'advice',
      why: ways.text,
      source: ways.source,
      ifPast: 'say',
    },
  ]
}

/** What there is after J-1, in words; undefined for whoever will not train on it. */
function waysOn(world: PlanWorld): { readonly text: string; readonly source: StepDraft['source'] } | undefined {
  if (!mayNeedVisa(world) || !isTheirs(world, 'j1')) return undefined
  const { waivers, because } = visaAfterTraining(world)
  const source = because[0]?.source
  if (source === undefined) return undefined
  const unknown = waivers.filter(({ state }) => state === 'unknown').map(({ path }) => path)
  const bound = waivers
    .filter(({ job }) => job === 'clinical')
    .map(({ path, years }) => (years === undefined ? path : `${path} (${counted(years, 'year')})`))
  const free = waivers.filter(({ job }) => job === 'any').map(({ path }) => path)
  const caution = unknown.length === 0 ? '' : ` Whether ${unknown.join(' and ')} goes on is not known today.`
  return {
    text: `By a job, each of full-time clinical work, so that informatics alone does not fit: ${bound.join(', ')}. Bound to no job: ${free.join(', ')}. The year of the states begins on ${yearlyDayText('10-01')}.${caution}`,
    source,
  }
}

/** Where no fellowship follows residency at once, what carries the time between, on the visa that is held. */
export function betweenTrainings(world: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  const { stage } = world.person
  const held = visaInTraining(world.person)
  const isDecided = stage.kind === 'between' || fellowshipMissed(world) !== undefined || fellowshipToNote(world) !== undefined
  if (!isDecided || years.gapYears === 0 || held === undefined || !mayNeedVisa(world)) return []
  return held === 'j1' ? j1Between(world, years) : h1bBetween(world, years)
}

function j1Between(world: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  const ways = waysOn(world)
  if (ways === undefined) return []
  const said = [graceOnJ1(world, addDays(years.residencyEnd, -1)), ...rulesText(world, 'after training', 'j1')].join(' ')
  return [
    {
      ...firstOfAll(world, years, 'j1'),
      id: 'j1-between',
      why: `No fellowship follows at once, and J-1 does not run without training. ${said} What can follow is another accredited training, two years at home, or a waiver. ${ways.text} A waiver job or the years at home come before any fellowship, and its first day below does not hold then: ask ECFMG whether it would sponsor you again afterwards.`,
      source: ways.source,
    },
  ]
}

function h1bBetween(world: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  const [grace] = rulesOf(world, 'grace', 'h1b')
  // Who still holds H-1B after it works for an employer that filed.
  if (grace === undefined || world.today > addDays(years.residencyEnd, grace.amount ?? 0)) return []
  const said = [grace.value, ...rulesText(world, 'own petition', 'h1b'), ...rulesText(world, 'after training', 'h1b')].join(' ')
  return [
    {
      ...firstOfAll(world, years, 'h1b'),
      id: 'h1b-between',
      why: `No fellowship follows at once, and H-1B ends with the job. ${said} A year of work on it uses one of your six.`,
      source: sourceOf(grace),
    },
  ]
}

/** Days before residency ends by which a job, a waiver or another place is best settled. Ours. */
const daysToSettle = 270

function firstOfAll(
  { today }: PlanWorld,
  { residencyEnd }: TrainingYears,
  visa: VisaKind,
): Omit<StepDraft, 'id' | 'why' | 'source'> {
  const name = choices.visaKind[visa]
  const lastDay = addDays(residencyEnd, -1)
  return {
    phase: 'visa',
    title:
      today <= lastDay
        ? `${name}: it ends with residency on ${dayText(lastDay)}; decide what follows`
        : `${name}: residency ended on ${dayText(lastDay)}; ask a lawyer what you stay on`,
    by: addDays(residencyEnd, -daysToSettle),
    dateKind: 'advice',
    isFirst: true,
    ifPast: 'say',
  }
}

type Told = 'grace' | 'after training' | 'own petition'

function rulesOf({ facts, today }: PlanWorld, kind: Told, visa: VisaKind): readonly VisaRule[] {
  return rulesThat(facts.visas, kind, today)
    .filter(({ effect }) => effect.visa === visa)
    .map(({ rule }) => rule)
}

function rulesText(world: PlanWorld, kind: Told, visa: VisaKind): readonly string[] {
  return rulesOf(world, kind, visa).map(({ value }) => value)
}
