import type { IsoDate, Question } from '#domain'
import { groupOf, restsOn } from '#domain/chances'
import type { Person } from '#domain/person'
import type { Lever, Plan, PlanStep } from '#domain/plan'
import { partAsks, worthOf } from '#domain/plan'
import { addDays } from '#domain/season'
import { counted, dayText, deadlineText, moneyText } from '#domain/say'
import { hung, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

export interface PlanView {
  readonly today: IsoDate
  readonly steps: number
  readonly full: boolean
  /** The clock the applicant lives by, where they said so. */
  readonly zone?: string | undefined
}

/** The next dated steps, soonest first. */
export function planLines(plan: Plan, { today, steps, full, zone }: PlanView, paper: TerminalPaper): readonly string[] {
  const coming = plan.steps.filter((step) => step.by >= today)
  const shown = coming.slice(0, steps)
  const lines = shown.flatMap((step) => stepLines(step, { today, full, zone }, paper))
  const left = coming.length - shown.length
  return [
    ...section(full ? `Plan for ${plan.aim}` : 'Next steps', lines, paper),
    ...(left > 0 ? [paper.faint(`${left} more: matchwright plan <profile>`)] : []),
  ]
}

/** Days before a fixed deadline from which it stands above everything else. */
const soon = 2

/** The same plan in two: fixed deadlines of today and the next two days, and everything else. */
export function partDue(plan: Plan, today: IsoDate): { readonly due: readonly PlanStep[]; readonly later: Plan } {
  const due = plan.steps.filter(({ by, dateKind }) => dateKind !== 'advice' && by >= today && by <= addDays(today, soon))
  return { due, later: { ...plan, steps: plan.steps.filter((step) => !due.includes(step)) } }
}

/** What is due, before anything else is read. */
export function dueLines(
  due: readonly PlanStep[],
  { today, zone }: Pick<PlanView, 'today' | 'zone'>,
  paper: TerminalPaper,
): readonly string[] {
  return section(
    'Due now',
    due.flatMap((step) => stepLines(step, { today, full: false, zone }, paper)),
    paper,
  )
}

/** How sure a day is, behind it. */
export const dateMarks = { official: '', reported: ' (reported)', expected: ' (expected)', advice: ' (our advice)' } as const

/** What we advise for today is no deadline: it is what would best be begun. */
export function dueText({ by, at, dateKind }: Pick<PlanStep, 'by' | 'at' | 'dateKind'>, today: IsoDate, zone?: string): string {
  return dateKind === 'advice' && by === today ? 'now' : `by ${deadlineText(at ?? by, zone)}`
}

function stepLines(
  step: PlanStep,
  { today, full, zone }: Pick<PlanView, 'today' | 'full' | 'zone'>,
  paper: TerminalPaper,
): readonly string[] {
  const when = dueText(step, today, zone)
  return [
    ...hung('  ', when, paper).map(
      (line, at, all) => paper.accent(line) + (at === all.length - 1 ? paper.faint(dateMarks[step.dateKind]) : ''),
    ),
    ...hung('    ', step.title, paper),
    ...(full ? hung('    ', `${step.why} (${step.source.source}, ${step.source.asOf})`, paper).map(paper.faint) : []),
  ]
}

/** What would move the chance most. */
export function leverLines(levers: readonly Lever[], most: number, paper: TerminalPaper): readonly string[] {
  const lines = levers.slice(0, most).flatMap((lever) => {
    const price = [
      lever.costUsd === undefined ? '' : moneyText(lever.costUsd),
      lever.weeks === undefined ? '' : counted(lever.weeks, 'week'),
      lever.deadline === undefined ? '' : `by ${dayText(lever.deadline)}`,
    ].filter(Boolean)
    return hung('  - ', `${lever.title}: ${worthOf(lever)}${price.length > 0 ? `; ${price.join(', ')}` : ''}`, paper)
  })
  return section('What would help most', lines, paper)
}

/** Whose figures the changes rest on, where it is not the group they were fitted to. */
export function groupLines(person: Person, paper: TerminalPaper): readonly string[] {
  const text = restsOn(groupOf(person))
  return text === undefined ? [] : hung('', text, paper).map(paper.faint)
}

/** What decides for which Match everything below is said, as it is asked before it. */
export function firstAskLines(asks: readonly Question[], paper: TerminalPaper): readonly string[] {
  const { first } = partAsks(asks)
  if (first.length === 0) return []
  return [
    '',
    ...first.flatMap((ask) => [
      ...hung('', `${ask.text} ${paper.faint(`(${ask.field})`)}`, paper).map(paper.bold),
      ...hung('', ask.why, paper),
    ]),
  ]
}

/** Questions whose answers would change something. */
export function askLines(asks: readonly Question[], most: number, paper: TerminalPaper): readonly string[] {
  const unique = asks.filter((ask, at) => asks.findIndex((other) => other.field === ask.field) === at)
  const lines = unique.slice(0, most).flatMap((ask) => hung('  - ', `${ask.text} ${paper.faint(`(${ask.field})`)}`, paper))
  const left = unique.length - most
  return section('Answers that would sharpen this', left > 0 ? [...lines, paper.faint(`  and ${left} more`)] : lines, paper)
}

/** The article's questions, answered for this profile. */
export function faqLines(plan: Plan, paper: TerminalPaper): readonly string[] {
  return plan.faq.flatMap(({ question, answer }) => [
    '',
    ...hung('', question, paper).map(paper.bold),
    ...hung('  ', answer, paper),
  ])
}
