import type { Band, Question, Reason } from '../answer.ts'
import { remark } from '../answer.ts'
import { estimateChances } from '../chances/estimate-chances.ts'
import { hasNumber } from '../chances/chances.ts'
import { bandOfChance } from '../chances/drawn-chance.ts'
import type { Case } from '../person/case.ts'
import { caseForMatch } from '../person/case.ts'
import type { PreviousMatch } from '../person/profile.ts'
import { questionFor } from '../person/questions.ts'
import { findCandidates } from '../programs/find-candidates.ts'
import { chanceOf } from '../say/chance.ts'
import { counted, rangeText, roundText } from '../say/number.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import type { FunnelGroup } from './interviews.ts'
import { funnelGroup, whereItBreaks } from './interviews.ts'
import type { CountExpected, Predicted, Sent } from './predicted.ts'
import { predict } from './predicted.ts'

/** A season that ended without a match, held against what was to be expected of it. */
export interface LookBack {
  readonly match: number
  readonly title: string
  readonly seen: Pick<PreviousMatch, 'applications' | 'interviews' | 'ranked'>
  readonly group?: FunnelGroup
  readonly gates: readonly Gate[]
  readonly broke: 'invitations' | 'the match' | 'nowhere' | 'not known'
  readonly because: readonly Reason[]
  readonly asks: readonly Question[]
}

/** How the season ended is known here; what is missing are its counts. */
const countsAsked: Question = {
  ...questionFor('previousMatches'),
  text: 'How many programs did you apply to that season, how many interviewed you, and how many did you rank?',
  why: 'Where it broke follows from these counts.',
}

/** One gate of the season: what came through, and what was to be expected. */
export type Gate =
  | {
      readonly kind: 'interviews'
      readonly seen: number
      readonly expected: CountExpected
      readonly verdict: Verdict
      readonly text: string
    }
  | { readonly kind: 'ranks'; readonly seen: number; readonly text: string }
  | { readonly kind: 'match'; readonly chance: Band; readonly text: string }

export type Verdict = 'fewer' | 'as expected' | 'more'

/** From this chance on a list that did not match is called bad luck or bad interviews, not a short list. Ours: two in three. */
const shouldHaveMatched = 2 / 3

/** Looks back on the newest Match without a place; undefined where there is none. */
export function lookBack(asked: Case): LookBack | undefined {
  const past = (asked.person.previousMatches ?? []).filter(({ outcome }) => outcome === 'not matched')
  const last = past.toSorted((a, b) => b.year - a.year)[0]
  if (last === undefined) return undefined
  const then = caseThen(asked, last.year)
  const { applications, interviews, ranked } = last
  const predicted = predictedFor(then, last)
  const gates = gatesOf(last, predicted)
  const broke = brokenAt(gates)
  return {
    match: last.year,
    title: titleOf(last, broke),
    seen: { ...given({ applications }), ...given({ interviews }), ...given({ ranked }) },
    ...(interviews === undefined ? {} : { group: funnelGroup(interviews) }),
    gates,
    broke,
    because: becauseOf(broke, interviews, predicted),
    asks: applications === undefined || interviews === undefined || ranked === undefined ? [countsAsked] : [],
  }
}

/** The person and the rules on the day programs of that season began to read, with nothing heard. */
function caseThen(asked: Case, match: number): Case {
  const day = dayOfEvent(calendarOf(asked.facts.seasons, match), 'programReviewFrom')
  if (day === undefined) throw new RangeError(`the calendar of the ${match} Match has no day on which programs begin to review`)
  const then = caseForMatch(asked, { match, today: day })
  const silent = then.person.season.applications.map(({ program, signal }) => ({
    program,
    ...(signal === undefined ? {} : { signal }),
  }))
  return { ...then, person: { ...then.person, season: { ...then.person.season, applications: silent } } }
}

/** From this share of the applications on, the programs that are noted stand for all of them. Ours. */
const mostlyNoted = 0.8

