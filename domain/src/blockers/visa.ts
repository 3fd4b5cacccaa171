import type { Source } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { SuspensionException } from '../rules/visa-facts.ts'
import type { VisaAnswer, VisaRoute } from '../visa/visa-answer.ts'
import type { Blocker } from './blocker.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { choices } from '../choices.ts'
import { routesLeftOut } from '../visa/answer-visa-for-person.ts'
import { h1bBlockers } from './h1b.ts'
import { howToApply } from './how-to-apply.ts'
import { isCertificateAhead } from '../person/certificate-ahead.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
import { counted } from '../say/number.ts'

/** No way to work at all; or only H-1B, with what stands before it: J-1 closed, the two years at home, too few years, Step 3. */
export function visaBlockers(asked: Case, visa: VisaAnswer): readonly Blocker[] {
  if (visa.outcome === 'not feasible') return [noRoute(visa, asked)]
  if (!isOnlyH1b(asked, visa)) return []
  return [...closedJ1(asked, visa), ...h1bBlockers(asked, visa)]
}

/** Whether H-1B is the only way left: every other sponsored route is closed or not wanted, and no permit of the person's own is open. */
function isOnlyH1b({ person }: Case, { outcome, routes }: VisaAnswer): boolean {
  if (outcome === 'not needed' || person.visa.need.need !== 'needed') return false
  const open = routes.filter((route) => route.outcome !== 'not feasible')
  return open.length > 0 && open.every(({ kind }) => kind === 'h1b')
}

function noRoute(visa: VisaAnswer, asked: Case): Blocker {
  const why = [...new Set(visa.routes.flatMap((route) => route.why ?? []))].join(' ')
  const closed = visa.routes.map(({ kind }) => nameOf(kind))
  const [left] = routesLeftOut(asked)
  const areClosed = `${closed.join(' and ')} ${closed.length === 1 ? 'is' : 'are'} closed`
  return {
    kind: 'no visa route',
    title: left === undefined ? `No visa route is open today: ${areClosed}` : `No visa you accept is open today: ${areClosed}`,
    why: `${why} ${whileShut(asked, left)}`.trim(),
    todo: `${left === undefined ? '' : `${lookAt(left)} `}Ask an immigration lawyer before you pay any fee. ${visa.routes.map((route) => couldOpen(route, visa, asked, left && closed.join(' and '))).find((text) => text !== '') ?? ''}`.trim(),
    source: sourceOfRoute(visa.routes[0], visa),
    covers: ['certificate', ...howToApply],
  }
}

function nameOf(kind: VisaRoute['kind']): string {
  return kind === 'j1' || kind === 'h1b' ? choices.visaKind[kind] : 'your permit'
}

function whileShut(asked: Case, left: VisaRoute | undefined): string {
  if (left !== undefined) return `${nameOf(left.kind)} is not closed to you, and you do not accept it.`
  return `Until one opens, everything else costs money that cannot lead to a start. ${betOnExams(asked)}`
}

/** The one decision that is left to somebody who leaves out the only visa that is open. */
function lookAt({ kind, conditions = [], warnings = [] }: VisaRoute): string {
  const takes = [...warnings, ...conditions].join(' ')
  return `Decide first whether you would come on ${nameOf(kind)}.${takes === '' ? '' : ` It hangs on this: ${takes}`}`
}

/** The plan goes on with exams where some are left: what that is worth meanwhile. */
function betOnExams({ person, facts }: Case): string {
  const { step1, step2ck } = person.exams
  const isExamAhead = step1.state !== 'passed' || step2ck.state !== 'passed'
  if (!isExamAhead || !isCertificateAhead(person)) return ''
  const years = counted(facts.exams.yearsToCompleteExams.value, 'year')
  return `To go on with the exams is a bet that the rules change: all Steps have to be passed within ${years} of the first.`
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

/** What could open a closed route: the exceptions of a suspension in few words, else as the rules say it; named where another is open. */
function couldOpen(route: VisaRoute, visa: VisaAnswer, { facts, today }: Case, closed?: string): string {
  if (closingReason(route, visa)?.ruleId?.startsWith('entry-suspension') !== true) return route.opens?.join(' ') ?? ''
  const named = rulesThat(facts.visas, 'exception', today).flatMap(({ effect }) => exceptionWords[effect.exception] ?? [])
  return named.length === 0 ? '' : `The exceptions ${closed === undefined ? '' : `for ${closed} `}are few: ${named.join(', ')}.`
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
