import { namedProgram } from '../claims/named-program.ts'
import type { Reason } from '../answer.ts'
import { sourceOf } from '../answer.ts'
import type { Choice } from '../choices.ts'
import { mostTrusted } from '../claims/ledger.ts'
import type { Program } from '../claims/program.ts'
import type { Case } from '../person/case.ts'
import type { Candidate } from '../programs/candidate.ts'
import { findCandidates } from '../programs/find-candidates.ts'
import { counted, percentText } from '../say/number.ts'
import type { ProgramId, SpecialtyId } from '../units.ts'

/** One line of the list of unfilled programs, as its reader understood it. */
export interface UnfilledPlace {
  /** As it stood there. */
  readonly line: string
  /** The program of the directory it means; absent where none is certain. */
  readonly program?: ProgramId
  /** Programs it can mean, where several fit. */
  readonly mayMean?: readonly string[]
  /** Positions still open, where the line says so. */
  readonly open?: number
  /** By the letter of its NRMP code: the whole training, its first year alone, or what begins after a first year. */
  readonly track?: 'whole' | 'first year' | 'advanced'
}

/** One place a person may apply to in SOAP, with what is known for and against it. */
export interface SoapPlace {
  readonly line: string
  readonly program?: ProgramId
  readonly name: string
  readonly place: string
  readonly specialty?: SpecialtyId
  readonly open?: number
  readonly standing: 'usable' | 'ask' | 'closed'
  readonly because: readonly Reason[]
}

/** The applications of SOAP: at most so many, in an order of what is known. */
export interface SoapChoice {
  /** How many may still be sent. */
  readonly most: number
  readonly chosen: readonly SoapPlace[]
  /** As good as is known, beyond the number that may be sent. */
  readonly beyond: readonly SoapPlace[]
  /** Not worth one of the applications, each with the reason. */
  readonly closed: readonly SoapPlace[]
  /** Specialties of the chosen places that the person's own statement is not for. */
  readonly otherSpecialties: readonly SpecialtyId[]
  readonly order: readonly Reason[]
}

/**
 * Up to as many places of the unfilled list as SOAP allows. No chance in SOAP was ever measured by program, so none is said: places come in
 * the order of what is known to decide (a visa that works, the own specialty, open positions, non-US IMGs among residents).
 */
export function chooseForSoap(
  unfilled: readonly UnfilledPlace[],
  asked: Case,
  message: Choice<'mondayMessage'> | undefined,
): SoapChoice {
  const weigh = weigherOf(unfilled, asked)
  const sent = new Set(asked.person.season.soap.map(({ program }) => program))
  const unsent = unfilled.filter(({ program }) => program === undefined || !sent.has(program))
  const weighed = unsent.map((one) => ({ ...weigh(one), ...trackFor(one, message) }))
  const wanted = weighed.filter(({ wrongTrack, found }) => !wrongTrack && found.standing !== 'closed')
  const ordered = wanted.toSorted((a, b) => compare(a.keys, b.keys)).map(({ found }) => found)
  const most = Math.max(0, asked.facts.seasons.limits.soapApplications.value - sent.size)
  const chosen = ordered.slice(0, most)
  const own = new Set(asked.person.specialties.map(({ id }) => id))
  const others = new Set(chosen.flatMap(({ specialty }) => specialty ?? []).filter((id) => !own.has(id)))
  return {
    most,
    chosen,
    beyond: ordered.slice(most),
    closed: weighed.flatMap(({ wrongTrack, found }) =>
      wrongTrack
        ? [{ ...found, standing: 'closed' as const, because: [wrongTrack] }]
        : found.standing === 'closed'
          ? [found]
          : [],
    ),
    otherSpecialties: [...others],
    order: orderWords(asked),
  }
}

/** Smaller is better, the first difference decides. */
type Keys = readonly number[]

interface Weighed {
  readonly found: SoapPlace
  readonly keys: Keys
}

