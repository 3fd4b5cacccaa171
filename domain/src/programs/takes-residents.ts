import type { Fact, Reason } from '../answer.ts'
import { mostTrusted } from '../claims/ledger.ts'
import type { Program, ProgramStatus } from '../claims/program.ts'
import type { Person } from '../person/person.ts'

/** What stands against a program's taking this person at all, before any visa or score. */
export interface TakesResidents {
  /** It takes nobody, or nobody like this person. */
  readonly closed: readonly Reason[]
  /** It may be gone, and the person has pinned it all the same. */
  readonly doubtful: readonly Reason[]
}

const nothing: TakesResidents = { closed: [], doubtful: [] }

/** What a status means for an application; one that is absent closes nothing. */
const closing: Readonly<Partial<Record<ProgramStatus, string>>> = {
  closed: 'The program has closed',
  'accreditation withdrawn': 'The program has lost its accreditation',
  merged: 'The program is part of another one now; apply there',
  closing: 'The program is ending and takes no new residents',
}

/**
 * A closure that was reported counts even where a list still names the program: lists are copied from year to year. Absence from the
 * newest list takes a program off until the person pins it, or a claim of their own says that it is listed.
 */
export function takesResidents(program: Program, person: Person): TakesResidents {
  const status = mostTrusted(program.claims.status)
  const ended = status && closing[status.value]
  if (status && ended !== undefined) return { closed: [against(ended, status)], doubtful: [] }
  const service = closedByService(program, person)
  const listed = mostTrusted(program.claims.listed)
  if (listed?.value !== false) return service.length === 0 ? nothing : { closed: service, doubtful: [] }
  const pinned = person.preferences.pinned?.includes(program.id) ?? false
  const absent = 'Not in the newest list of programs: ask whether it takes residents'
  return pinned
    ? { closed: service, doubtful: [against(`${absent}. You pinned it, so it stays`, listed)] }
    : { closed: [...service, against(`${absent}, and pin it if it does`, listed)], doubtful: [] }
}

/** Military programs train officers of the US armed forces: citizens only. */
function closedByService(program: Program, person: Person): readonly Reason[] {
  const setting = mostTrusted(program.claims.setting)
  if (setting?.value !== 'military' || person.citizenships.some((country) => country === 'US')) return nothing.closed
  const said = person.citizenships.length === 0 ? ', and your profile names no citizenship' : ''
  return [
    against(`Military program: its residents are officers of the US armed forces, which asks for US citizenship${said}`, setting),
  ]
}

function against(text: string, fact: Fact<unknown>): Reason {
  return {
    text,
    direction: 'hurts',
    source: { source: fact.source, asOf: fact.asOf, known: fact.known, ...(fact.url === undefined ? {} : { url: fact.url }) },
  }
}
