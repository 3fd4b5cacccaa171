import type { Experience, ScholarlyWork } from '#domain/person'
import type { CvLine, CvReading, ReadExperience, ReadWork } from './cv-reading.ts'
import type { Span } from './dates.ts'
import { findSpan } from './dates.ts'
import { kindOf, toolsIn } from './kinds.ts'

/** What a section of a CV holds. */
type Section = 'experience' | 'publications' | 'passed over'

const headings: readonly (readonly [RegExp, Section])[] = [
  [
    /^(?:(?:professional|clinical|work|research|teaching|volunteer(?:ing)?|leadership|employment|extracurricular|community|military|informatics|quality improvement|us clinical|u\.s\. clinical|selected)\b.*(?:experiences?|history|activities|service|positions?|projects?|work)?|experiences?|employment|volunteering|projects?|quality improvement(?: projects)?|leadership(?: and service)?|teaching|research|certificat(?:es|ions?)|courses|additional training)$/iu,
    'experience',
  ],
  [
    /^(?:publications?|abstracts?|posters?|presentations?|scholarly (?:work|activity)|papers|research output).*$/iu,
    'publications',
  ],
  [
    /^(?:education|medical education|personal (?:information|details|data)|contact|profile|summary|objective|languages?|skills?|technical skills|references?|referees|hobbies|interests|awards?|honou?rs?|memberships?|licen[sc]es?|examinations?|exams|usmle.*|scores)$/iu,
    'passed over',
  ],
]

/**
 * Experiences of a free-form CV: sections by their headings, entries by their dates. What cannot be told is left to the user,
 * with every line that was not used.
 */
export function readCvExperiences(lines: readonly CvLine[]): CvReading {
  const experiences: ReadExperience[] = []
  const scholarlyWork: ReadWork[] = []
  const leftOut: string[] = []
  for (const { section, title, lines: own } of sectionsOf(lines)) {
    if (section === 'experience') {
      const { entries, rest } = entriesOf(own)
      experiences.push(...entries.map((entry) => experienceOf(entry, title)))
      leftOut.push(...rest.map((line) => line.text))
    } else if (section === 'publications') scholarlyWork.push(...own.flatMap((line) => workOf(line, title) ?? []))
    else leftOut.push(...own.map((line) => line.text))
  }
  return {
    format: 'cv',
    experiences,
    scholarlyWork,
    leftOut,
    notes: ['A CV has no fixed form: check each entry. Education, exams, skills and contact details were left out.'],
  }
}

interface Part {
  readonly section: Section
  readonly title: string
  readonly lines: readonly CvLine[]
}

function sectionsOf(lines: readonly CvLine[]): readonly Part[] {
  const parts: { section: Section; title: string; lines: CvLine[] }[] = [{ section: 'passed over', title: '', lines: [] }]
  for (const line of lines) {
    const section = headingOf(line)
    if (section !== undefined) parts.push({ section, title: line.text, lines: [] })
    else parts.at(-1)?.lines.push(line)
  }
  return parts
}

const longestHeading = 48

/** A heading by its style, its capitals or its words; a line with a date is none. */
function headingOf({ text, heading, bullet }: CvLine): Section | undefined {
  if (bullet || text.length > longestHeading || findSpan(text)) return undefined
  const words = text.replace(/[:：]\s*$/u, '').trim()
  const known = headings.find(([pattern]) => pattern.test(words))?.[1]
  if (known !== undefined && !/[.,;]$/u.test(text)) return known
  const styled = heading || (/^[\p{Lu}\s&/-]{4,}$/u.test(words) && /\p{Lu}/u.test(words))
  return styled ? 'passed over' : undefined
}

interface CvEntry {
  readonly head: readonly CvLine[]
  readonly span: Span
  readonly body: readonly CvLine[]
}

/** An entry begins at a line with a period, or at the one or two short lines before it. */
function entriesOf(lines: readonly CvLine[]): { readonly entries: readonly CvEntry[]; readonly rest: readonly CvLine[] } {
  const entries: { head: CvLine[]; span: Span; body: CvLine[] }[] = []
  let pending: CvLine[] = []
  for (const line of lines) {
    const span = spanOfHead(line)
    if (span) {
      entries.push({ head: [...pending, line], span, body: [] })
      pending = []
      continue
    }
    const last = entries.at(-1)
    if (isTitleLike(line) && last && last.body.length > 0) pending.push(line)
    else if (last) {
      last.body.push(...pending, line)
      pending = []
    } else pending.push(line)
  }
  entries.at(-1)?.body.push(...pending)
  return { entries, rest: entries.length === 0 ? pending : [] }
}

const longestHead = 160

function spanOfHead(line: CvLine): Span | undefined {
  if (line.text.length > longestHead) return undefined
  const span = findSpan(line.text)
  if (!span) return undefined
  const rest = line.text.replace(span.written, '')
  const isRange = span.to !== span.from
  return isRange || rest.replace(/[\s,()|–—-]/gu, '').length < longestHead / 3 || line.text.includes('\t') ? span : undefined
}

function isTitleLike({ text, bullet }: CvLine): boolean {
  return !bullet && text.length < 90 && !/^\p{Ll}/u.test(text) && !/[.!?]$/u.test(text)
}

function experienceOf({ head, span, body }: CvEntry, section: string): ReadExperience {
  const words = head
    .map((line) => line.text.replace(span.written, ''))
    .join('\t')
    .split(/\t|\s[|•–—]\s|\s-\s|,\s/u)
    .map((part) => part.replace(/^[\s,;()–—-]+|[\s,;()–—-]+$/gu, ''))
    .filter((part) => part !== '')
  const [title = section, organization] = words
  const description = body.map((line) => line.text).join('\n')
  const tools = toolsIn(`${head.map((line) => line.text).join(' ')} ${description}`)
  const experience: Experience = {
    kind: kindOf(
      section.match(/quality|informatic|volunt|teach|leader|research|certificat|course|training/iu)?.[0],
      title,
      section,
    ),
    title,
    ...(organization === undefined ? {} : { organization: words.slice(1).join(', ') }),
    from: span.from,
    ...(span.to === undefined ? {} : { to: span.to }),
    ...(description === '' ? {} : { description }),
    ...(tools.length === 0 ? {} : { tools }),
  }
  const headText = head.map((line) => line.text).join(' / ')
  return {
    line: head[0]?.number ?? 0,
    experience,
    proof: {
      title: headText,
      from: span.written,
      to: span.written,
      ...(organization === undefined ? {} : { organization: headText }),
      ...(description === '' ? {} : { description }),
    },
    doubts: [
      'Which part is the position and which the place? Check both.',
      ...(experience.kind === 'other' ? ['The kind of experience could not be told; choose one.'] : []),
    ],
  }
}

function workOf(line: CvLine, section: string): ReadWork | undefined {
  if (line.text.length < 15) return undefined
  const year = /\b((?:19|20)\d\d)\b/.exec(line.text)?.[1]
  const kind: ScholarlyWork['kind'] = /poster/i.test(`${section} ${line.text}`)
    ? 'poster'
    : /abstract/i.test(section)
      ? 'abstract'
      : /presentation/i.test(section)
        ? 'presentation'
        : 'publication'
  return {
    line: line.number,
    work: { kind, title: line.text, ...(year === undefined ? {} : { year: Number(year) }) },
    proof: line.text,
  }
}