function predictedFor(then: Case, { applications, specialties = [] }: PreviousMatch): Predicted | undefined {
  const specialty = specialties[0] ?? then.person.specialties[0]?.id
  const model = then.facts.chances.specialties.find((one) => one.specialty === specialty)
  if (specialty === undefined || model === undefined || !hasNumber(model.evidence)) return undefined
  const candidates = findCandidates(then)
  const open = new Set([...candidates.open, ...candidates.unknown].map(({ program }) => program.id))
  const noted = then.person.season.applications
  const sent: Sent | undefined =
    noted.length > 0 && noted.length >= mostlyNoted * (applications ?? 0)
      ? {
          kind: 'programs',
          picks: noted
            .filter(({ program }) => open.has(program))
            .map(({ program, signal = 'none' as const }) => ({ program, signal })),
        }
      : applications === undefined
        ? undefined
        : { kind: 'number', applications, specialty }
  return sent && predict(estimateChances({ ...then, candidates }), sent, specialty)
}

function gatesOf({ interviews, ranked }: PreviousMatch, predicted: Predicted | undefined): readonly Gate[] {
  const gates: Gate[] = []
  if (interviews !== undefined && predicted !== undefined) gates.push(interviewGate(interviews, predicted.interviews))
  if (interviews !== undefined && ranked !== undefined)
    gates.push({
      kind: 'ranks',
      seen: ranked,
      text:
        interviews === 0
          ? 'No program interviewed you, so there was none to rank.'
          : ranked >= interviews
            ? `Every program that interviewed you was ranked: nothing was lost there.`
            : `${counted(interviews - ranked, 'program')} that interviewed you ${interviews - ranked === 1 ? 'was' : 'were'} not ranked: each rank left out is a chance left out.`,
    })
  if (ranked !== undefined && interviews !== undefined && predicted !== undefined) {
    const chance = bandOfChance(predicted.matchWith({ interviews, ranks: ranked }))
    gates.push({
      kind: 'match',
      chance,
      text:
        ranked === 0
          ? 'Without a rank nobody matches.'
          : `With ${counted(ranked, 'rank')} ${chanceOf(chance, 'applicants like you')} match.`,
    })
  }
  return gates
}

function interviewGate(seen: number, expected: CountExpected): Gate {
  const verdict: Verdict = seen < expected.low ? 'fewer' : seen > expected.high ? 'more' : 'as expected'
  const words = { fewer: 'fewer than', 'as expected': 'within', more: 'more than' }[verdict]
  const range = rangeText(expected.low, expected.high)
  return {
    kind: 'interviews',
    seen,
    expected,
    verdict,
    text: `${counted(seen, 'interview')}, ${words} what was to be expected of that list: about ${roundText(expected.point)}, and in eight of ten such seasons ${range}.`,
  }
}

function brokenAt(gates: readonly Gate[]): LookBack['broke'] {
  const interviews = gates.find((gate) => gate.kind === 'interviews')
  const match = gates.find((gate) => gate.kind === 'match')
  if (interviews?.kind === 'interviews' && interviews.verdict === 'fewer') return 'invitations'
  if (match?.kind === 'match' && match.chance.point >= shouldHaveMatched) return 'the match'
  return interviews === undefined ? 'not known' : 'nowhere'
}

const brokeWords: Readonly<Record<LookBack['broke'], string>> = {
  invitations: 'broke at the invitations: fewer came than such a file and list should bring',
  'the match': 'broke after the interviews: with as many ranks most match',
  nowhere: 'went as such a file and such a list go: no gate of it broke',
  'not known': 'cannot be held against an expectation yet',
}

function titleOf({ year }: PreviousMatch, broke: LookBack['broke']): string {
  return `Your ${year} season ${brokeWords[broke]}`
}

function becauseOf(
  broke: LookBack['broke'],
  interviews: number | undefined,
  predicted: Predicted | undefined,
): readonly Reason[] {
  return [
    ...(interviews === undefined ? [] : [remark(whereItBreaks[funnelGroup(interviews)])]),
    ...(predicted === undefined && interviews !== undefined
      ? [
          remark(
            'What was to be expected cannot be said: too little is published of this specialty, or it is not noted how many applications went out.',
          ),
        ]
      : []),
    ...(broke === 'the match'
      ? [
          remark(
            'That is no proof of bad interviews: some with as many ranks do not match by chance alone. A second season with as many would tell.',
          ),
        ]
      : []),
  ]
}

function given<Key extends string>(pair: Readonly<Record<Key, number | undefined>>): { readonly [K in Key]?: number } {
  return Object.fromEntries(Object.entries(pair).filter(([, value]) => value !== undefined)) as { readonly [K in Key]?: number }
}
