/**
 * What a sentence of a program's page says of visas. A yes needs a word that grants and none that refuses; whatever is less than clear
 * is no reading at all, so that a refusal in unforeseen words is shown and never taken for a yes.
 */
import type { VisaField } from './visa-words.ts'

export interface VisaStatement {
  readonly field: VisaField
  readonly value: boolean
  /** What limits it: a group, a condition, a season. */
  readonly caution?: string
}

export interface VisaProse {
  readonly statements: readonly VisaStatement[]
  /** Whether it names a visa of which nothing certain could be read. */
  readonly unclear: boolean
}

const names: readonly (readonly [VisaField, RegExp])[] = [
  ['visaJ1', /\bj-? ?1s?\b|\becfmg[- ]sponsored visas?/],
  ['visaH1b', /\bh-? ?1-? ?b?s?\b/],
  ['visaF1Opt', /\bf-? ?1s?\b(?=.*\bopt\b)|\bopt\b/],
]

const refusing =
  /\b(?:not|no|non|never|neither|nor|none|cannot|unable|without|un(?:available|likely|willing)|ineligible|impossible|unfortunately|hardly|rarely|seldom|discontinu\w+|suspend\w*|stop\w*|end(?:s|ed)|ceas\w+|prohibit\w*|refrain\w*|avoid\w*|declin\w+|exclud\w+|refus\w+|reject\w*|den(?:y|ies|ied)|barred|against)\b/g
const granting =
  /\b(?:sponsor(?:s|ed|ing|ship)?|accept(?:s|ed|able)?|support(?:s|ed)?|offer(?:s|ed)?|provid(?:es?|ed)|eligible|consider(?:s|ed)?|welcomed?|yes|available|participat\w+|permit(?:s|ted)|tak(?:es?|en))\b/
/** Two words of one refusal. */
const oneRefusal: readonly (readonly [RegExp, string])[] = [
  [/\bwithout (?:exception|reservation)\b/, ' '],
  [/\bno,? (?=.*\b(?:not|cannot|unable|never)\b)/, ' '],
  [/\bunfortunately,? (?=.*\b(?:not|cannot|unable|no longer|none)\b)/, ' '],
  [/\bneither\b(.*?)\bnor\b/, 'neither $1 or'],
  [/\bnot?\b(.*?)\bnor\b/, 'not $1 or'],
]
/** What stands behind these is left out of what the clause grants. */
const leavesOut =
  /\b(?:in place of|rather than|instead of|except(?: for)?|with the exception of|other than|excluding|apart from)\b/
/** Not of residents who start, or not of now. */
const another =
  /\b(?:observ(?:er|ation)\w*|rotat\w+|electives?|extern\w*|visiting|fellows?|fellowships?|faculty|attendings?|previously|formerly|in the past|used to)\b/

