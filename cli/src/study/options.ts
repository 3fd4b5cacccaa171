import { isIsoDate } from '#domain'
import type { IsoDate } from '#domain'
import type { Call, Misused } from '../command.ts'
import { misused } from '../command.ts'

/** A whole number that is not negative; undefined where the option is not given. */
export function countOption(call: Call, name: string): number | Misused | undefined {
  const given = call.option(name)
  if (given === undefined) return undefined
  const count = Number(given)
  return Number.isInteger(count) && count >= 0 && given.trim() !== ''
    ? count
    : misused(`--${name} needs a whole number, got ${given}`)
}

/** The day of the entry, today where none is given; nothing is logged ahead. */
export function dateOption(call: Call): IsoDate | Misused {
  const given = call.option('date')
  if (given === undefined) return call.today
  if (!isIsoDate(given)) return misused(`--date needs a calendar day such as ${call.today}, got ${given}`)
  return given > call.today ? misused(`--date ${given} is still to come`) : given
}
