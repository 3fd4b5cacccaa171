import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import { counted } from '#domain/say'
import { isoDate } from '#domain'
import { readDay } from '../files/days.ts'
import { parseHtml } from '../files/html.ts'
import { hourBehind } from '../files/hours.ts'
import { tidy } from '../files/text.ts'
import { keepWithin, limits } from '../limits.ts'
import type { FailedRow, ReadOutcome, ReadProgram, ReadSeason } from '../reading.ts'
import { isCalendar } from './calendar-text.ts'
import type { NamedProgram } from './program-words.ts'
import { programWords } from './program-words.ts'

/** What programs wrote: invitations, waiting lists, refusals, days and hours. What says none of these for certain is listed. */
export async function readMail(text: string): Promise<ReadOutcome> {
  const raw = lettersIn(text)
  keepWithin('letters', raw.length)
  const programs: ReadProgram[] = []
  const failed: FailedRow[] = []
  for (const one of raw) {
    const letter = await letterOf(one)
    const read = await newsIn(letter)
    if (typeof read === 'string') failed.push({ line: letter.line, reason: read, text: letter.subject })
    else programs.push(read)
  }
  return {
    kind: 'read',
    reading: {
      format: 'mail',
      title: `${counted(programs.length, 'word')} of programs in ${counted(raw.length, 'letter')}`,
      programs,
      failed,
      unknownColumns: [],
      missingColumns: [],
      notes: ['Only who wrote and what it means for your season was read. Names, links and addresses were left out.'],
    },
  }
}

interface RawLetter {
  readonly line: number
  readonly text: string
}

interface Letter {
  readonly line: number
  /** The sender's name. */
  readonly from: string
  readonly subject: string
  readonly body: string
  /** Calendars that came with it. */
  readonly calendars: readonly string[]
}

/** A box parts its letters by a line `From address day`; one that was pasted together by three dashes. */
function lettersIn(text: string): readonly RawLetter[] {
  const lines = text.split(/\r?\n/)
  const starts = lines.flatMap((line, at) => {
    const opensPasted = at > 0 && lines[at - 1] === '---' && /^From:/i.test(line)
    return at === 0 || opensBox.test(line) || opensPasted ? [at] : []
  })
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1])
    return { line: start + 1, text: (opensBox.test(own[0] ?? '') ? own.slice(1) : own).join('\r\n') }
  })
}

const opensBox = /^From \S+ .*\d{4}$/

async function letterOf({ line, text }: RawLetter): Promise<Letter> {
  const mail = await PostalMime.parse(text, { maxNestingDepth: limits.depth.most, attachmentEncoding: 'utf8' })
  return {
    line,
    from: mail.from?.name ?? '',
    subject: tidy(mail.subject ?? ''),
    body: tidy(mail.text ?? (mail.html === undefined ? '' : parseHtml(mail.html).text)),
    calendars: calendarsOf(mail),
  }
}

function calendarsOf({ attachments }: Email): readonly string[] {
  return attachments.flatMap(({ content }) => (typeof content === 'string' && isCalendar(content) ? [content] : []))
}

const refusal =
  /\b(regret|unfortunately|unable to (offer|invite)|not (be )?able to (offer|invite)|will not be (offer|invit)\w*|not to (offer|invite)|no interview)\b/i
const waiting = /\b(wait ?-?list|waiting list|alternate list)\b/i
const invitation =
  /\b(pleased|happy|delighted|like|glad) to (invite|offer) you\b.*\binterview|\byou (have been|are) invited\b.*\binterview|\binterview (invitation|invite|offer)\b|\binvitation to (schedule|interview)\b/i
const confirmation =
  /\b(scheduled|confirmed?|confirms|booked)\b.*\binterview\b|\binterview\b.*\b(is (scheduled|confirmed)|confirmation)\b/i
const other = /\b(tips|webinar|advertis\w+|newsletter|course|cancel?led|unsubscribe|mock interview)\b/i

/** What a letter means for the season, for certain, and which program it speaks of; a sentence where it does not say. */
async function newsIn(letter: Letter): Promise<ReadProgram | string> {
  const { line, from, subject, body } = letter
  const sender = programIn({ from, subject, body })
  const attached = await interviewAttached(letter, sender)
  const said = newsOf(`${subject}. ${body}`)
  // A day that comes as a calendar is the day; a refusal is one, whatever comes with it.
  const news = attached !== undefined && said?.answer !== 'rejected' ? attached.season : said
  if (news === undefined) return 'The letter is no clear invitation, waiting list or refusal.'
  const named = sender ?? attached
  if (named === undefined) return 'The letter does not say which program it is about.'
  const { name, acgmeId, nrmpCode } = named
  return {
    line,
    ...(acgmeId === undefined ? {} : { acgmeId }),
    ...(nrmpCode === undefined ? {} : { nrmpCode }),
    name: name || `Program ${acgmeId ?? nrmpCode}`,
    claims: {},
    season: news,
    raw: { From: from, Subject: subject },
  }
}

/** The one interview a calendar beside the letter holds. */
async function interviewAttached({ calendars }: Letter, sender: NamedProgram | undefined): Promise<ReadProgram | undefined> {
  if (calendars.length === 0) return undefined
  const { readCalendar } = await import('./calendar.ts')
  const found = calendars.flatMap((text) => {
    const read = readCalendar(text, sender)
    return read.kind === 'read' ? read.reading.programs : []
  })
  return found.length === 1 ? found[0] : undefined
}

function newsOf(text: string): ReadSeason | undefined {
  if (other.test(text)) return undefined
  if (refusal.test(text)) return waiting.test(text) ? undefined : { answer: 'rejected' }
  if (waiting.test(text)) return { answer: 'waitlisted' }
  if (confirmation.test(text)) return { answer: 'invited', ...whenIn(text) }
  return invitation.test(text) ? { answer: 'invited' } : undefined
}

/** The day a confirmation names, where it names one alone, and the hour behind it. */
function whenIn(text: string): Pick<ReadSeason, 'interviewDay' | 'interviewAt' | 'interviewZone'> {
  const days = [...text.matchAll(/\b[A-Z][a-z]+ \d{1,2},? \d{4}\b/g)].flatMap((found) => {
    const day = readDay(found[0])
    return day === undefined ? [] : [{ day, rest: text.slice(found.index + found[0].length) }]
  })
  const [only] = days
  if (only === undefined || new Set(days.map(({ day }) => day)).size > 1) return {}
  const { at, zone } = hourBehind(only.rest)
  return {
    interviewDay: isoDate(only.day),
    ...(at === undefined ? {} : { interviewAt: at }),
    ...(at === undefined || zone === undefined ? {} : { interviewZone: zone }),
  }
}

const specialtyOrProgram =
  /\b(program|residency|medicine|pediatrics|surgery|pathology|psychiatry|neurology|anesthesiology|radiology|dermatology)\b/i

/** The sentence that names a program, else the subject, else the sender. */
function programIn({ from, subject, body }: Pick<Letter, 'from' | 'subject' | 'body'>): NamedProgram | undefined {
  const [, sentence] =
    /\b(?:interview (?:with|at|for)|waitlist (?:for|at|of)|position (?:with|at|in)) (?:the |our )?([A-Z][^.!?\n]{4,120}?)(?: on [A-Z][a-z]+day| on [A-Z][a-z]+ \d|\.|!|,? (?:and|as) |$)/.exec(
      body,
    ) ?? []
  const candidates = [sentence ?? '', subject, from].map(programWords)
  return candidates.find(
    ({ name, ...number }) => Object.keys(number).length > 0 || (name !== '' && specialtyOrProgram.test(name)),
  )
}
