import { isoDate } from '#domain'
import { counted } from '#domain/say'
import { readDay } from '../files/days.ts'
import { parseHtml } from '../files/html.ts'
import { tidy } from '../files/text.ts'
import type { FailedRow, ReadOutcome, ReadProgram, ReadSeason } from '../reading.ts'
import { programWords } from './program-words.ts'

/** Whether a text is one letter or a box of them: it opens with the heading of a letter. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 8_000).split(/\r?\n\r?\n/)[0] ?? ''
  return /^(?:From |[A-Za-z-]+:)/.test(head) && /^From\b/im.test(head) && /^(?:Subject|Date|Message-ID|Received):/im.test(head)
}

/** What programs wrote: invitations, waiting lists, refusals, days. What says none of these for certain is listed. */
export function readMail(text: string): ReadOutcome {
  const letters = lettersIn(text)
  const programs: ReadProgram[] = []
  const failed: FailedRow[] = []
  for (const letter of letters) {
    const read = newsIn(letter)
    if (typeof read === 'string') failed.push({ line: letter.line, reason: read, text: letter.subject })
    else programs.push(read)
  }
  return {
    kind: 'read',
    reading: {
      format: 'mail',
      title: `${counted(programs.length, 'word')} of programs in ${counted(letters.length, 'letter')}`,
      programs,
      failed,
      unknownColumns: [],
      missingColumns: [],
      notes: ['Only who wrote and what it means for your season was read. Names, links and addresses were left out.'],
    },
  }
}

interface Letter {
  readonly line: number
  readonly from: string
  readonly subject: string
  readonly body: string
}

/** A box parts its letters by a line `From address day`; one that was pasted together by three dashes. */
function lettersIn(text: string): readonly Letter[] {
  const lines = text.split(/\r?\n/)
  const starts = lines.flatMap((line, at) => {
    const opensBox = /^From \S+ .*\d{4}$/.test(line)
    const opensPasted = at > 0 && lines[at - 1] === '---' && /^From:/i.test(line)
    return at === 0 || opensBox || opensPasted ? [at] : []
  })
  return starts.map((start, index) => letterOf(lines.slice(start, starts[index + 1]), start + 1))
}

function letterOf(lines: readonly string[], line: number): Letter {
  const end = lines.findIndex((one) => one.trim() === '')
  const head = headersOf(lines.slice(0, end < 0 ? lines.length : end))
  const body = end < 0 ? '' : lines.slice(end + 1).join('\n')
  return {
    line,
    from: decodedWords(head.get('from') ?? ''),
    subject: tidy(decodedWords(head.get('subject') ?? '')),
    body: tidy(bodyText(body, head)),
  }
}

function headersOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const unfolded = lines
    .join('\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')
  return new Map(
    unfolded.flatMap((line) => {
      const [, name, value] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? []
      return name === undefined ? [] : [[name.toLowerCase(), value ?? '']]
    }),
  )
}

/** The plain part of a letter in parts, else its page as text. */
function bodyText(body: string, head: ReadonlyMap<string, string>): string {
  const type = head.get('content-type') ?? 'text/plain'
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary !== undefined) {
    const parts = body.split(`--${boundary}`).map((part) => part.replace(/^\r?\n/, ''))
    const read = parts.flatMap((part) => {
      const [top = '', ...rest] = part.split(/\n\n/)
      const own = headersOf(top.split('\n'))
      return own.has('content-type') ? [{ type: own.get('content-type') ?? '', text: bodyText(rest.join('\n\n'), own) }] : []
    })
    return (read.find((part) => /text\/plain/i.test(part.type)) ?? read[0])?.text ?? ''
  }
  const decoded = decodedBody(body, head.get('content-transfer-encoding') ?? '')
  return /text\/html/i.test(type) ? parseHtml(decoded).text : decoded
}

function decodedBody(body: string, encoding: string): string {
  if (/quoted-printable/i.test(encoding)) return utf8(quotedBytes(body.replaceAll(/=\r?\n/g, '')))
  return /base64/i.test(encoding) ? utf8(base64Bytes(body)) : body
}

/** `=?UTF-8?Q?Invitation?=` in a heading. */
function decodedWords(text: string): string {
  return text.replaceAll(/=\?[^?]+\?([QB])\?([^?]*)\?=/gi, (_, way: string, words: string) =>
    utf8(/b/i.test(way) ? base64Bytes(words) : quotedBytes(words.replaceAll('_', ' '))),
  )
}

function quotedBytes(text: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text[at] === '=' ? /^[0-9A-F]{2}/i.exec(text.slice(at + 1))?.[0] : undefined
    if (code === undefined) bytes.push(...new TextEncoder().encode(text[at]))
    else {
      bytes.push(Number.parseInt(code, 16))
      at += 2
    }
  }
  return new Uint8Array(bytes)
}

function base64Bytes(text: string): Uint8Array {
  const clean = text.replaceAll(/[^A-Za-z0-9+/]/g, '')
  return Uint8Array.from(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))), (letter) => letter.charCodeAt(0))
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
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
function newsIn({ line, from, subject, body }: Letter): ReadProgram | string {
  const text = `${subject}. ${body}`
  const news = newsOf(text)
  if (news === undefined) return 'The letter is no clear invitation, waiting list or refusal.'
  const named = programIn({ from, subject, body })
  if (named === undefined) return 'The letter does not say which program it is about.'
  return {
    line,
    ...named,
    name: named.name || `Program ${named.acgmeId ?? named.nrmpCode}`,
    claims: {},
    season: news,
    raw: { From: from.replaceAll(/<[^>]*>/g, '').trim(), Subject: subject },
  }
}

function newsOf(text: string): ReadSeason | undefined {
  if (other.test(text)) return undefined
  if (refusal.test(text)) return waiting.test(text) ? undefined : { answer: 'rejected' }
  if (waiting.test(text)) return { answer: 'waitlisted' }
  if (confirmation.test(text)) {
    const days = [...text.matchAll(/\b[A-Z][a-z]+ \d{1,2},? \d{4}\b/g)].flatMap(([day]) => readDay(day) ?? [])
    const [only] = [...new Set(days)]
    return { answer: 'invited', ...(days.length === 1 && only !== undefined ? { interviewDay: isoDate(only) } : {}) }
  }
  return invitation.test(text) ? { answer: 'invited' } : undefined
}

const specialtyOrProgram =
  /\b(program|residency|medicine|pediatrics|surgery|pathology|psychiatry|neurology|anesthesiology|radiology|dermatology)\b/i

/** The sentence that names a program, else the subject, else the sender. */
function programIn({ from, subject, body }: Omit<Letter, 'line'>): ReturnType<typeof programWords> | undefined {
  const [, sentence] =
    /\b(?:interview (?:with|at|for)|waitlist (?:for|at|of)|position (?:with|at|in)) (?:the |our )?([A-Z][^.!?\n]{4,120}?)(?: on [A-Z][a-z]+day| on [A-Z][a-z]+ \d|\.|!|,? (?:and|as) |$)/.exec(
      body,
    ) ?? []
  const sender = from.replaceAll(/<[^>]*>|"|\S+@\S+/g, '').trim()
  const candidates = [sentence ?? '', subject, sender].map(programWords)
  return candidates.find(
    ({ name, ...number }) => Object.keys(number).length > 0 || (name !== '' && specialtyOrProgram.test(name)),
  )
}
