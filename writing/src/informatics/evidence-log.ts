import type { Question } from '#domain'
import type { Experience, Profile } from '#domain/person'
import type { IsoDate } from '#domain'
import type { LensReading } from './reading.ts'
import { readExperience, readText } from './lens.ts'
import type { StarPart } from './star.ts'
import { reviewStar } from './star.ts'

/** The applicant's experiences, read: what each shows, how well it is proven, and what is still to tell. */
export interface EvidenceLog {
  readonly entries: readonly LogEntry[]
}

export interface LogEntry {
  readonly experience: Experience
  /** The part of the profile it comes from. */
  readonly from: 'experiences' | 'scholarlyWork'
  /** Where it stands in the profile, such as `experiences[2]` or `scholarlyWork[0]`. */
  readonly at: string
  readonly reading: LensReading
  readonly star: readonly StarPart[]
  readonly proof: ProofLevel
  /** What to add, most useful first. Numbers are asked for, never supplied. */
  readonly asks: readonly Question[]
}

/** told: words only. shown: somebody or something can confirm it. measured: with a result before and after. proven: measured and confirmed. */
export type ProofLevel = 'told' | 'shown' | 'measured' | 'proven'

/** Reads the log once; everything about evidence, coverage and drafts starts from it. `today` only dates the work. */
export function readLog(profile: Profile, today?: IsoDate): EvidenceLog {
  const experiences = (profile.experiences ?? []).map((experience, index) =>
    readEntry(experience, `experiences[${index}]`, today),
  )
  const works = (profile.scholarlyWork ?? []).map((work, index): LogEntry => {
    const experience: Experience = {
      kind: 'research',
      title: work.title,
      ...(work.link === undefined ? {} : { evidence: work.link }),
      ...(work.year === undefined ? {} : { to: String(work.year) }),
    }
    return {
      experience,
      from: 'scholarlyWork',
      at: `scholarlyWork[${index}]`,
      reading: readText({ title: work.title }),
      star: [],
      proof: proofOf(experience),
      asks: [],
    }
  })
  return { entries: [...experiences, ...works] }
}

function readEntry(experience: Experience, at: string, today: IsoDate | undefined): LogEntry {
  const star = reviewStar(experience)
  return {
    experience,
    from: 'experiences',
    at,
    reading: readExperience(experience, today),
    star,
    proof: proofOf(experience),
    asks:
      experience.kind === 'training'
        ? askForCourse(experience, at)
        : [
            ...askForResult(experience, at),
            ...askForParts(star, experience, at),
            ...askForProof(experience, at),
            ...askForFacts(experience, at),
          ],
  }
}

/** A course is not a project: it needs a date, a certificate, and above all a use. */
function askForCourse({ title, from, to, evidence, description }: Experience, at: string): readonly Question[] {
  const asks: Question[] = []
  if (description === undefined)
    asks.push({
      field: `${at}.description`,
      text: `"${title}": what did you do with it since?`,
      why: 'A course counts when something came of it.',
    })
  if (evidence === undefined)
    asks.push({
      field: `${at}.evidence`,
      text: `"${title}": is there a certificate or a page that shows it?`,
      why: 'It goes under additional training with its proof.',
    })
  if (from === undefined && to === undefined)
    asks.push({ field: `${at}.to`, text: `"${title}": when did you finish it?`, why: 'ERAS asks the dates.' })
  return asks
}

export function proofOf({ result, evidence, canVouch }: Experience): ProofLevel {
  const measured = result?.before !== undefined && result.after !== undefined
  const confirmed = evidence !== undefined || canVouch !== undefined
  if (measured) return confirmed ? 'proven' : 'measured'
  return confirmed ? 'shown' : 'told'
}

function askForResult({ result, title }: Experience, at: string): readonly Question[] {
  if (result === undefined) {
    return [
      {
        field: `${at}.result`,
        text: `"${title}": did anything change that was counted or measured? What, from how much to how much, among how many, over what time?`,
        why: 'A number with its period is what a reader remembers. If nothing was measured, leave it empty and say what you saw.',
      },
    ]
  }
  const parts: readonly (readonly [string, unknown, string])[] = [
    ['before', result.before, `What was "${result.measure}" before?`],
    ['after', result.after, `What was "${result.measure}" after?`],
    ['n', result.n, `Among how many was "${result.measure}" counted?`],
    ['period', result.period, `Over what time was "${result.measure}" counted?`],
  ]
  return parts.flatMap(([part, value, text]) =>
    value === undefined
      ? [{ field: `${at}.result.${part}`, text, why: 'A change without a start, a size and a period cannot be judged.' }]
      : [],
  )
}

function askForParts(star: readonly StarPart[], { title }: Experience, at: string): readonly Question[] {
  return star.flatMap((part) =>
    part.told === undefined && part.id !== 'result'
      ? [{ field: `${at}.description`, text: `"${title}": ${part.prompt}`, why: part.why }]
      : [],
  )
}

function askForProof({ evidence, canVouch, title }: Experience, at: string): readonly Question[] {
  if (evidence !== undefined || canVouch !== undefined) return []
  return [
    {
      field: `${at}.canVouch`,
      text: `"${title}": who saw this work and would confirm it? Is there a link, poster or report?`,
      why: 'Interviewers ask, and a letter can only speak of what its writer saw.',
    },
  ]
}

function askForFacts({ role, tools, peopleServed, from, title }: Experience, at: string): readonly Question[] {
  const asks: Question[] = []
  if (role === undefined)
    asks.push({ field: `${at}.role`, text: `"${title}": what was your part, in a few words?`, why: '“We” hides what you did.' })
  if (from === undefined)
    asks.push({
      field: `${at}.from`,
      text: `"${title}": from when to when?`,
      why: 'ERAS asks the dates, and recent work counts more.',
    })
  if (tools === undefined)
    asks.push({
      field: `${at}.tools`,
      text: `"${title}": with which tools, even a notebook or Excel?`,
      why: 'Tools are what an informatics reader looks for first.',
    })
  if (peopleServed === undefined)
    asks.push({
      field: `${at}.peopleServed`,
      text: `"${title}": how many patients, colleagues or students did it reach?`,
      why: 'It tells the size of the work.',
    })
  return asks
}
