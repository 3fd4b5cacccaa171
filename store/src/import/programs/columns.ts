import type { Estimate, ProgramField, ProgramSetting } from '#domain/claims'
import { labelKey, readCell, readNumber, readYesNo, tidy } from '../files/text.ts'

/** What a column can mean: a way to name the program, a field of it, or a cell holding several visas. */
export type Target =
  | 'acgmeId'
  | 'nrmpCode'
  | 'name'
  | 'city'
  | 'state'
  | 'specialty'
  | 'visas'
  | Exclude<ProgramField, 'nrmpCode'>

/** Target of each column by its header; a header without one is not read. */
export type ColumnMapping = Readonly<Record<string, Target>>

/** How a column is recognised and read. `undefined` from `read` means the cell says nothing. */
export interface TargetDefinition {
  readonly target: Target
  readonly title: string
  /** Matches the label key of a header: lower case, years as `year`, words separated by one blank. */
  readonly header: RegExp
  readonly read: (raw: string) => unknown
}

const text = (raw: string): string | undefined => {
  const cell = readCell(raw)
  return cell.kind === 'value' ? cell.text : undefined
}

/** Headers in the order tried: the first that matches wins, so the particular stands before the general. */
export const targets: readonly TargetDefinition[] = [
  {
    target: 'acgmeId',
    title: 'ACGME program number',
    header: /^(acgme( program)?( code| id| number)?|program (id|code)|id|accreditation id)$/,
    read: text,
  },
  { target: 'nrmpCode', title: 'NRMP code', header: /^nrmp( program)? code$|^nrmp$/, read: text },
  {
    target: 'name',
    title: 'Program name',
    header: /^(program|program name|name|title|institution program|hospital)$/,
    read: text,
  },
  { target: 'city', title: 'City', header: /^(program )?city$/, read: text },
  { target: 'state', title: 'State', header: /^(program )?state( abbreviation)?$/, read: text },
  { target: 'specialty', title: 'Specialty', header: /^(medical )?specialty$/, read: text },
  { target: 'visaJ1', title: 'Sponsors J-1', header: /\bj ?1\b|\bvisaj1yn\b/, read: readYesNo },
  { target: 'visaH1b', title: 'Sponsors H-1B', header: /\bh ?1 ?b?\b|\bvisah1byn\b/, read: readYesNo },
  { target: 'visaF1Opt', title: 'Accepts F-1 OPT', header: /\bf ?1\b|\bvisaf1yn\b/, read: readYesNo },
  {
    target: 'visas',
    title: 'Visas sponsored',
    header: /^(visas?|visa (status|sponsorship|type|types|policy)|visas (sponsored|accepted))$/,
    read: text,
  },
  {
    target: 'minimumStep2ck',
    title: 'Minimum Step 2 CK',
    header: /(min|minimum|cutoff|cut off).*(step ?2|ck)|(step ?2|ck).*(min|minimum|cutoff|cut off|requirement)/,
    read: readScore,
  },
  {
    target: 'minimumStep1',
    title: 'Minimum Step 1',
    header: /(min|minimum|cutoff|cut off).*step ?1|step ?1.*(min|minimum|cutoff|cut off)/,
    read: readScore,
  },
  { target: 'maximumAttempts', title: 'Most attempts accepted', header: /attempts?/, read: readNumber },
  {
    target: 'maximumYearsSinceGraduation',
    title: 'Most years since graduation',
    header: /yog|years? (since|of) grad|graduat.*(within|years?)/,
    read: readNumber,
  },
  {
    target: 'usClinicalExperienceMonths',
    title: 'US clinical experience, months',
    header: /usce|us clinical experience/,
    read: readNumber,
  },
  { target: 'requiresStep3', title: 'Step 3 required', header: /step ?3/, read: readYesNo },
  {
    target: 'invitationRate',
    title: 'Non-US IMG applicants invited',
    header: /^(non us img|non us imgs|applicantinvitednonusimg|interview rate non us img)( %)?$/,
    read: readShare,
  },
  {
    target: 'nonUsImgShare',
    title: 'Residents who are non-US IMGs',
    header: /non us (citizen )?img.*(residents|%|percent|share)|(residents|%|percent|share).*non us (citizen )?img/,
    read: readShare,
  },
  {
    target: 'positions',
    title: 'Positions offered',
    header: /positions?( offered)?$|^quota$|first year positions/,
    read: readNumber,
  },
  { target: 'setting', title: 'Setting', header: /setting|best described|program type/, read: readSetting },
  { target: 'lettersWanted', title: 'Letters wanted', header: /letters/, read: readLetters },
  { target: 'website', title: 'Website', header: /^(website|web site|url|link|eras link|program website)$/, read: text },
  { target: 'ehrVendor', title: 'EHR', header: /^(ehr|emr)( vendor)?$/, read: text },
  { target: 'ecfmgCertificateBy', title: 'ECFMG certificate by', header: /ecfmg.*(by|deadline|certif)/, read: text },
  {
    target: 'acceptsSignals',
    title: 'Takes part in signals',
    header: /signal.*(accept|participat|takes)|(accept|participat).*signal/,
    read: readYesNo,
  },
  {
    target: 'informaticsFellowshipOnSite',
    title: 'Clinical informatics fellowship',
    header: /informatics fellowship/,
    read: text,
  },
  {
    target: 'informaticsMention',
    title: 'Informatics, quality or data work',
    header: /informatics|quality improvement|data science/,
    read: text,
  },
]