/** Reads one sentence, or a question with its answer. */
export function readVisaProse(quote: string): VisaProse {
  const text = quote
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\bcan't\b/g, 'cannot')
    .replaceAll(/n't\b/g, ' not')
  if (!/visa|sponsor/.test(text) && fieldsIn(text).length === 0) return { statements: [], unclear: false }
  const caution = limitsOf(quote)
  const found = new Map<VisaField, boolean>()
  let unclear = false
  for (const { clause, asked } of clausesOf(text)) {
    const fields = fieldsIn(clause)
    const value = saidOf(clause, asked)
    if (fields.length === 0) {
      if (value === false && isOfAllVisas(clause)) for (const field of ['visaJ1', 'visaH1b'] as const) refuse(found, field)
      continue
    }
    if (value === undefined) unclear = true
    else for (const field of fields) if (value && found.get(field) !== true) found.set(field, true)
    if (value === false) for (const field of fields) found.set(field, false)
    if (value === true && onlyJ1(clause, fields)) refuse(found, 'visaH1b')
  }
  const statements = [...found].map(([field, value]) => limited({ field, value, ...(caution ? { caution } : {}) }, text))
  return { statements, unclear: unclear && statements.length === 0 }
}

/** A refusal of all, or of what is not named, gives way to what is said of one by name. */
function refuse(found: Map<VisaField, boolean>, field: VisaField): void {
  if (!found.has(field)) found.set(field, false)
}

interface Clause {
  readonly clause: string
  /** The question it answers, or the clause whose list it is. */
  readonly asked: string
}

/** Clauses that each say one thing; of a question only what its answer does not name itself. */
function clausesOf(text: string): readonly Clause[] {
  const [, question, answer] = /^(.*\?)\s*([^?]+)$/.exec(text) ?? []
  if (question === undefined || answer === undefined)
    return split(text).map((clause, at, all) => ({ clause, asked: all[at - 1] ?? '' }))
  const answered = split(answer).map((clause) => ({ clause, asked: question }))
  if (fieldsIn(answer).length > 0) return answered
  // "Do you sponsor H-1B visas? Not at this time." speaks of what was asked.
  return [{ clause: `${fieldsIn(question).join(' ').toLowerCase()} ${answer}`, asked: question }]
}

const joint = /[.;!()]|\b(?:but|although|though|however|while|whereas|yet)\b|\band (?=(?:do|does|is|are|can|will|would|cannot)\b)/

function split(text: string): readonly string[] {
  return text
    .split(joint)
    .flatMap(atCommas)
    .flatMap((clause) => {
      const [kept = '', ...left] = clause.split(leavesOut)
      return [kept, ...left.map((one) => `not ${one}`)]
    })
    .filter((clause) => clause.trim() !== '')
}

/** A comma parts two clauses where both name a visa and the second refuses. */
function atCommas(clause: string): readonly string[] {
  return clause.split(/,\s*(?=(?:not|no)\b)|,\s*(?=[^,]*\b(?:h-?1|j-?1)[^,]*\b(?:not|no|never)\b)/)
}

function fieldsIn(clause: string): readonly VisaField[] {
  return names.flatMap(([field, pattern]) => (pattern.test(clause) || clause.includes(field.toLowerCase()) ? [field] : []))
}

/** Yes, no, or nothing certain. */
function saidOf(clause: string, asked: string): boolean | undefined {
  const plain = oneRefusal.reduce((text, [pattern, instead]) => text.replace(pattern, instead), clause)
  const refusals = plain.match(refusing)?.length ?? 0
  if (another.test(plain) && !/\bresidents?\b|\bresidency\b/.test(plain)) return undefined
  if (refusals > 0) return refusals === 1 ? false : undefined
  if (granting.test(plain)) return true
  // Bare names answer what was asked of them, or are the list of what is taken.
  const isBare = /^(?:the|[jhf]-? ?1-? ?b?|opt|visas?|only|or|and|transfers?|[\s,:])+$/.test(plain)
  return isBare && (asked === '' || (granting.test(asked) && asked.search(refusing) < 0)) ? true : undefined
}

/** A refusal that names no visa means all of them, where it is of sponsoring visas. */
function isOfAllVisas(clause: string): boolean {
  return /\b(?:sponsor|offer|accept|support|provide)\w*\b[^,]*\bvisas?\b|\bvisas?\b[^,]*\b(?:sponsor|offer|accept|support)\w*/.test(
    clause,
  )
}

function onlyJ1(clause: string, fields: readonly VisaField[]): boolean {
  return fields.length === 1 && fields[0] === 'visaJ1' && /\bonly\b|\bsolely\b|\bexclusively\b/.test(clause)
}

/** What is given to others alone is refused to a graduate of a school abroad, with the group it is given to. */
function limited(statement: VisaStatement, text: string): VisaStatement {
  const group = groups.find(([pattern]) => pattern.test(text))?.[1] ?? transferOf(statement.field, text)
  if (!statement.value || group === undefined) return statement
  const { field, caution } = statement
  return { field, value: false, caution: caution === undefined ? group : `${group}; ${caution}` }
}

const groups: readonly (readonly [RegExp, string])[] = [
  [/\bcanadians?\b/, 'only for Canadians'],
  [
    /graduate[sd]?\b[^.]*\b(?:of|from) an? u\.?s\.? (?:medical|or)|u\.?s\.? medical (?:or|schools?)/,
    'only for graduates of US schools',
  ],
]

/** A transfer is meant of the visa it stands beside; of any where only one is named. */
function transferOf(field: VisaField, text: string): string | undefined {
  const beside = field === 'visaH1b' && /\bh-? ?1-? ?b?(?: visas?)?,? transfers?\b/.test(text)
  const alone = fieldsIn(text).length === 1 && /\btransfer|another acgme/.test(text)
  return beside || alone ? 'only for a transfer from another program' : undefined
}

function limitsOf(quote: string): string | undefined {
  const limits: readonly (readonly [RegExp, string])[] = [
    [/all (?:3|three) steps|step ?3/i, 'needs Step 3'],
    [/\bcurrently\b/i, 'says "currently"'],
    [/\bonly\b/i, 'says "only"'],
    [/\bif\b|\bunless\b|\bprovided\b/i, 'conditional'],
  ]
  const year = /\b(20\d\d)(?:\s*[-–]\s*(20)?\d\d)?\b/.exec(quote)?.[0]
  const found = limits.filter(([pattern]) => pattern.test(quote)).map(([, words]) => words)
  if (year !== undefined) found.push(`speaks of ${year}`)
  return found.length === 0 ? undefined : found.join('; ')
}