function weigherOf(unfilled: readonly UnfilledPlace[], asked: Case): (place: UnfilledPlace) => Weighed {
  const byId = candidatesAmong(unfilled, asked)
  const own = asked.person.specialties.map(({ id }) => id)
  return ({ line, program, open, mayMean }) => {
    const candidate = program === undefined ? undefined : byId.get(program)
    const openTo = open === undefined ? {} : { open }
    if (candidate === undefined) {
      const because: readonly Reason[] = [
        {
          text:
            mayMean === undefined
              ? 'Not among the programs known here: look up its visa and its rules yourself.'
              : `It can mean ${mayMean.join('; or ')}: put the number of the program into the line.`,
          direction: 'neutral',
        },
      ]
      return {
        found: { line, name: line, place: '', ...openTo, standing: 'ask', because },
        keys: [1, own.length, -(open ?? 0), 0],
      }
    }
    const { program: known, standing } = candidate
    const at = own.indexOf(known.specialty)
    const share = mostTrusted(known.claims.nonUsImgShare)?.value.point ?? 0
    return {
      found: {
        line,
        program: known.id,
        ...namedProgram(known.id, known),
        specialty: known.specialty,
        ...openTo,
        standing: standing === 'open' ? 'usable' : standing === 'unknown' ? 'ask' : 'closed',
        because: reasonsFor(candidate, open),
      },
      keys: [standing === 'open' ? 0 : 1, at === -1 ? own.length : at, -(open ?? 0), -share],
    }
  }
}

/** The programs of the unfilled list through the person's eyes, whatever their specialty. */
function candidatesAmong(unfilled: readonly UnfilledPlace[], asked: Case): ReadonlyMap<ProgramId, Candidate> {
  const listed = new Set(unfilled.flatMap(({ program }) => program ?? []))
  const programs = asked.facts.programs.filter(({ id }) => listed.has(id))
  const specialties = [...new Set(programs.map(({ specialty }) => specialty))].map((id) => ({ id }))
  const { open, unknown, refused } = findCandidates({
    ...asked,
    facts: { ...asked.facts, programs },
    person: { ...asked.person, specialties },
  })
  return new Map([...open, ...unknown, ...refused].map((one) => [one.program.id, one]))
}

function reasonsFor({ program, visa, reasons, standing }: Candidate, open: number | undefined): readonly Reason[] {
  if (standing === 'refused') return reasons.filter(({ direction }) => direction === 'hurts').slice(0, 2)
  const visaWord = visa.because.find(({ direction }) => direction === 'helps')
  return [
    ...(visa.outcome === 'unknown'
      ? [{ text: 'Nobody has said whether it sponsors your visa: ask when it calls.', direction: 'neutral' as const }]
      : visaWord === undefined
        ? []
        : [visaWord]),
    ...(open === undefined ? [] : [{ text: `${counted(open, 'position')} open`, direction: 'helps' as const }]),
    ...shareOf(program),
    ...reasons.slice(0, 1),
  ]
}

function shareOf({ claims }: Program): readonly Reason[] {
  const fact = mostTrusted(claims.nonUsImgShare)
  return fact === undefined
    ? []
    : [
        {
          text: `Of its residents about ${percentText(fact.value.point)} are non-US IMGs`,
          direction: 'neutral',
          source: sourceOf(fact),
        },
      ]
}

/** Half a match leaves only the other half to win. */
function trackFor({ track }: UnfilledPlace, message: Choice<'mondayMessage'> | undefined): { readonly wrongTrack?: Reason } {
  if (message === 'advanced only' && track !== undefined && track !== 'first year')
    return { wrongTrack: { text: 'You hold an advanced place: only a first year is missing.', direction: 'hurts' } }
  if (message === 'first year only' && track !== undefined && track !== 'advanced')
    return { wrongTrack: { text: 'You hold a first year: only an advanced place is missing.', direction: 'hurts' } }
  return {}
}

function orderWords({ facts, person }: Case): readonly Reason[] {
  const names = person.specialties.flatMap(({ id }) => facts.specialties.find((one) => one.id === id)?.name ?? [])
  const adds = facts.seasons.duties?.find(({ id }) => id === 'soap-what-it-adds')
  return [
    {
      text: `First where a visa is known to work, then where it has to be asked; within each ${names.join(', then ')} before other specialties, more open positions before fewer, then more non-US IMGs among the residents.`,
      direction: 'neutral',
    },
    {
      text: 'No chance is said of a single place: nothing was published of who gets an offer in SOAP, program by program.',
      direction: 'neutral',
      ...(adds === undefined ? {} : { source: sourceOf(adds) }),
    },
  ]
}

function compare(a: Keys, b: Keys): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
