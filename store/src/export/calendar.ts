/** A plan as a calendar file (RFC 5545): whole-day events that any calendar program can import or subscribe to. */
import { isoDate } from '#domain'
import type { IsoDate, Plan, PlanStep } from '#domain'

/**
 * Every dated step as a whole-day event on its deadline, with a reminder a week before. Dates that are not official say
 * so in the title and are tentative. Identifiers stay the same from export to export; the day of the export raises their sequence.
 */
export function planCalendar(plan: Plan, today: IsoDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Matchwright//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`Matchwright, Match ${plan.season.match}`)}`,
    ...plan.steps.flatMap((step) => event(step, { match: plan.season.match, today })),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
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
    `DTSTAMP:${basic(today)}T000000Z`,
    `SEQUENCE:${daysSince2020(today)}`,
    `DTSTART;VALUE=DATE:${basic(step.by)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(step.by))}`,
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
  const from = step.from ? [`From ${step.from} to ${step.by}.`] : []
  return [step.why, ...from, `Source: ${source}, ${asOf}${url ? `, ${url}` : ''}`].join('\n')
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
}

const longestLine = 75

/** Lines of at most 75 octets, never cut inside a character; a continuation begins with one blank that counts. */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > longestLine) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x8_00) return 2
  return code < 0x1_00_00 ? 3 : 4
}

function basic(day: IsoDate): string {
  return day.replaceAll('-', '')
}

const dayMs = 86_400_000

function dayAfter(day: IsoDate): IsoDate {
  return isoDate(new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10))
}

function daysSince2020(day: IsoDate): number {
  return Math.max(0, Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(2020, 0, 1)) / dayMs))
}
