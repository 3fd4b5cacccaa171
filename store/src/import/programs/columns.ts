import type { ProgramField } from '#domain/claims'
import type { DayOrder } from '../files/days.ts'
import { readCell, readYesNo } from '../files/text.ts'
import { readLetters, readMonths, readPositions, readScore, readSetting, readShare, readYears, readAttempts } from './cells.ts'
import { readProgramNumber, stateCode } from './identities.ts'
import { readAnswer, readApplied, readDayAmong, readRank, readSignal } from './season-cells.ts'
import { readVisaAnswer, readVisas } from './visa-words.ts'

/** What a column can mean: a way to name the program, a field of it, a cell holding several visas, or a word of the own season. */
export type Target =
  | 'acgmeId'
  | 'nrmpCode'
  | 'name'
  | 'institution'
  | 'city'
  | 'state'
  | 'place'
  | 'specialty'
  | 'track'
  | 'visas'
  | 'applied'
  | 'appliedOn'
  | 'signalSent'
  | 'answer'
  | 'interviewDay'
  | 'rank'
  | Exclude<ProgramField, 'nrmpCode'>

/** What columns tell of the own season, in the order in which a later one speaks for an earlier. */
export const seasonTargets = ['answer', 'applied', 'appliedOn', 'signalSent', 'interviewDay', 'rank'] as const

/** Target of each column by its header; a header without one is not read. */
export type ColumnMapping = Readonly<Record<string, Target>>

/** How a column is recognised and read. `undefined` from `read` means the cell says nothing that the column can mean. */
export interface TargetDefinition {
  readonly target: Target
  readonly title: string
  /** Finds the term in the key of a header: lower case, years as `year`, words separated by one blank. */
  readonly header: RegExp
  /** Words of the term. Another word beside it may turn its meaning (`h1b_researched`): then the user is asked. */
  readonly words: string
  /** `among` are all cells of the column, or the days they end with: one may say how another is meant. `days` is what the user says of days that leave it open. */
  readonly read: (raw: string, among: readonly string[], days?: DayOrder) => unknown
}

const text = (raw: string): string | undefined => {
  const cell = readCell(raw)
  return cell.kind === 'value' ? cell.text : undefined
}

const minimum = 'min minimum minima minimums cutoff cutoffs cut off offs score scores lowest usmle required requirement'

