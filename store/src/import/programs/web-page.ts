import type { Fact, Source } from '#domain'
import type { ProgramClaims, ProgramField } from '#domain/claims'
import { tidy } from '../files/text.ts'
import { refuse } from '../reading.ts'
import type { FailedRow, ReadOutcome } from '../reading.ts'
import { readVisaProse } from './visa-prose.ts'

/** One reading of one sentence: what it would mean for a field, and the words that prove it. Counts only once the user confirms it. */
export interface Proposal {
  readonly field: ProgramField
  readonly value: boolean | number | string
  readonly quote: string
  readonly stance?: 'strict' | 'preference'
  /** What limits the sentence: a group it speaks of, a condition, a season. */
  readonly caution?: string
}

/** A program's web page pasted as text: proposals, each with its sentence. Several proposals for one field are all shown. */
export function readWebPage(
  text: string,
  program: { readonly name: string; readonly acgmeId?: string },
  source: Source,
): ReadOutcome {
  const proposals = findProposals(text)
  if (proposals.length === 0)
    return refuse('Nothing about visas, scores, attempts, graduation, US experience or informatics was found in the text.')
  const claims: Record<string, readonly Fact<unknown>[]> = {}
  const proof: Record<string, string> = {}
  for (const { field, value, quote, stance, caution } of proposals) {
    claims[field] = [
      ...(claims[field] ?? []),
      { value, ...source, ...(stance ? { stance } : {}), note: caution === undefined ? `"${quote}"` : `"${quote}" (${caution})` },
    ]
    proof[field] ??= quote
  }
  return {
    kind: 'read',
    reading: {
      format: 'program-web-page',
      title: `${proposals.length} statements on the page of ${program.name}`,
      // Each proposal carries the type of its field.
      programs: [{ line: 1, ...program, claims: claims as ProgramClaims, proof, raw: {} }],
      failed: unclearIn(text),
      unknownColumns: [],
      missingColumns: [],
      notes: ['Each statement is a reading of one sentence. None counts until you confirm it.'],
    },
  }
}

/** Sentences that name a visa and say nothing certain of it. */
function unclearIn(text: string): readonly FailedRow[] {
  return sentencesOf(text).flatMap((quote, at) =>
    readVisaProse(quote).unclear
      ? [{ line: at + 1, reason: 'The sentence names a visa, and what it says of it is not certain.', text: quote }]
      : [],
  )
}

/** Every statement found, in the order of the text. */
export function findProposals(text: string): readonly Proposal[] {
  return sentencesOf(text).flatMap((quote) => [
    ...readVisaProse(quote).statements.map((statement) => ({ ...statement, quote })),
    ...numberProposals(quote),
    ...informaticsProposals(quote),
  ])
}

/** Question and answer stay together, because the answer alone ("Yes, if ...") names nothing. Longest texts are cut at 200,000 characters. */
function sentencesOf(text: string): readonly string[] {
  const sentences = tidy(
    text
      .slice(0, 200_000)
      .replaceAll(/\n{2,}/g, '. ')
      .replaceAll(/([a-z])(J-?1|H-?1-?B?)(?=[ \-V])/g, '$1 $2')
      .replaceAll(/(Visa)(if|status)\b/g, '$1 $2'),
  )
    .replaceAll(/\b(U\.S|e\.g|i\.e|Dr|St|No(?=\. ?\d))\./g, '$1\u2024')
    .split(/(?<=[.!?])\s+(?=[A-Z("0-9])/)
    .map((sentence) => sentence.replaceAll('\u2024', '.'))
  const joined: string[] = []
  for (const sentence of sentences) {
    const last = joined.at(-1)
    if (last?.endsWith('?') && !sentence.endsWith('?')) joined[joined.length - 1] = `${last} ${sentence}`
    else if (last !== undefined && /^(although|however|but)\b/i.test(sentence)) joined[joined.length - 1] = `${last} ${sentence}`
    else joined.push(sentence)
  }
  return joined.filter((sentence) => sentence.length < 1_500)
}

const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  first: 1,
  second: 2,
}

function count(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = words[text.toLowerCase()] ?? Number.parseInt(text, 10)
  return Number.isFinite(number) ? number : undefined
}

function numberProposals(quote: string): readonly Proposal[] {
  const soft = /\b(prefer|encourag|recommend|desir|ideal)/i.test(quote)
  const stance = soft ? 'preference' : 'strict'
  const found: Proposal[] = []
  const add = (field: ProgramField, value: number | boolean | undefined, how: 'strict' | 'preference' = stance): void => {
    if (value !== undefined) found.push({ field, value, quote, stance: how })
  }
  if (/step ?2|\bCK\b/i.test(quote)) add('minimumStep2ck', scoreIn(quote))
  else if (/step ?1/i.test(quote)) add('minimumStep1', scoreIn(quote))
  if (/\bfirst attempt\b/i.test(quote)) add('maximumAttempts', 1)
  else add('maximumAttempts', count(/(?:within|in|no more than|maximum of|up to) (\w+) attempts?/i.exec(quote)?.[1]))
  if (/graduat/i.test(quote) && /\byears?\b/i.test(quote)) {
    const noLimit = /\b(no|not have a|without)\b[^.]*\b(cut-?off|limit)/i.test(quote)
    const years = count(
      /(?:with ?in|last|past|least|than)\s+(?:the\s+)?(?:past\s+|last\s+)?(?:\d+\s*-\s*)?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s+years?/i.exec(
        quote,
      )?.[1],
    )
    add('maximumYearsSinceGraduation', years, soft || noLimit || /significant amount/i.test(quote) ? 'preference' : 'strict')
  }
  const experience = /(clinical (experience|rotation)|observership|externship|USCE|hands-on)/i.test(quote)
  if (experience && /\bnot required\b/i.test(quote)) add('usClinicalExperienceMonths', 0, 'preference')
  else if (experience) add('usClinicalExperienceMonths', monthsIn(quote))
  if (/step ?3/i.test(quote) && /\b(required|must|need|prefer)/i.test(quote) && !/\bH-? ?1-?B?\b/i.test(quote))
    add('requiresStep3', true)
  return found
}

function scoreIn(quote: string): number | undefined {
  const score = Number(/\b(1[89]\d|2\d\d)\b(?!\d|-)/.exec(quote)?.[1])
  return score >= 180 && score <= 290 && /score|minimum|or (higher|above|greater)|at least|cut/i.test(quote) ? score : undefined
}

function monthsIn(quote: string): number | undefined {
  const match = /(\d{1,2}|one|two|three|four|five|six|twelve)\s*(?:\(\d+\)\s*)?(week|month|year)/i.exec(
    quote.replace(/graduat\w*[^,.;]*years?/i, ''),
  )
  const number = count(match?.[1])
  if (number === undefined || match?.[2] === undefined) return undefined
  if (/week/i.test(match[2])) return Math.round((number / 4.345) * 10) / 10
  return /year/i.test(match[2]) ? 12 * number : number
}

const informatics =
  /\b(clinical informatics|informatics|EHR optimi[sz]ation|electronic health record|quality improvement|data science|machine learning|artificial intelligence|digital health|telehealth|telemedicine|clinical decision support|population health)\b/i

function informaticsProposals(quote: string): readonly Proposal[] {
  const match = informatics.exec(quote)
  if (!match) return []
  if (/informatics fellowship/i.test(quote) && /\b(our|we|offer|home of|has an?)\b/i.test(quote))
    return [{ field: 'informaticsFellowshipOnSite', value: tidy(quote).slice(0, 300), quote }]
  return [{ field: 'informaticsMention', value: match[0].toLowerCase(), quote }]
}
