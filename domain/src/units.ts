/**
 * Quantities that must not be mixed have different types, all made here.
 * A constructor throws a sentence naming the value: a wrong unit is a programmer's mistake.
 */

declare const unit: unique symbol
export type Unit<Base, Name extends string> = Base & { readonly [unit]: Name }

/** A number from 0 to 1. */
export type Probability = Unit<number, 'Probability'>
/** United States dollars. */
export type Usd = Unit<number, 'Usd'>
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = Unit<string, 'IsoDate'>
/** ACGME program number (10 digits), or `x-` and a slug where no number is known. */
export type ProgramId = Unit<string, 'ProgramId'>
/** Kebab-case name of a specialty, such as `internal-medicine`. */
export type SpecialtyId = Unit<string, 'SpecialtyId'>
/** Code of a country in two letters, such as `PK`. */
export type CountryCode = Unit<string, 'CountryCode'>

export function probability(value: number): Probability {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`probability requires a number from 0 to 1, got ${value}`)
  return value as Probability
}

export function usd(value: number): Usd {
  if (!Number.isFinite(value)) throw new RangeError(`usd requires a finite number, got ${value}`)
  return value as Usd
}

const isoDatePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Whether the text is a day of the Gregorian calendar, `YYYY-MM-DD`. Asked for every claim about every program, so without a Date. */
export function isIsoDate(value: string): value is IsoDate {
  if (!isoDatePattern.test(value)) return false
  const day = Number(value.slice(8))
  return day <= 28 || day <= daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)))
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isoDate(value: string): IsoDate {
  if (!isIsoDate(value)) throw new RangeError(`isoDate requires a calendar day such as 2027-03-19, got ${value}`)
  return value
}

/** The id of a program as the directory has it; whoever reads what was written earlier asks `presentId` first. */
export function programId(value: string): ProgramId {
  if (!/^(\d{10}|x-[a-z0-9-]+)$/.test(value)) throw new RangeError(`programId requires 10 digits or x- and a slug, got ${value}`)
  return value as ProgramId
}

export function specialtyId(value: string): SpecialtyId {
  if (!/^[a-z][a-z0-9-]*$/.test(value)) throw new RangeError(`specialtyId requires a kebab-case name, got ${value}`)
  return value as SpecialtyId
}
