import type { Case } from '../person/case.ts'
import type { Step3Days } from '../exams/step3/step3-days.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import type { VisaAnswer } from '../visa/visa-answer.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { bookedStep3, step3Days } from '../exams/step3/step3-days.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
import { dayText } from '../say/day.ts'
import { isCertificateAhead } from '../person/certificate-ahead.ts'
import { comeFirst } from '../visa/visit.ts'
import { homeRequirement } from '../visa/home-requirement.ts'
import { waysToWaiver, whetherOwed } from '../visa/waivers.ts'
import { trainingOf } from '../visa/visa-case.ts'
import { yearsLeft, yearsText } from '../visa/years-left.ts'

/** What stands before H-1B where it is the only visa left: the two years at home, too few years, Step 3. */
export function h1bBlockers(asked: Case, visa: VisaAnswer): readonly Blocker[] {
  return [...homeFirst(asked), ...h1bYears(asked, visa), ...step3First(asked)]
}

function homeFirst(asked: Case): readonly Blocker[] {
  const [bar] = rulesThat(asked.facts.visas, 'home requirement bars', asked.today).filter(({ effect }) => effect.visa === 'h1b')
  if (bar === undefined || homeRequirement(asked) !== 'owed') return []
  return [
    {
      kind: 'home requirement',
      title: 'Two years at home come before H-1B, or their waiver',
      why: [bar.rule.value, ...whetherOwed(asked).map(({ text }) => text)].join(' '),
      todo: `Ask a lawyer which waiver fits you and how long it takes before you apply for H-1B programs. ${waysToWaiver(asked)} If they are served or waived already, or were never owed, say so in the profile.`,
      source: sourceOf(bar.rule),
      covers: [],
    },
  ]
}

/** The six years end before the training does, and no petition for a green card carries them on. */
function h1bYears(asked: Case, visa: VisaAnswer): readonly Blocker[] {
  const left = yearsLeft(asked, 'h1b')
  const { years } = trainingOf(asked)
  const { greenCardPetition } = asked.person.visa
  if (left === undefined || left.leftAtStart >= years || greenCardPetition === 'filed' || greenCardPetition === 'approved')
    return []
  const { rule } = left.limit
  const rest = left.leftAtStart <= 0 ? 'no time' : yearsText(left.leftAtStart)
  return [
    {
      kind: 'H-1B years',
      title: `H-1B has ${rest} left, and the training takes ${yearsText(years)}`,
      why: visa.because.find(({ ruleId }) => ruleId === rule.id)?.text ?? rule.value,
      todo: 'Ask a lawyer what adds time: a petition for a green card (I-140), days spent abroad, a full year abroad. Say in the profile which of them you have; programs ask for it before they rank.',
      source: sourceOf(rule),
      covers: [],
    },
  ]
}

/** Whatever says "consider", "later" or "not now" of Step 3 is answered by this. */
export const aboutStep3: readonly string[] = [
  'step3-needed',
  'step3-booked',
  'step3-visa',
  'step3-upward',
  'step3-not-now',
  'step3-do-not-rush',
  'step3-failed',
  'step3-passed',
]

function step3First(asked: Case): readonly Blocker[] {
  const { person, facts, season, today } = asked
  const [rule] = rulesThat(facts.visas, 'requires', today).filter(
    ({ effect }) => effect.visa === 'h1b' && effect.need === 'step 3',
  )
  if (rule === undefined || person.exams.step3.state === 'passed') return []
  const days = step3Days({ person, facts, match: season.match, today })
  const isAhead = isCertificateAhead(person)
  const order = isAhead ? ' It can be applied for only after the ECFMG certificate.' : ''
  const isThere = facts.exams.step3GivenIn === undefined || person.location === 'in-us'
  return [
    {
      kind: 'Step 3 for H-1B',
      title: isAhead
        ? 'The certificate, then Step 3: no H-1B before both'
        : 'Step 3 comes first: without it nobody can file your H-1B',
      why: `${rule.rule.value}${order}${isThere ? '' : ` It is given only in the US.${comeFirst(asked)}`}`,
      ...step3Day(person, days, season.match),
      source: sourceOf(rule.rule),
      covers: aboutStep3,
    },
  ]
}

/** The booked day where it still serves, else the last that does. */
function step3Day(person: Person, days: Step3Days, match: number): Pick<Blocker, 'todo' | 'by'> {
  const { lastDay, lastDayForRanking } = days
  const booked = bookedStep3(person, days)
  if (lastDay === undefined) return { todo: tooLate(days, match) }
  if (booked !== undefined && lastDayForRanking !== undefined && booked <= lastDayForRanking)
    return { todo: `Sit it on ${dayText(booked)}, as booked, after 6 to 8 weeks of serious preparation.`, by: booked }
  const late = booked === undefined ? '' : `The day you booked, ${dayText(booked)}, reports too late for the rank lists. `
  return { todo: `${late}${passBy(lastDay, days)}`, by: lastDay }
}

function passBy(day: IsoDate, { lastDayForInvitations, lastDayForRanking, from, fromIsSaid }: Step3Days): string {
  if (day !== lastDayForInvitations) {
    const certified =
      fromIsSaid || from === undefined ? '' : ` The certificate it asks for cannot be there before ${dayText(from)}.`
    return `Pass it by ${dayText(day)}, so that the report is there when rank lists close.${certified}`
  }
  const last =
    lastDayForRanking === undefined || lastDayForRanking === day
      ? ''
      : ` The last day that still counts for the rank lists is ${dayText(lastDayForRanking)}.`
  return `Pass it by ${dayText(day)}, so that the report is there when programs begin to review.${last}`
}

function tooLate({ from, fromIsSaid }: Step3Days, match: number): string {
  const start =
    fromIsSaid || from === undefined
      ? 'A result of an exam from today on'
      : `The certificate it asks for cannot be there before ${dayText(from)}, and a result after that`
  return `${start} comes too late for the ${match} rank lists: ask programs whether one in spring would do, or plan it for the next Match.`
}
