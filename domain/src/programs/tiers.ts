import type { Fact, Reason } from '../answer.ts'
import type { Person } from '../person/person.ts'
import type { Tier } from './candidate.ts'
import { informaticsOf, informaticsText, isVisible } from './informatics-evidence.ts'
import { mostTrusted } from '../claims/ledger.ts'
import type { Estimate, Program, ProgramSetting } from '../claims/program.ts'
import { sourceOf } from '../answer.ts'
import { chanceSentence } from '../say/chance.ts'

/**
 * From this share of non-US IMGs among residents on, a program has a history of taking them: about one resident in twenty,
 * in a program of average size one or more in most years.
 */
const historyShare = 0.05
/** Below this share hardly anybody came that way: less than one resident in fifty. */
const hardlyShare = 0.02
/** Below this share of non-US IMG applicants invited, one in fifty, a university program counts as closed in practice. */
const fewInvited = 0.02
/** A stated Step 2 CK minimum from here on is beyond what the field calls moderate: 240 to 249 is "solid", 250 "strong". */
const demandingMinimum = 245

/** Three readings of one program; each becomes one of the three deciding reasons. */
interface Readings {
  readonly precedent: Reading<'history' | 'some' | 'hardly' | 'unknown'>
  readonly informatics: Reading<'visible' | 'none seen'>
  readonly expectations: Reading<'moderate' | 'demanding' | 'unknown'>
}

interface Reading<Kind extends string> {
  readonly kind: Kind
  readonly reason: Reason
}

/** Who asks, and what closes the program to them, where something does. */
export interface TierAsked {
  readonly person: Person
  readonly closed?: Reason | undefined
}

/**
 * The tier of a program for this applicant, after the field's rule of thumb. A: a history of non-US IMGs and visible informatics work.
 * C: closed to this person, hardly any precedent, or prestige and demands beyond them. B: all others, unknown ones included; what keeps
 * it from A is said first.
 */
export function tierOf(program: Program, { person, closed }: TierAsked): Tier {
  const readings: Readings = {
    precedent: readPrecedent(program),
    informatics: readInformatics(program, person),
    expectations: readExpectations(program, person),
  }
  const letter = closed === undefined ? letterFor(readings) : 'C'
  const because = decidingFirst(letter, readings)
  return { letter, because: closed === undefined ? because : [closed, ...because.slice(0, 2)] }
}

function letterFor({ precedent, informatics, expectations }: Readings): Tier['letter'] {
  if (precedent.kind === 'hardly' || expectations.kind === 'demanding') return 'C'
  return precedent.kind === 'history' && informatics.kind === 'visible' ? 'A' : 'B'
}

/** The reason that settled the letter comes first; for B what it lacks. */
function decidingFirst(letter: Tier['letter'], { precedent, informatics, expectations }: Readings): readonly Reason[] {
  if (letter === 'C' && precedent.kind !== 'hardly') return [expectations.reason, precedent.reason, informatics.reason]
  if (letter !== 'B') return [precedent.reason, informatics.reason, expectations.reason]
  const lacks = [precedent, informatics].filter(({ kind }) => kind !== 'history' && kind !== 'visible')
  const has = [precedent, informatics].filter((one) => !lacks.includes(one))
  return [...lacks.map(({ reason }) => lacking(reason)), ...has.map(({ reason }) => reason), expectations.reason]
}

function lacking(reason: Reason): Reason {
  return { ...reason, text: `Not A: ${reason.text.charAt(0).toLowerCase()}${reason.text.slice(1)}` }
}

/**
 * A history has to be seen and sure: residents or invitations of this program, the whole 80 % interval above "hardly anybody". A wide
 * interval, and what programs like it do, is only likely.
 */
function readPrecedent(program: Program): Readings['precedent'] {
  const share = mostTrusted(program.claims.nonUsImgShare)
  if (share === undefined) {
    return { kind: 'unknown', reason: { text: 'Share of non-US IMGs among residents: unknown, ask', direction: 'neutral' } }
  }
  const { point, low } = share.value
  const seen = share.known !== 'derived'
  const kind = !seen ? 'some' : point < hardlyShare ? 'hardly' : point >= historyShare && low >= hardlyShare ? 'history' : 'some'
  const lead = {
    history: 'History of non-US IMGs',
    some: !seen
      ? 'No residents seen, programs like it have'
      : point >= historyShare
        ? 'Non-US IMGs likely, not sure'
        : 'Some non-US IMGs',
    hardly: 'Hardly any non-US IMG precedent',
  }[kind]
  const direction = kind === 'history' ? 'helps' : kind === 'hardly' ? 'hurts' : 'neutral'
  return { kind, reason: { text: `${lead}: ${residentsText(share.value)}`, direction, source: sourceOf(share) } }
}

function readInformatics(program: Program, person: Person): Readings['informatics'] {
  const evidence = informaticsOf(program, person)
  const { fact, closedFellowship } = evidence
  const closed = closedFellowship === undefined ? '' : '; its informatics fellowship is closed to your visa'
  const words = informaticsText(evidence)
  const text = `${words.charAt(0).toUpperCase()}${words.slice(1)}${closed}`
  const visible = isVisible(evidence)
  const source = fact ?? closedFellowship
  return {
    kind: visible ? 'visible' : 'none seen',
    reason: { text, direction: visible ? 'helps' : 'neutral', ...(source === undefined ? {} : { source: sourceOf(source) }) },
  }
}

/** Demanding: a stated minimum above the applicant or from 245 on, or a university program that both takes and invites few non-US IMGs. */
function readExpectations(program: Program, person: Person): Readings['expectations'] {
  const minimum = mostTrusted(program.claims.minimumStep2ck)
  if (minimum !== undefined) return readMinimum(minimum, person)
  const setting = mostTrusted(program.claims.setting)
  if (setting === undefined)
    return { kind: 'unknown', reason: { text: 'Setting and minimum scores: unknown, ask', direction: 'neutral' } }
  const closed = setting.value === 'university' && takesFew(program)
  const text = closed ? 'University hospital that invites and takes few non-US IMGs' : settingInWords[setting.value]
  const kind = closed || setting.value === 'military' ? 'demanding' : 'moderate'
  return { kind, reason: { text, direction: kind === 'demanding' ? 'hurts' : 'neutral', source: sourceOf(setting) } }
}

function takesFew({ claims }: Program): boolean {
  const [share, rate] = [mostTrusted(claims.nonUsImgShare), mostTrusted(claims.invitationRate)]
  return share !== undefined && rate !== undefined && share.value.point < historyShare && rate.value.point < fewInvited
}

function readMinimum(minimum: Fact<number>, person: Person): Readings['expectations'] {
  const score = person.exams.step2ck.score
  const demanding = minimum.value >= demandingMinimum || (score !== undefined && score < minimum.value)
  const text = `States a Step 2 CK minimum of ${minimum.value}`
  return {
    kind: demanding ? 'demanding' : 'moderate',
    reason: { text, direction: demanding ? 'hurts' : 'helps', source: sourceOf(minimum) },
  }
}

const settingInWords: Readonly<Record<ProgramSetting, string>> = {
  university: 'University hospital; no minimum score stated',
  community: 'Community hospital; no minimum score stated',
  'community-university-affiliated': 'Community hospital with a university; no minimum score stated',
  military: 'Military program: for members of the US armed forces',
  other: 'Setting of its own kind; no minimum score stated',
}

/** `about 12 in 100 (7 to 19) residents` */
function residentsText(share: Estimate): string {
  return `${chanceSentence(share)} residents`
}
