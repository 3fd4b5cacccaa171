import type { Source } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { SuspensionException } from '../rules/visa-facts.ts'
import type { VisaAnswer, VisaRoute } from '../visa/visa-answer.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { step3Days } from '../exams/step3/step3-days.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
import { dayText } from '../say/day.ts'
import { homeRequirement } from '../visa/home-requirement.ts'

/** No way to work at all; or only H-1B, with what stands before it: J-1 closed, the two years at home, Step 3. */
export function visaBlockers(asked: Case, visa: VisaAnswer): readonly Blocker[] {
  if (visa.outcome === 'not feasible') return [noRoute(visa, asked)]
  if (!isOnlyH1b(asked, visa)) return []
  return [...closedJ1(asked, visa), ...homeFirst(asked), ...step3First(asked)]
}

/** Whether H-1B is the only way left: every other sponsored route is closed or not wanted, and no permit of the person's own is open. */
function isOnlyH1b({ person }: Case, { outcome, routes }: VisaAnswer): boolean {
  if (outcome === 'not needed' || person.visa.need.need !== 'needed') return false
  const open = routes.filter((route) => route.outcome !== 'not feasible')
  return open.length > 0 && open.every(({ kind }) => kind === 'h1b')
}

function noRoute(visa: VisaAnswer, asked: Case): Blocker {
  const why = [...new Set(visa.routes.flatMap((route) => route.why ?? []))].join(' ')
  const names = visa.routes.map(({ kind }) => (kind === 'j1' ? 'J-1' : kind === 'h1b' ? 'H-1B' : 'your own permit'))
  return {
    kind: 'no visa route',
    title: `No visa route is open by the rules of today: ${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} closed`,
    why: `${why} Until one opens, everything else costs money that cannot lead to a start.`.trim(),
    todo: `Ask an immigration lawyer before you pay any fee. ${visa.routes.map((route) => couldOpen(route, visa, asked)).find((text) => text !== '') ?? ''}`.trim(),
    source: sourceOfRoute(visa.routes[0], visa),
    covers: [],
  }
}

function closedJ1(asked: Case, visa: VisaAnswer): readonly Blocker[] {
  const route = visa.routes.find(({ kind }) => kind === 'j1')
  if (route === undefined) return []
  return [
    {
      kind: 'J-1 closed',
      title: 'J-1 is closed to you, and H-1B is the only visa left',
      why: `${route.why?.join(' ') ?? ''} Fewer programs sponsor H-1B, and most of them do not say.`.trim(),
      todo: `Ask every program for H-1B in writing before you pay for an application there. ${couldOpen(route, visa, asked)}`.trim(),
      source: sourceOfRoute(route, visa),
      covers: [],
    },
  ]
}

/** What could open a closed route: the exceptions of a suspension in few words, else as the rules say it. */
function couldOpen(route: VisaRoute, visa: VisaAnswer, { facts, today }: Case): string {
  if (closingReason(route, visa)?.ruleId?.startsWith('entry-suspension') !== true) return route.opens?.join(' ') ?? ''
  const named = rulesThat(facts.visas, 'exception', today).flatMap(({ effect }) => exceptionWords[effect.exception] ?? [])
  return named.length === 0 ? '' : `The exceptions are few: ${named.join(', ')}.`
}

/** Not those of permanent residents, who need no visa. */
const exceptionWords: Readonly<Partial<Record<SuspensionException, string>>> = {
  'other passport': 'a second passport of a country that is not listed',
  'valid visa': 'a visa that was valid on the first day',
  'in the US on the first day': 'having been in the US on that day',
  'national interest': 'case by case the national interest',
}

function closingReason(route: VisaRoute | undefined, visa: VisaAnswer): VisaAnswer['because'][number] | undefined {
  return visa.because.find(({ text }) => text === route?.why?.[0])
}

function sourceOfRoute(route: VisaRoute | undefined, visa: VisaAnswer): Source {
  const reason = closingReason(route, visa)
  if (reason?.source === undefined) return fieldRule
  return { ...reason.source, ...(reason.officialPage === undefined ? {} : { officialPage: reason.officialPage }) }
}

function homeFirst(asked: Case): readonly Blocker[] {
  const [bar] = rulesThat(asked.facts.visas, 'home requirement bars', asked.today).filter(({ effect }) => effect.visa === 'h1b')
  if (bar === undefined || homeRequirement(asked) !== 'owed') return []
  return [
    {
      kind: 'home requirement',
      title: 'The two years at home come before H-1B: they have to be served or waived',
      why: bar.rule.value,
      todo: 'Ask a lawyer which waiver fits you and how long it takes before you apply for H-1B programs. If they are served or waived already, say so in the profile.',
      source: sourceOf(bar.rule),
      covers: [],
    },
  ]
}

/** Whatever says "consider", "later" or "not now" of Step 3 is answered by this. */
const aboutStep3: readonly string[] = [
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
  const { lastDay, lastDayForRanking } = step3Days(facts, season.match, today)
  const isCertified = person.exams.certificate.state === 'issued'
  const order = isCertified ? '' : ' It can be applied for only after the ECFMG certificate.'
  return [
    {
      kind: 'Step 3 for H-1B',
      title: `${isCertified ? '' : 'After the certificate, '}Step 3 comes first: without it nobody can file your H-1B`,
      why: `${rule.rule.value}${order}`,
      todo: lastDay === undefined ? tooLate(season.match) : passBy(lastDay, lastDayForRanking),
      ...(lastDay === undefined ? {} : { by: lastDay }),
      source: sourceOf(rule.rule),
      covers: aboutStep3,
    },
  ]
}

function passBy(day: string, ranking: string | undefined): string {
  const last =
    ranking === undefined || ranking === day ? '' : ` The last day that still counts for the rank lists is ${dayText(ranking)}.`
  return `Pass it by ${dayText(day)}, so that the report is there when programs begin to review.${last}`
}

function tooLate(match: number): string {
  return `A result of an exam from today on comes too late for the ${match} rank lists: ask programs whether one in spring would do, or plan it for the next Match.`
}
