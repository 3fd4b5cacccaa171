import { tidy } from '../files/text.ts'
import { readProgramNumber } from '../programs/identities.ts'
import type { ProgramNumber } from '../programs/identities.ts'

/** Words around the name of a program in a subject or a title. */
const around =
  /\b(?:re|fwd?)\s*:|\b(?:your |virtual |online |residency |program |in[- ]person )*interview(?:s|ing)?(?: (?:day|date|invitation|invite|offer|confirmation|scheduled|confirmed|request))?(?: (?:with|at|for|from))?\b|\b(?:zoom|webex|teams|thalamus|invitation|confirmation)\b/gi

/** A program as a letter or an event names it. */
export type NamedProgram = ProgramNumber & { readonly name: string }

/** The program a subject or a title names: its name without the words of the occasion, and its number where it stands there. */
export function programWords(text: string): NamedProgram {
  const number = /\b(?:ACGME|program)?\s*(?:id|code|number)?\s*[:#(]*\s*(\d{10}|\d{7}[CPARM]\d)\b\)?/i.exec(text)
  const read = number?.[1] === undefined ? undefined : readProgramNumber(number[1])
  const rest = read ? text.replace(number?.[0] ?? '', ' ') : text
  const name = tidy(rest.replaceAll(around, ' ').replaceAll(/^[\s:;,.()–—-]+|[\s:;,.()–—-]+$/g, ''))
  return { name, ...read }
}
