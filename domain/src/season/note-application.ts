import { valuesOf } from '../choices.ts'
import type { ProgramId } from '../units.ts'
import type { Application, SeasonEntry, SeasonLog } from './season-log.ts'
import { isAboutProgram, standingIn } from './season-log.ts'

/** What a profile or a form says of one application, as entries of a season. */
export function entriesOf({ program, signal, outcome, date, rank }: Application, match: number): readonly SeasonEntry[] {
  return [
    { kind: 'sent', match, program, ...(signal === undefined ? {} : { signal }) },
    ...(outcome === undefined ? [] : [{ kind: outcome, match, program, ...(date === undefined ? {} : { on: date }) }]),
    ...(rank === undefined ? [] : [{ kind: 'ranked' as const, match, program, rank }]),
  ]
}

/** The log with entries that are new to it; the same entries again change nothing. */
export function joinEntries(log: SeasonLog, entries: readonly SeasonEntry[]): SeasonLog {
  const known = new Set(log.entries.map(textOf))
  const added = entries.filter((entry) => !known.has(textOf(entry)))
  return added.length === 0 ? log : { ...log, entries: [...log.entries, ...added] }
}

/**
 * The log with words somebody said: one that says what the log said last of that program adds nothing, so that a second tap does not
 * count twice, and what was taken back can be said again.
 */
export function sayEntries(log: SeasonLog, entries: readonly SeasonEntry[]): SeasonLog {
  const said = entries.reduce<readonly SeasonEntry[]>((before, entry) => {
    const last = before.findLast((one) => isSameSubject(one, entry))
    return last !== undefined && textOf(last) === textOf(entry) ? before : [...before, entry]
  }, log.entries)
  return said === log.entries ? log : { ...log, entries: said }
}

/** Whether both speak of the same program, or both of the season as a whole in the same way. */
function isSameSubject(one: SeasonEntry, other: SeasonEntry): boolean {
  // The same fare can be paid twice.
  if (one.match !== other.match || other.kind === 'spent') return false
  if (other.kind === 'soap') return one.kind === 'soap' && one.program === other.program
  if (other.kind === 'step') return one.kind === 'step' && one.step === other.step
  return isAboutProgram(other) ? isAboutProgram(one) && one.program === other.program : one.kind === other.kind
}

function textOf(entry: SeasonEntry): string {
  return JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * The log once it says this of an application: a new word is added after those before it, and what was a slip (a signal that was
 * not sent, an answer that never came, the day of one) is taken away.
 */
export function noteApplication(log: SeasonLog, match: number, said: Application): SeasonLog {
  const before = applicationIn(log, match, said.program)
  if (before === undefined) return { ...log, entries: [...log.entries, ...entriesOf(said, match)] }
  const slips = new Set<SeasonEntry['kind']>([
    ...(before.signal === said.signal ? [] : (['sent', 'signalled'] as const)),
    ...(said.outcome === undefined
      ? answers
      : before.outcome === said.outcome && before.date !== said.date
        ? [said.outcome]
        : []),
  ])
  const kept = log.entries.filter((entry) => !(isAbout(entry, match, said.program) && slips.has(entry.kind)))
  const [sent, ...words] = entriesOf(said, match)
  const isNew = { signal: before.signal !== said.signal, answer: before.outcome !== said.outcome || before.date !== said.date }
  return {
    ...log,
    entries: [
      ...kept,
      ...(isNew.signal && sent !== undefined ? [sent] : []),
      ...words.filter(({ kind }) => (kind === 'ranked' ? before.rank !== said.rank : isNew.answer)),
      ...(before.rank !== undefined && said.rank === undefined
        ? [{ kind: 'ranked' as const, match, program: said.program, rank: 0 }]
        : []),
    ],
  }
}

const answers = [...valuesOf('programAnswer'), 'scheduled', 'cancelled'] as const

/** The log as if nothing had gone to a program that season: for an entry made by mistake. */
export function dropApplication(log: SeasonLog, match: number, program: ProgramId): SeasonLog {
  return { ...log, entries: log.entries.filter((entry) => !isAbout(entry, match, program)) }
}

export function applicationIn(log: SeasonLog, match: number, program: ProgramId): Application | undefined {
  return standingIn(log, match).applications.find((one) => one.program === program)
}

function isAbout(entry: SeasonEntry, match: number, program: ProgramId): boolean {
  return entry.match === match && isAboutProgram(entry) && entry.program === program
}
