/** From the words of the command line to a call, or to a sentence about what is wrong with them. */
import { parseArgs } from 'node:util'
import { isIsoDate, isoDate } from '#domain'
import { usualSeed } from '#domain/person'
import type { IsoDate } from '#domain'
import { nearest } from '#store'
import type { Misused, Option } from './command.ts'
import type { NamedCommand } from './commands.ts'
import { misused } from './command.ts'

/** Options every command has. */
export const commonOptions: Readonly<Record<string, Option>> = {
  json: { help: 'print JSON, in the shape docs/cli.md describes' },
  today: { value: 'DAY', help: 'advise as of this day, such as 2026-11-22 (default: today)' },
  seed: { value: 'NUMBER', help: 'seed of the random draws behind the bands (default: 1)' },
  facts: { value: 'FOLDER', help: 'use another release of the facts pack' },
  data: { value: 'FOLDER', help: 'where your imports and logs are kept (`matchwright data` says where that is)' },
  timing: { help: 'print how long the work took on standard error' },
  help: { help: 'print this' },
}

const watch: Option = { help: 'answer again whenever the profile is saved, until Ctrl+C' }

/** Every option a command takes: its own, and those that need no word of the command. */
export function optionsOf({ options, onlyReads }: NamedCommand): Readonly<Record<string, Option>> {
  return { ...options, ...(onlyReads ? { watch } : {}), ...commonOptions }
}

export interface Arguments {
  readonly kind: 'parsed'
  readonly operands: readonly string[]
  readonly values: Readonly<Record<string, string | true>>
}

/** Splits words into operands and options; an unknown option, or one without its value, is a misuse. */
export function parseArguments(words: readonly string[], known: Readonly<Record<string, Option>>): Arguments | Misused {
  const config = Object.fromEntries(
    Object.entries(known).map(([name, option]) => [name, { type: option.value ? ('string' as const) : ('boolean' as const) }]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: config, allowPositionals: true, strict: true })
    const given = Object.entries(values).filter(
      (entry): entry is [string, string | true] => entry[1] !== undefined && entry[1] !== false,
    )
    return { kind: 'parsed', operands: positionals, values: Object.fromEntries(given) }
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
    return misused(sentenceFor(error, known))
  }
}

function sentenceFor(error: TypeError, known: Readonly<Record<string, Option>>): string {
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? ''
  const name = option.replace(/^-+/, '')
  const value = known[name]?.value
  if (value) return `${option} needs a value: ${option} ${value}`
  if (name in known) return `${option} takes no value.`
  const guess = nearest(name, Object.keys(known))
  return `There is no option ${option}.${guess ? ` Did you mean --${guess}?` : ''}`
}

/** The seasons a profile can name. */
const [firstDay, lastDay] = ['2020-01-01', '2099-12-31']

/** The day of the advice: the one given, or the clock's day in the time zone of the machine. */
export function parseToday(given: string | undefined, now: Date): IsoDate | Misused {
  if (given === undefined) return isoDate(localDay(now))
  if (!isIsoDate(given)) return misused(`--today needs a calendar day such as 2026-11-22, got ${given}`)
  return given >= firstDay && given <= lastDay
    ? given
    : misused(`--today needs a day from ${firstDay} to ${lastDay}, got ${given}`)
}

function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

export function parseSeed(given: string | undefined): number | Misused {
  if (given === undefined) return usualSeed
  const seed = Number(given)
  return Number.isSafeInteger(seed) && given.trim() !== '' ? seed : misused(`--seed needs a whole number, got ${given}`)
}
