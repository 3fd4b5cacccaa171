import type { Reason, Specialty } from '#domain'
import type { MatchWeek, SoapChoice, SoapPlace, TimedHour } from '#domain/match-week'
import { bothClocksText, counted, deadlineText, zoneText } from '#domain/say'
import type { UnfilledList } from '#store/import'
import { bulletSection, hung, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

interface WeekView {
  readonly zone: string
  /** Whether that is the right clock, while nobody has said it. */
  readonly ask: string | undefined
  readonly kept: boolean
  readonly changes: number
  readonly unread: UnfilledList['unread']
  readonly specialties: readonly Specialty[]
}

/** Match Week as it stands: what to do in the next hour first, the applications of SOAP, then every hour on both clocks and the rules. */
export function weekLines(week: MatchWeek, view: WeekView, paper: TerminalPaper): readonly string[] {
  const { now } = week
  const { zone } = view
  return [
    ...hung('', `${week.title}.`, paper).map(paper.bold),
    ...bulletSection(now.title, now.todo, paper),
    ...(now.next === undefined
      ? []
      : hung('  ', `Next: ${now.next.title}, ${bothClocksText(now.next.moment, 'America/New_York', zone)}.`, paper).map(
          paper.accent,
        )),
    ...section('What the message means', reasonLines(week.meaning, paper), paper),
    ...section(
      'Which message it can be, and what it means',
      week.messages.flatMap(({ message, words, meaning }) => [
        ...hung('  - ', `${words} (--message "${message}")`, paper),
        ...meaning.slice(0, 1).flatMap((one) => reasonLine(one, '      ', paper)),
      ]),
      paper,
    ),
    ...sentLines(week, paper),
    ...(week.choice === undefined ? [] : choiceLines(week.choice, view, paper)),
    ...section(
      `The hours to come, Eastern time and ${zoneText(zone)}`,
      [
        ...reasonLines(week.calendar, paper),
        ...week.hours.filter(({ isPast }) => !isPast).flatMap((hour) => hourLines(hour, zone, paper)),
        ...(view.ask === undefined ? [] : hung('  ', view.ask, paper).map(paper.faint)),
      ],
      paper,
    ),
    ...section('What binds you', reasonLines(week.conduct, paper), paper),
    ...bulletSection('Have ready', week.ready, paper),
    ...section('Afterwards', reasonLines(week.afterwards, paper), paper),
    ...(view.changes === 0 ? [] : ['', view.kept ? 'Kept.' : 'Nothing is kept yet. If this is right, add --keep.']),
  ]
}

function sentLines({ sent, sentTitle }: MatchWeek, paper: TerminalPaper): readonly string[] {
  if (sent.length === 0) return []
  return bulletSection(
    sentTitle,
    sent.map(({ name, place, text }) => `${[name, place].filter(Boolean).join(', ')}: ${text}`),
    paper,
  )
}

function hourLines({ event, title, why }: TimedHour, zone: string, paper: TerminalPaper): readonly string[] {
  return [
    ...hung('  ', deadlineText(event.at ?? event.day, zone), paper),
    ...hung('    ', title, paper),
    ...(why === '' ? [] : hung('    ', why, paper).map(paper.faint)),
  ]
}

function choiceLines(choice: SoapChoice, { unread, specialties }: WeekView, paper: TerminalPaper): readonly string[] {
  const { chosen, beyond, closed, order, otherSpecialties, most } = choice
  const names = otherSpecialties.map((id) => specialties.find((one) => one.id === id)?.name ?? id)
  return [
    ...section(
      `Your SOAP applications: ${chosen.length} of at most ${most}`,
      [
        ...reasonLines(order, paper),
        ...(names.length === 0
          ? []
          : hung(
              '  - ',
              `Needs a second statement: ${names.join(', ')}. Frames: matchwright words statement <profile> --specialty ${otherSpecialties[0] ?? ''}`,
              paper,
            )),
        ...chosen.flatMap((place, at) => placeLines(place, `  ${at + 1}. `, paper)),
      ],
      paper,
    ),
    ...section(
      `Beyond ${most}: ${counted(beyond.length, 'place')}`,
      beyond.flatMap((one) => hung('  - ', nameOf(one), paper)),
      paper,
    ),
    ...section(
      `Not worth an application: ${counted(closed.length, 'place')}`,
      closed.flatMap((one) => hung('  - ', `${nameOf(one)}: ${one.because.map(({ text }) => text).join(' ')}`, paper)),
      paper,
    ),
    ...section(
      `Not read: ${counted(unread.length, 'line')}`,
      unread.flatMap(({ line, reason }) => hung('  - ', `${line}: ${reason}`, paper)),
      paper,
    ),
  ]
}

function placeLines(place: SoapPlace, mark: string, paper: TerminalPaper): readonly string[] {
  return [
    ...hung(mark, nameOf(place), paper),
    ...hung('     ', place.because.map(({ text }) => text.replace(/[^.]$/, '$&.')).join(' '), paper).map(paper.faint),
  ]
}

function nameOf({ name, place, specialty }: SoapPlace): string {
  return [name, place, specialty?.replaceAll('-', ' ')].filter(Boolean).join(', ')
}

function reasonLines(reasons: readonly Reason[], paper: TerminalPaper): readonly string[] {
  return reasons.flatMap((one) => reasonLine(one, '  - ', paper))
}

function reasonLine({ text, source }: Reason, mark: string, paper: TerminalPaper): readonly string[] {
  return hung(mark, source === undefined ? text : `${text} (${source.source}, ${source.asOf})`, paper)
}
