/**
 * The small pieces a profile is made of. Each message says what was expected, so that an error reads
 * "exams.step2ck.score: 312 is outside 1-300".
 */
import { countryCode, isCountryCode, isIsoDate, isoDate, programId, specialtyId, valuesOf } from '#domain'
import type { Choice, ChoiceName, CountryCode, IsoDate, ProgramId, SpecialtyId } from '#domain'
import type { SignalLevel } from '#domain/chances'
import { counted, countryName, isZone } from '#domain/say'
import { countriesMeant } from './countries.ts'
import { z } from './zod.ts'

interface Range {
  readonly min: number
  readonly max: number
}

export function whole({ min, max }: Range): z.ZodMiniType<number, number> {
  return z.int(`a whole number, ${min}-${max}`).check(z.minimum(min, `${min}-${max}`), z.maximum(max, `${min}-${max}`))
}

export function amount({ min, max }: Range): z.ZodMiniType<number, number> {
  return z.number(`a number, ${min}-${max}`).check(z.minimum(min, `${min}-${max}`), z.maximum(max, `${min}-${max}`))
}

const longestText = 20_000

/** Words of the applicant. A bare number is taken as written, because YAML reads `form: 14` as one. */
export const text: z.ZodMiniType<string, string | number> = z.union(
  [z.string().check(z.maxLength(longestText)), z.pipe(z.number(), z.transform(String))],
  `text of at most ${counted(longestText, 'character')}`,
)

export const yes: z.ZodMiniType<boolean, boolean> = z.boolean('true or false')

export const day: z.ZodMiniType<IsoDate, string> = z.pipe(
  z.string('a calendar day such as 2027-03-19').check(z.refine(isIsoDate, 'a calendar day such as 2027-03-19')),
  z.transform(isoDate),
)

const zoneName = 'a time zone such as Asia/Karachi'

/** A name of the time zone database. */
export const zone: z.ZodMiniType<string, string> = z.string(zoneName).check(z.maxLength(60, zoneName), z.refine(isZone, zoneName))

const momentPattern = /^((19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|now)$/

/** The ends of an experience as people write them: 2021, 2021-03, 2021-03-15 or `now`. */
export const moment: z.ZodMiniType<string, string | number> = z.union(
  [z.string().check(z.regex(momentPattern)), z.pipe(z.int().check(z.minimum(1900), z.maximum(2099)), z.transform(String))],
  'a year, month or day such as 2021, 2021-03 or 2021-03-15, or now',
)

export const year: z.ZodMiniType<number, number> = whole({ min: 1950, max: 2100 })

const specialtyName = 'a specialty such as internal-medicine'
export const specialty: z.ZodMiniType<SpecialtyId, string> = z.pipe(
  z.string(specialtyName).check(z.regex(/^[a-z][a-z0-9-]*$/, specialtyName)),
  z.transform(specialtyId),
)

const programNumber = 'the 10 digits of an ACGME program number'
export const program: z.ZodMiniType<ProgramId, string> = z.pipe(
  z.string(programNumber).check(z.regex(/^(\d{10}|x-[a-z0-9-]+)$/, programNumber)),
  z.transform(programId),
)

const countryLetters = 'the two letters of a country such as PK'
export const country: z.ZodMiniType<CountryCode, string> = z.pipe(
  z
    .string(countryLetters)
    .check(z.regex(/^[A-Z]{2}$/, { error: notACountry, abort: true }), z.refine(isCountryCode, { error: notACountry })),
  z.transform(countryCode),
)

function notACountry({ input }: { readonly input?: unknown }): string {
  const meant = countriesMeant(String(input)).map((code) => `${code} (${countryName(code)})`)
  return meant.length === 0 ? countryLetters : `${countryLetters}; did you mean ${meant.join(' or ')}?`
}

const postalCodes =
  'AL AK AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY'
const stateLetters = 'a state of two capital letters such as OH'

/** A state, the District of Columbia or a territory with residency programs. */
export const state: z.ZodMiniType<string, string> = z
  .string(stateLetters)
  .check(z.refine((value) => postalCodes.split(' ').includes(value), stateLetters))

export function oneOf<const Words extends readonly [string, ...string[]]>(
  words: Words,
): z.ZodMiniType<Words[number], Words[number]> {
  return z.enum(words, `one of ${words.join(', ')}`)
}

/** A value of a list of the domain. */
export function choice<Name extends ChoiceName>(name: Name): z.ZodMiniType<Choice<Name>, Choice<Name>> {
  const values = valuesOf(name)
  return z.enum(values, `one of ${values.join(', ')}`)
}

/** How a program is or would be signalled; none is a level too. */
export const signalLevel: z.ZodMiniType<SignalLevel, SignalLevel> = oneOf(['none', ...valuesOf('sentSignal')])

const longestList = 500

export function listOf<Item extends z.ZodMiniType>(
  item: Item,
  most: number = longestList,
): z.ZodMiniReadonly<z.ZodMiniArray<Item>> {
  return z.readonly(z.array(item, 'a list').check(z.maxLength(most, `a list of at most ${most}`)))
}

/** A group of fields; a key that is not one of them is an error, because a misspelt field would be lost in silence. */
export function fields<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniReadonly<z.ZodMiniObject<Shape, z.core.$strict>> {
  const keys = Object.keys(shape).join(', ')
  return z.readonly(
    z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? keys : `a group of fields (${keys})`) }),
  )
}

/** Values under names the applicant chooses, such as program numbers. */
export function named<Value extends z.ZodMiniType>(value: Value): z.ZodMiniReadonly<z.ZodMiniRecord<z.ZodMiniString, Value>> {
  return z.readonly(z.record(z.string(), value, 'names with a value each'))
}

/** A field of the same kind for each value of a list of the domain. */
export function eachOf<Name extends ChoiceName, Value extends z.ZodMiniType>(
  name: Name,
  value: Value,
): z.ZodMiniReadonly<z.ZodMiniObject<Record<Choice<Name>, Value>, z.core.$strict>> {
  // Built from the values of the list, so that each has its field.
  return fields(Object.fromEntries(valuesOf(name).map((one) => [one, value])) as Record<Choice<Name>, Value>)
}
