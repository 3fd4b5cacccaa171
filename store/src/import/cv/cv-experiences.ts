import type { Experience, ScholarlyWork } from '#domain/person'
import type { CvLine, CvReading, ReadExperience, ReadWork } from './cv-reading.ts'
import type { ColumnOrder } from '../files/days.ts'
import type { Span } from './dates.ts'
import { dayOrderIn, findSpan } from './dates.ts'
import type { Section } from './headings.ts'
import { headingOf } from './headings.ts'
import { kindOf, toolsIn } from './kinds.ts'

/**
 * Experiences of a free-form CV: sections by their headings, entries by their dates. What cannot be told is left to the user,
 * with every line that was not used.
 */
export function readCvExperiences(lines: readonly CvLine[]): CvReading {
  const order = dayOrderIn(lines.map(({ text }) => text).join('\n'))
  const experiences: ReadExperience[] = []
  const scholarlyWork: ReadWork[] = []
  const leftOut: string[] = []
  for (const { section, title, lines: own } of sectionsOf(lines)) {
    if (section === 'experience') {
      const { entries, rest } = entriesOf(own, order)
      experiences.push(...entries.map((entry) => experienceOf(entry, title)))
      leftOut.push(...rest.map((line) => line.text))
    } else if (section === 'publications') {
      scholarlyWork.push(...own.flatMap((line) => workOf(line, title) ?? []))
      leftOut.push(...own.filter((line) => workOf(line, title) === undefined).map((line) => line.text))
    } else leftOut.push(...own.map((line) => line.text))
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
    const within = parts.at(-1)
    // A part of the publications is one of them whatever it is called; elsewhere such a line is text.
    if (section === 'heading below' && within?.section === 'publications')
      parts.push({ section: 'publications', title: line.text, lines: [] })
    else if (section === undefined || section === 'heading below') within?.lines.push(line)
    else parts.push({ section, title: line.text, lines: [] })
  }
  return parts
}

interface CvEntry {
  readonly head: readonly CvLine[]
  readonly span: Span
  readonly body: readonly CvLine[]
}

/** An entry begins at a line with a period, or at the one or two short lines before it. */
function entriesOf(
  lines: readonly CvLine[],
  order: ColumnOrder,
): { readonly entries: readonly CvEntry[]; readonly rest: readonly CvLine[] } {
  const entries: { head: CvLine[]; span: Span; body: CvLine[] }[] = []
  let pending: CvLine[] = []
  for (const line of lines) {
    const span = spanOfHead(line, order)
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

function spanOfHead(line: CvLine, order: ColumnOrder): Span | undefined {
  if (line.text.length > longestHead) return undefined
  const span = findSpan(line.text, order)
  if (!span) return undefined
  const rest = line.text.replace(span.written, '')
  const isRange = span.to !== span.from
  return isRange || rest.replace(/[\s,()|–—-]/gu, '').length < longestHead / 3 || line.text.includes('\t') ? span : undefined
}

/** A short line that could be a position or a place; `City: Lahore` says what it is. */
function isTitleLike({ text, bullet }: CvLine): boolean {
  return !bullet && text.length < 90 && !/^\p{L}+: /u.test(text) && !/^\p{Ll}/u.test(text) && !/[.!?]$/u.test(text)
}

function experienceOf({ head, span, body }: CvEntry, section: string): ReadExperience {
  const words = head
    .map((line) => line.text.replace(span.written, ''))
    .join('\t')
    .split(/\t|\s[|•–—]\s|\s-\s|,\s/u)
    .map((part) => part.replace(/^[\s,;()[\]–—-]+|[\s,;()[\]–—-]+$/gu, ''))
    .filter((part) => part !== '')
  // Europass writes the period, the position, and below them the place alone.
  const place = words.length === 1 && startsWithSpan(head, span) ? body.slice(0, 1).filter(isTitleLike) : []
  words.push(...place.map(({ text }) => text))
  const [title = section, organization] = words
  const description = body
    .slice(place.length)
    .map((line) => line.text)
    .join('\n')
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
  const headText = [...head, ...place].map((line) => line.text).join(' / ')
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

function startsWithSpan(head: readonly CvLine[], span: Span): boolean {
  return head.length === 1 && /^[[\s(]*$/.test(head[0]?.text.slice(0, head[0].text.indexOf(span.written)) ?? '-')
}

/** What is only being written is no work yet. */
const unwritten = /\b(?:manuscripts? )?in (?:preparation|progress)\b|\bbeing written\b|\bto be submitted\b|^in preparation$/iu

function workOf(line: CvLine, section: string): ReadWork | undefined {
  if (line.text.length < 15 || unwritten.test(line.text)) return undefined
  // A part may be called "under review / in preparation": there only the line itself can say that it was sent.
  if (unwritten.test(section) && !/under review|submitted|accepted|in press/iu.test(line.text)) return undefined
  const year = /\b((?:19|20)\d\d)\b/.exec(line.text)?.[1]
  const kind: ScholarlyWork['kind'] = /poster/i.test(`${section} ${line.text}`)
    ? 'poster'
    : /abstract/i.test(section)
      ? 'abstract'
      : /presentation|conference/i.test(section)
        ? 'presentation'
        : /chapter/i.test(section)
          ? 'chapter'
          : 'publication'
  const status = statusOf(`${section} ${line.text}`)
  return {
    line: line.number,
    work: {
      kind,
      title: line.text,
      ...(status === undefined ? {} : { status }),
      ...(year === undefined ? {} : { year: Number(year) }),
    },
    proof: line.text,
  }
}

function statusOf(text: string): ScholarlyWork['status'] {
  if (/\bin press\b|\baccepted\b/i.test(text)) return 'accepted'
  return /\bunder review\b|\bsubmitted\b/i.test(text) ? 'submitted' : undefined
}