/** Headers in the order tried: the first that matches wins, so the particular stands before the general. */
export const targets: readonly TargetDefinition[] = [
  {
    target: 'nrmpCode',
    title: 'NRMP code',
    header: /\bnrmp\b/,
    words: 'nrmp code codes number id match',
    read: (raw) => readProgramNumber(raw)?.nrmpCode,
  },
  {
    target: 'acgmeId',
    title: 'ACGME program number',
    header: /^(acgme( program)?( code| id| number)?|(program|eras|freida|accreditation) (id|code|number)|id|acgmeid)$/,
    words: 'acgme acgmeid eras freida accreditation program code id number',
    read: readProgramNumber,
  },
  {
    target: 'name',
    title: 'Program name',
    header: /^(program|programs|program name|residency( program)?( name)?|name|title|name of (the )?program)$/,
    words: 'program programs residency name title of the',
    read: text,
  },
  {
    target: 'institution',
    title: 'Institution or hospital',
    header: /^(sponsor(ing)? )?(institution|hospital)( name| program)?$|^sponsor( name)?$|^health system$/,
    words: 'sponsor sponsoring institution hospital name program health system',
    read: text,
  },
  {
    target: 'place',
    title: 'City and state',
    header: /^(location|place|city (and )?state)$/,
    words: 'location place city and state',
    read: text,
  },
  { target: 'city', title: 'City', header: /^(program )?city( name)?$/, words: 'program city name', read: text },
  {
    target: 'state',
    title: 'State',
    header: /^(program )?state( abbreviation| name| code)?$/,
    words: 'program state abbreviation name code',
    read: stateCode,
  },
  {
    target: 'specialty',
    title: 'Specialty',
    header: /^(medical )?(specialty|speciality|specialties)( name)?$/,
    words: 'medical specialty speciality specialties name',
    read: text,
  },
  {
    target: 'track',
    title: 'Track',
    header: /^(program )?track( type)?$|^(position|program) type$/,
    words: 'program track type position',
    read: text,
  },
  { target: 'visaJ1', title: 'Sponsors J-1', header: /\bj ?1\b/, words: 'j 1 j1 through ecfmg', read: readVisaAnswer('visaJ1') },
  {
    target: 'visaH1b',
    title: 'Sponsors H-1B',
    header: /\bh ?1 ?b?\b/,
    words: 'h 1b 1 b h1b h1',
    read: readVisaAnswer('visaH1b'),
  },
  {
    target: 'visaF1Opt',
    title: 'Accepts F-1 OPT',
    header: /\bf ?1\b/,
    words: 'f 1 f1 opt 1st',
    read: readVisaAnswer('visaF1Opt'),
  },
  {
    target: 'visas',
    title: 'Visas sponsored',
    header: /\bvisas?\b/,
    words: 'visa visas type types policy options',
    read: readVisas,
  },
  {
    target: 'minimumStep2ck',
    title: 'Minimum Step 2 CK',
    header: /(min|cut ?off).*(step ?2|ck)|(step ?2|ck).*(min|cut ?off|requirement)/,
    words: `${minimum} step 2 step2 ck`,
    read: readScore,
  },
  {
    target: 'minimumStep1',
    title: 'Minimum Step 1',
    header: /(min|cut ?off).*step ?1|step ?1.*(min|cut ?off)/,
    words: `${minimum} step 1 step1`,
    read: readScore,
  },
  {
    target: 'maximumAttempts',
    title: 'Most attempts accepted',
    header: /\battempts?\b/,
    words: 'attempt attempts max maximum limit most allowed number usmle cut offs off cutoffs cutoff',
    read: readAttempts,
  },
  {
    target: 'maximumYearsSinceGraduation',
    title: 'Most years since graduation',
    header: /\byog\b|years? since grad|graduat.*(within|years)/,
    words: 'yog years since graduation graduated grad within max maximum limit cutoff cutoffs cut off offs last',
    read: readYears,
  },
  {
    target: 'usClinicalExperienceMonths',
    title: 'US clinical experience, months',
    header: /\busce\b|us clinical experience/,
    words: 'usce us clinical experience months month min minimum needed',
    read: readMonths,
  },
  {
    target: 'requiresStep3',
    title: 'Step 3 required',
    header: /\bstep ?3\b/,
    words: 'step 3 step3 usmle needed',
    read: readYesNo,
  },
  {
    target: 'invitationRate',
    title: 'Non-US IMG applicants invited',
    header: /^(applicant invited )?non us imgs?( %)?$|interview rate non us img|^% non us imgs?( invited)?$/,
    words: 'applicant applicants invited non us img imgs % interview rate',
    read: readShare,
  },
  {
    target: 'nonUsImgShare',
    title: 'Residents who are non-US IMGs',
    header: /non us (citizen )?imgs?.*(residents|%|percent|share)|(residents|%|percent|share).*non us (citizen )?img/,
    words: 'non us citizen citizens img imgs residents % percent share who were',
    read: readShare,
  },
  {
    target: 'positions',
    title: 'Positions offered',
    header: /positions?( offered)?$|^quota$|first year positions/,
    words: 'positions position offered quota first number # pgy 1 pgy1 total',
    read: readPositions,
  },
  {
    target: 'setting',
    title: 'Setting',
    header: /setting|best described|^program type$/,
    words: 'setting institutional best described as program',
    read: readSetting,
  },
  {
    target: 'lettersWanted',
    title: 'Letters wanted',
    header: /\bletters\b|^lors?$/,
    words: 'letters letter recommendation lor lors total number # wanted min minimum needed',
    read: readLetters,
  },
  {
    target: 'website',
    title: 'Website',
    header: /^(website|web site|url|link|eras link|program website|program url)$/,
    words: 'website web site url link eras program',
    read: text,
  },
  { target: 'ehrVendor', title: 'EHR', header: /^(ehr|emr)( vendor)?$/, words: 'ehr emr vendor', read: text },
  {
    target: 'ecfmgCertificateBy',
    title: 'ECFMG certificate by',
    header: /ecfmg.*(by|deadline|certif)/,
    words: 'ecfmg by deadline certificate certification certified',
    read: text,
  },
  {
    target: 'acceptsSignals',
    title: 'Takes part in signals',
    header: /signal.*(accept|participat|takes)|(accept|participat|takes part).*signal/,
    words: 'signal signals signaling participates participating participation part',
    read: readYesNo,
  },
  {
    target: 'informaticsFellowshipOnSite',
    title: 'Clinical informatics fellowship',
    header: /informatics fellowship/,
    words: 'clinical informatics fellowship site',
    read: text,
  },
  {
    target: 'informaticsMention',
    title: 'Informatics, quality or data work',
    header: /informatics|quality improvement|data science/,
    words: 'informatics quality improvement data science work clinical',
    read: text,
  },
  {
    target: 'applied',
    title: 'You applied',
    header: /^applied\??$|^(i |have )?applied( to)?$/,
    words: 'i have applied to',
    read: readApplied,
  },
  {
    target: 'appliedOn',
    title: 'Day you applied',
    header:
      /^(date|day) (applied|sent|submitted)$|^(applied|sent|submitted)( on| date)$|^application date$|^date of application$/,
    words: 'date day applied sent submitted on of application',
    read: readApplied,
  },
  {
    target: 'signalSent',
    title: 'Your signal',
    header: /^(my )?signal( sent| type| used)?$/,
    words: 'my signal sent type used',
    read: readSignal,
  },
  {
    target: 'answer',
    title: 'What the program answered',
    header: /^(application |interview )?(status|outcome|answer|result|response|invitation|invite|iv|interview)( status)?$/,
    words: 'application interview status outcome answer result response invitation invite iv',
    read: readAnswer,
  },
  {
    target: 'interviewDay',
    title: 'Day of your interview',
    header: /^(interview|iv)( date| day| on)?$|^date of (the )?interview$/,
    words: 'interview iv date day on of the',
    read: readDayAmong,
  },
  {
    target: 'rank',
    title: 'Place on your rank list',
    header: /^(my )?rank(ing)?( order)?( list)?( place| number)?$|^rol$/,
    words: 'my rank ranking order list place number rol',
    read: readRank,
  },
]

export function definitionOf(target: Target): TargetDefinition {
  const found = targets.find((definition) => definition.target === target)
  if (!found) throw new RangeError(`definitionOf requires one of the targets, got ${target}`)
  return found
}
