/** A plan as a calendar file (RFC 5545): whole-day events that any calendar program can import or subscribe to. */
import { dayText } from '#domain/say'
import { addDays } from '#domain/season'
import type { IsoDate } from '#domain'
import type { Plan, PlanStep } from '#domain/plan'
import { basicDate, calendarText, escaped, sequenceOn } from './ical.ts'

/**
 * Every dated step as a whole-day event on its deadline, with a reminder a week before. Dates that are not official say
 * so in the title and are tentative. Identifiers stay the same from export to export; the day of the export raises their sequence.
 */
export function planCalendar(plan: Plan, today: IsoDate): string {
  const { match } = plan.season
  return calendarText(
    `Matchwright, Match ${match}`,
    plan.steps.flatMap((step) => event(step, { match, today })),
  )
}

interface Export {
  readonly match: number
  readonly today: IsoDate
}

function event(step: PlanStep, { match, today }: Export): readonly string[] {
  const title = `${titlePrefix[step.dateKind]}${step.title}`
  return [
    'BEGIN:VEVENT',
    `UID:${step.id}-${match}@matchwright`,
    `DTSTAMP:${basicDate(today)}T000000Z`,
    `SEQUENCE:${sequenceOn(today)}`,
    `DTSTART;VALUE=DATE:${basicDate(step.by)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(step.by, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description(step))}`,
    `CATEGORIES:${escaped(step.phase)}`,
    `STATUS:${step.dateKind === 'official' || step.dateKind === 'reported' ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
  ]
}

const titlePrefix = { official: '', reported: '', expected: 'Expected: ', advice: 'Advice: ' } as const

function description(step: PlanStep): string {
  const { source, asOf, url } = step.source
  const from = step.from ? [`From ${dayText(step.from)} to ${dayText(step.by)}.`] : []
  return [step.why, ...from, `Source: ${source}, ${asOf}${url ? `, ${url}` : ''}`].join('\n')
}