/** A first guess for the correction screen: the target of each header, each target at most once. */
export function proposeMapping(headers: readonly string[]): ColumnMapping {
  const taken = new Set<Target>()
  const mapping: Record<string, Target> = {}
  for (const header of headers) {
    const key = labelKey(header)
    const found = targets.find((definition) => !taken.has(definition.target) && key !== '' && definition.header.test(key))
    if (!found) continue
    taken.add(found.target)
    mapping[header] = found.target
  }
  return mapping
}

/** The proposal for these headers with what the user said of some of them, now or in an earlier import, in place of a guess. */
export function mappingWith(said: ColumnMapping, headers: readonly string[]): ColumnMapping {
  const here = Object.fromEntries(Object.entries(said).filter(([header]) => headers.includes(header)))
  const guessed = Object.entries(proposeMapping(headers)).filter(([, target]) => !Object.values(here).includes(target))
  return { ...Object.fromEntries(guessed), ...here }
}

export function definitionOf(target: Target): TargetDefinition {
  const found = targets.find((definition) => definition.target === target)
  if (!found) throw new RangeError(`definitionOf requires one of the targets, got ${target}`)
  return found
}

/** Which of the listed visas a cell such as `J-1, H-1B` or `None` names. A visa that is not named stays unknown unless the cell says none. */
export function readVisas(raw: string): Partial<Record<'visaJ1' | 'visaH1b' | 'visaF1Opt', boolean>> {
  const said = tidy(raw).toLowerCase()
  if (/^(none|no visas?|no sponsorship|does not sponsor( visas)?)$/.test(said)) return { visaJ1: false, visaH1b: false }
  return {
    ...(/\bj-?1\b/.test(said) ? { visaJ1: true } : {}),
    ...(/\bh-?1-?b?\b/.test(said) ? { visaH1b: true } : {}),
    ...(/\bf-?1\b/.test(said) ? { visaF1Opt: true } : {}),
  }
}

/** `14%`, `14` or `0.14` as a share with the interval its rounding leaves. */
export function readShare(raw: string): Estimate | undefined {
  const number = readNumber(raw)
  if (number === undefined || number < 0 || number > 100) return undefined
  const isFraction = !raw.includes('%') && number > 0 && number < 1 && raw.includes('.')
  const point = isFraction ? number : number / 100
  const half = 0.5 * 10 ** -decimalsOf(raw) * (isFraction ? 1 : 0.01)
  return { point: exact(point), low: exact(Math.max(0, point - half)), high: exact(Math.min(1, point + half)) }
}

/** Without the dust of binary fractions: 0.035, not 0.034999999999999996. */
function exact(share: number): number {
  return Number(share.toFixed(10))
}

function decimalsOf(raw: string): number {
  return /\.(\d+)/.exec(raw)?.[1]?.length ?? 0
}

/** A three-digit score; `Pass` is no score, a percentile neither. */
function readScore(raw: string): number | undefined {
  const number = readNumber(raw)
  return number !== undefined && number >= 100 && number <= 300 ? number : undefined
}

/** `3`, or the lower end of `At least 3, No more than 4`. */
function readLetters(raw: string): number | undefined {
  const match = /\d+/.exec(tidy(raw))
  return match ? Number(match[0]) : undefined
}

/** Wordings of 2021 and 2026; undefined for anything else. */
export function readSetting(raw: string): ProgramSetting | undefined {
  const key = labelKey(raw)
  if (/community.*university|university.*community|affiliated/.test(key)) return 'community-university-affiliated'
  if (/university/.test(key)) return 'university'
  if (/community/.test(key)) return 'community'
  if (/military/.test(key)) return 'military'
  return key === 'other' ? 'other' : undefined
}
