import type { Experience } from '../person/profile.ts'
import type { Person } from '../person/person.ts'
import { monthsOf } from '../person/months-of.ts'
import { counted } from '../say/number.ts'
import type { IsoDate } from '../units.ts'
import type { Advice } from './exam-assessment.ts'
import { byFieldRule } from './field-rule.ts'

/** What somebody did in informatics and quality improvement, in whole years and in words. */
export interface InformaticsWork {
  readonly years: number
  /** `7 years of informatics or quality work (Senior data scientist)` */
  readonly title: string
}

/** What of somebody's log is work in informatics or quality improvement, as they entered it. */
export function informaticsEntries({ experiences = [] }: Pick<Person, 'experiences'>): readonly Experience[] {
  return experiences.filter(({ kind }) => kind === 'informatics' || kind === 'quality-improvement')
}

/** Undefined where none was entered. Years count each month once; the longest work says what they were. */
export function informaticsWork(person: Person, today: IsoDate): InformaticsWork | undefined {
  const work = informaticsEntries(person)
  if (work.length === 0) return undefined
  const spans = work
    .map((entry) => ({ entry, months: monthsOf(entry, today) }))
    .toSorted((a, b) => b.months.length - a.months.length)
  const years = Math.floor(new Set(spans.flatMap(({ months }) => months)).size / 12)
  const longest = spans[0]?.entry.title
  const title =
    years < 1 || longest === undefined
      ? `${counted(work.length, 'piece')} of informatics or quality work`
      : `${counted(years, 'year')} of informatics or quality work (${longest})`
  return { years, title }
}

/** From so many years on it is a career of its own, and leads the application. Ours. */
const career = 3

/** What a career in informatics changes about the application; nothing for less. */
export function informaticsStrategy(person: Person, today: IsoDate): readonly Advice[] {
  const work = informaticsWork(person, today)
  if (work === undefined || work.years < career) return []
  return [
    {
      id: 'informatics-first',
      title: `Lead with your informatics work: ${counted(work.years, 'year')} of it`,
      text: `Few applicants have that. Put it in the first lines of the statement with one result in numbers, and ask one letter from somebody who saw it at work beside the clinical ones. ${weightWords(person)}`,
      because: [byFieldRule('informatics and quality work sets an applicant apart where scores are modest', 'helps')],
    },
  ]
}

/** From this weight of ten on, informatics leads the wishes. Ours. */
const leadingWeight = 7

function weightWords({ preferences: { weights = {} } }: Person): string {
  const leads = (weights.informaticsEvidence ?? 0) >= leadingWeight
  return leads
    ? 'Your wishes already send signals where such work is seen.'
    : 'Give the weight of informatics in your wishes a high number, so that signals go where such work is seen.'
}
