import type { Question } from '#domain'
import type { EvidenceLog, LogEntry } from '../../informatics/evidence-log.ts'
import { daysBetween } from '#domain/season'
import type { Letter, Profile } from '#domain/person'
import type { SpecialtyId, IsoDate } from '#domain'
import { counted } from '#domain/say'
import { areAllFromHome, homeLetters, questionFor } from '#domain/person'

/** What a letter should speak about: one thing well, not everything. */
export type LetterAngle = 'analytical thinking' | 'health IT or quality role' | 'reliability and clinical work'

export interface PlannedLetter {
  readonly writer: string
  readonly angle: LetterAngle
  /** What this person has seen, from the log. */
  readonly evidence: readonly LogEntry[]
  readonly status: NonNullable<Letter['status']>
  readonly due?: IsoDate
  readonly fromUs?: boolean
  readonly specialty?: SpecialtyId
  /** Already in the profile, or proposed from who can vouch for work. */
  readonly origin: 'in profile' | 'proposed'
  readonly next: string
}

export interface LetterPlan {
  readonly letters: readonly PlannedLetter[]
  readonly warnings: readonly string[]
  readonly asks: readonly Question[]
}

export interface LetterInput {
  readonly profile: Profile
  readonly log: EvidenceLog
  readonly today?: IsoDate
}

/** Who to ask for what: the letters in hand, then people the log says can vouch, those who saw technical work first. */
export function planLetters({ profile, log, today }: LetterInput): LetterPlan {
  const present = (profile.letters ?? []).map((letter) => fromProfile(letter, log, today))
  const taken = new Set(present.map((each) => each.writer.toLowerCase()))
  const proposed = writersIn(log)
    .filter((writer) => !taken.has(writer.toLowerCase()))
    .map((writer) => fromLog(writer, log))
  const letters = [
    ...present,
    ...proposed.toSorted((a, b) => b.evidence.length - a.evidence.length || (a.writer < b.writer ? -1 : 1)),
  ]
  return { letters, warnings: warningsOf(profile, letters), asks: asksOf(letters) }
}

/** The letters to assign to one program: at most `most`, at least one with the informatics angle, own specialty and US letters first. */
export function assignLetters(letters: readonly PlannedLetter[], specialty: SpecialtyId, most: number): readonly PlannedLetter[] {
  const worth = (letter: PlannedLetter): number =>
    (letter.status === 'uploaded' ? 8 : letter.status === 'promised' ? 4 : 0) +
    (letter.specialty === specialty ? 4 : 0) +
    (letter.fromUs === true ? 2 : 0) +
    Math.min(1, letter.evidence.length)
  const best = letters.toSorted((a, b) => worth(b) - worth(a) || (a.writer < b.writer ? -1 : 1))
  const chosen = best.slice(0, most)
  if (chosen.some(isTechnical)) return chosen
  const technical = best.find(isTechnical)
  return technical ? [...chosen.slice(0, most - 1), technical] : chosen
}

export function isTechnical(letter: PlannedLetter): boolean {
  return letter.angle !== 'reliability and clinical work'
}

function fromProfile(letter: Letter, log: EvidenceLog, today: IsoDate | undefined): PlannedLetter {
  const writer = letter.author ?? letter.role ?? 'writer not named yet'
  const evidence = seenBy(letter.author, log)
  const status = letter.status ?? 'to ask'
  return {
    writer,
    angle: letter.informaticsAngle === true ? technicalAngle(evidence) : 'reliability and clinical work',
    evidence,
    status,
    ...(letter.due === undefined ? {} : { due: letter.due }),
    ...(letter.fromUs === undefined ? {} : { fromUs: letter.fromUs }),
    ...(letter.specialty === undefined ? {} : { specialty: letter.specialty }),
    origin: 'in profile',
    next: nextStep(status, letter.due, today),
  }
}

function fromLog(writer: string, log: EvidenceLog): PlannedLetter {
  const evidence = seenBy(writer, log)
  return {
    writer,
    angle: technicalAngle(evidence),
    evidence,
    status: 'to ask',
    origin: 'proposed',
    next: nextStep('to ask', undefined, undefined),
  }
}

function writersIn(log: EvidenceLog): readonly string[] {
  return [...new Set(log.entries.flatMap((entry) => entry.experience.canVouch ?? []))]
}

function seenBy(writer: string | undefined, log: EvidenceLog): readonly LogEntry[] {
  return writer === undefined
    ? []
    : log.entries.filter((entry) => entry.experience.canVouch?.toLowerCase() === writer.toLowerCase())
}

function technicalAngle(evidence: readonly LogEntry[]): LetterAngle {
  const domains = new Set(evidence.flatMap((entry) => entry.reading.suggestions.map((each) => each.domain)))
  if (domains.has('data') || domains.has('fundamentals')) return 'analytical thinking'
  return domains.size > 0 ? 'health IT or quality role' : 'reliability and clinical work'
}

function nextStep(status: NonNullable<Letter['status']>, due: IsoDate | undefined, today: IsoDate | undefined): string {
  const days = due !== undefined && today !== undefined ? daysBetween(today, due) : undefined
  if (status === 'uploaded') return 'Thank the writer and say how it went.'
  if (days !== undefined && days < 0) return 'Overdue: write today, kindly, with the brief attached.'
  if (days !== undefined && days <= 14 && status !== 'to ask') return `Due in ${counted(days, 'day')}: remind once, kindly.`
  if (status === 'promised') return 'Send the brief and the upload link; remind two weeks before the day.'
  if (status === 'asked') return 'Wait a week, then ask whether they have time. A no now is better than a late letter.'
  return 'Ask in person or by e-mail, with the brief, six weeks before you need it.'
}

function warningsOf(profile: Profile, letters: readonly PlannedLetter[]): readonly string[] {
  const warnings: string[] = []
  if (letters.length > 0 && !letters.some(isTechnical))
    warnings.push('No letter speaks of data, IT or quality work. At least one should.')
  if (areAllFromHome(profile.letters)) warnings.push(`${homeLetters.title}. ${homeLetters.why}`)
  return warnings
}

function asksOf(letters: readonly PlannedLetter[]): readonly Question[] {
  if (letters.length === 0) {
    return [questionFor('letters')]
  }
  return letters.flatMap((letter, index) =>
    letter.origin === 'in profile' && letter.due === undefined && letter.status !== 'uploaded'
      ? [
          {
            field: `letters[${index}].due`,
            text: `By when do you need the letter of ${letter.writer}?`,
            why: 'A letter without a day is written last.',
          },
        ]
      : [],
  )
}
