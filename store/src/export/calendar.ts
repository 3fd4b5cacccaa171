/** A plan as a calendar file (RFC 5545): whole-day events that any calendar program can import or subscribe to. */
import { dayText } from '#domain/say'
import { addDays } from '#domain/season'
import type { Plan, PlanStep, WorkedPlan, WorkedStep } from '#domain/plan'
import { noMarks, workPlan } from '#domain/plan'
import { basicDate, calendarText, escaped, stampLines } from './ical.ts'

/**
 * Every dated step as a whole-day event on its deadline, with a reminder a week before. Dates that are not official say so in the title
 * and are tentative. Identifiers stay the same from export to export and the moment of the export raises their sequence, so that a calendar
 * changes what it has instead of showing it twice; what was ticked or hidden is cancelled there.
 */
export function planCalendar(plan: Plan, moment: number, worked: WorkedPlan = workPlan(plan, noMarks)): string {
  const { match } = plan.season
  return calendarText(
    `Matchwright, Match ${match}`,
    worked.steps.flatMap((step) => event(step, { match, moment })),
  )
}

interface Export {
  readonly match: number
  readonly moment: number
}

function event(step: WorkedStep, { match, moment }: Export): readonly string[] {
  const title = `${step.own ? '' : titlePrefix[step.dateKind]}${step.title}`
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(step.id)}-${match}@matchwright`,
    ...stampLines(moment),
    `DTSTART;VALUE=DATE:${basicDate(step.by)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(step.by, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description(step))}`,
    `CATEGORIES:${escaped(step.phase)}`,
    `STATUS:${statusOf(step)}`,
    'TRANSP:TRANSPARENT',
    ...(step.state === 'open' ? alarm(title) : []),
    'END:VEVENT',
  ]
}

function alarm(title: string): readonly string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-P7D', 'END:VALARM']
}

function statusOf({ state, dateKind, own }: WorkedStep): 'CANCELLED' | 'CONFIRMED' | 'TENTATIVE' {
  if (state !== 'open') return 'CANCELLED'
  return own || dateKind === 'official' || dateKind === 'reported' ? 'CONFIRMED' : 'TENTATIVE'
}

const titlePrefix = { official: '', reported: '', expected: 'Expected: ', advice: 'Advice: ' } as const

function description(step: PlanStep): string {
  const { source, asOf, url } = step.source
  const from = step.from ? [`From ${dayText(step.from)} to ${dayText(step.by)}.`] : []
  return [step.why, ...from, `Source: ${source}, ${asOf}${url ? `, ${url}` : ''}`].join('\n')
}
