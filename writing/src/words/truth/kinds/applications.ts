import type { Person } from '#domain/person'
import type { ClaimPlace, ClaimReader, Held, Span } from '../claim-kind.ts'
import { agrees, agreesIf, claimKind, contradicts, holds, spanOf, unknown } from '../claim-kind.ts'
import { counted } from '#domain/say'
import type { Match } from '../said.ts'

interface EarlierClaim extends ClaimPlace {
  readonly earlier: Span
}

const first =
  /\b(?:first (?:time|application)|first-time applicant|(?:never|not|n't) (?:yet )?(?:applied|apply)(?: for residency)? before|never applied)\b/g
const nth = /\b(?<nth>second|third|fourth|fifth) (?:application|time (?:applying|in the match)|cycle|match)\b/g
const before =
  /\b(?:applied(?: for residency)?|went unmatched|did not match) (?<times>once|twice|\d times)\b|\b(?:applied last year|re-?applicant|went unmatched|did not match|not matched)\b/g
const ordinal: Readonly<Record<string, number>> = { second: 1, third: 2, fourth: 3, fifth: 4 }
const several: Readonly<Record<string, number>> = { once: 1, twice: 2 }

/** How often the writer applied before. */
export const earlierApplications: ClaimReader = claimKind<EarlierClaim>({
  id: 'earlier applications',
  read: (said) => {
    if (!/\b(?:appl\w+|match\w*|unmatched|cycle)\b/.test(said.text) || /\bsteps?\b|\bexams?\b/.test(said.text)) return []
    return [
      ...said.own(first).map((match) => earlier(match, 0)),
      ...said.own(nth).map((match) => earlier(match, ordinal[match.groups['nth'] ?? ''] ?? 1)),
      ...said.own(before).map((match) => {
        const times = match.groups['times']
        if (times === undefined) return { text: match.text, index: match.index, earlier: { low: 1, high: Infinity } }
        const count = several[times] ?? Number.parseInt(times, 10)
        return { text: match.text, index: match.index, earlier: spanOf(count, said.text.slice(0, match.index)) }
      }),
    ]
  },
  hold: ({ earlier: said }, { previousMatches }) => {
    if (previousMatches === undefined) return unknown('In which years did you apply before? Your profile does not say.')
    return agreesIf(holds(said, previousMatches.length), summary(previousMatches))
  },
})

function earlier({ text, index }: Match, count: number): EarlierClaim {
  return { text, index, earlier: { low: count, high: count } }
}

interface OutcomeClaim extends ClaimPlace {
  readonly year: number | undefined
  readonly interviews: number | undefined
  readonly matched: boolean
}

const matched = /(?<!not |never |n't )\bmatched (?:in|into|at)\b(?:[^.;]{0,30}?\bin (?<year>20\d\d)\b| ?(?<only>20\d\d)\b)?/g
const interviews = /\b(?<count>\d{1,2}) interviews?\b(?:[^.;]{0,25}?\b(?<year>20\d\d)\b)?/g

/** What earlier seasons brought: a match, or a number of interviews. */
export const earlierOutcomes: ClaimReader = claimKind<OutcomeClaim>({
  id: 'earlier seasons',
  read: (said) => [
    ...said
      .own(matched)
      .filter(({ index }) => !/\b(?:not|never|n't)\b/.test(said.clauseAt(index)))
      .map(({ text, index, groups }) => ({
        text,
        index,
        matched: true,
        interviews: undefined,
        year: yearOf(groups['year'] ?? groups['only']),
      })),
    ...said
      .own(interviews)
      .filter(() => /\b(?:20\d\d|match|season|cycle)\b/.test(said.text))
      .map(({ text, index, groups }) => ({
        text,
        index,
        matched: false,
        interviews: Number(groups['count']),
        year: yearOf(groups['year'] ?? /\b(20\d\d)\b/.exec(said.text)?.[1]),
      })),
  ],
  hold: holdOutcome,
})

function yearOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written)
}

function holdOutcome({ year, interviews: count, matched: says }: OutcomeClaim, { previousMatches }: Person): Held {
  if (previousMatches === undefined) return unknown('What became of your earlier applications? Your profile does not say.')
  const meant = previousMatches.filter((one) => year === undefined || one.year === year)
  if (says)
    return agreesIf(
      meant.some(({ outcome }) => outcome === 'matched'),
      summary(previousMatches),
    )
  const kept = meant.flatMap((one) => one.interviews ?? [])
  return kept.length === 0 || kept.includes(count ?? 0) ? agrees : contradicts(summary(meant))
}

function summary(matches: NonNullable<Person['previousMatches']>): string {
  if (matches.length === 0) return 'no earlier application'
  return matches
    .map(
      ({ year, outcome, interviews: count }) =>
        `${year}: ${outcome ?? 'outcome not said'}${count === undefined ? '' : `, ${counted(count, 'interview')}`}`,
    )
    .join('; ')
}
