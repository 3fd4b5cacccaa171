import type { Fact } from '../answer.ts'
import type { InForce } from '../claims/ledger.ts'
import type { Program, ProgramClaims } from '../claims/program.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import type { PersonVisa } from './answer-visa-for-person.ts'
import type { RouteFinding } from './check.ts'
import type { VisaAnswer } from './visa-answer.ts'
import type { VisaCase } from './visa-case.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import { inForce, mostTrusted } from '../claims/ledger.ts'
import { lazily, madeOnce } from '../once.ts'
import { answerOf, judgePerson, noVisaNeeded } from './answer-visa-for-person.ts'
import { betterOf } from './check.ts'
import { visaName } from './entry.ts'

/** The visa answer for one person at one program: feasible, feasible if, not feasible, unknown and what to ask, or not needed. */
export function answerVisa(asked: VisaCase, program: Program): VisaAnswer {
  const { person, ofSilent } = samePerson(asked, program.specialty)
  return isSilent(program.claims) ? ofSilent() : answerAt(person, program.claims, asked.today)
}

/** Whether a program says nothing of visas: what it means for a person is the same at all such programs of a specialty. */
function isSilent({ visaJ1, visaH1b, visaF1Opt }: ProgramClaims): boolean {
  return visaJ1 === undefined && visaH1b === undefined && visaF1Opt === undefined
}

function answerAt(person: PersonVisa, claims: ProgramClaims, today: IsoDate): VisaAnswer {
  if (person.need.need === 'not needed') return noVisaNeeded(person)
  const sponsored = bestAt(person.sponsored, claims)
  const own = isOpen(sponsored) ? person.own : person.own.filter(({ kind }) => kind !== 'f1opt')
  // Of thousands of programs most are asked for the outcome alone.
  return answerOf(person, {
    best: own.length === 0 ? sponsored : betterOf(sponsored, bestAt(own, claims)),
    findings: () => [
      ...person.sponsored.map((route) => atProgram(route, claims, today)),
      ...own.map((route) => ownAtProgram(route, claims, today)),
    ],
  })
}

function bestAt(routes: readonly RouteFinding[], claims: ProgramClaims): RouteFinding['outcome'] {
  let best: RouteFinding['outcome'] = 'not feasible'
  for (const route of routes) best = betterOf(best, outcomeAt(route, claims))
  return best
}

function isOpen(outcome: RouteFinding['outcome']): boolean {
  return outcome !== 'not feasible'
}

/** How a route stands at a program: a permit of the person's own needs no sponsor, the others what the program says. */
function outcomeAt({ kind, outcome }: RouteFinding, claims: ProgramClaims): RouteFinding['outcome'] {
  if (outcome === 'not feasible') return outcome
  const field = stanceField(kind)
  if (field === undefined) return outcome
  const said = mostTrusted(claims[field])
  return said === undefined ? 'unknown' : said.value ? outcome : 'not feasible'
}

interface Judged extends Pick<VisaCase, 'facts' | 'today' | 'season'> {
  readonly bySpecialty: Map<SpecialtyId, JudgedPerson>
}

interface JudgedPerson {
  readonly person: PersonVisa
  readonly ofSilent: () => VisaAnswer
}

/** The last judgement of a person: thousands of programs ask about the same one on the same day. */
const judged = new WeakMap<Person, Judged>()

function samePerson(asked: VisaCase, specialty: SpecialtyId): JudgedPerson {
  const { facts, today, season } = asked
  let kept = judged.get(asked.person)
  if (kept?.facts !== facts || kept.today !== today || kept.season !== season) {
    kept = { facts, today, season, bySpecialty: new Map() }
    judged.set(asked.person, kept)
  }
  return madeOnce(kept.bySpecialty, specialty, () => {
    const person = judgePerson(asked, specialty)
    return { person, ofSilent: lazily(() => answerAt(person, {}, today)) }
  })
}

/** A sponsored route at a program: closed where the program does not sponsor it, unknown where nobody said. */
function atProgram(route: RouteFinding, claims: ProgramClaims, today: IsoDate): RouteFinding {
  const outcome = outcomeAt(route, claims)
  const field = stanceField(route.kind)
  if (route.outcome === 'not feasible' || field === undefined) return route
  const stance = inForce(claims[field], today)
  if (stance === undefined) return { ...route, outcome, ask: [...route.ask, askProgram(route.kind)] }
  const reason = stanceReason(route.kind, stance, today)
  if (!isOpen(outcome)) return { ...route, outcome, conditions: [], because: [reason], ask: [] }
  return {
    ...route,
    because: [reason, ...route.because],
    ask: stance.stale || stance.conflicts.length > 0 ? [...route.ask, verify(route.kind, stance.fact)] : route.ask,
  }
}

/** A permit of the person's own needs no sponsor; practical training only a program that accepts it. */
function ownAtProgram(route: RouteFinding, claims: ProgramClaims, today: IsoDate): RouteFinding {
  if (route.kind !== 'f1opt' || !isOpen(route.outcome)) return route
  const outcome = outcomeAt(route, claims)
  const stance = inForce(claims.visaF1Opt, today)
  if (stance === undefined || stance.value) return { ...route, outcome }
  return { ...route, outcome, conditions: [], because: [stanceReason('f1opt', stance, today)] }
}

/** What a program says of a route; of a permit of the person's own it says nothing. */
function stanceField(kind: RouteFinding['kind']): 'visaJ1' | 'visaH1b' | 'visaF1Opt' | undefined {
  switch (kind) {
    case 'j1':
      return 'visaJ1'
    case 'h1b':
      return 'visaH1b'
    case 'f1opt':
      return 'visaF1Opt'
    default:
      return undefined
  }
}

function stanceReason(kind: RouteFinding['kind'], stance: InForce<boolean>, today: IsoDate): VisaReason {
  const says = stance.value ? 'Sponsors' : 'Does not sponsor'
  const disputed = stance.conflicts.length > 0 ? ' Another source says otherwise.' : ''
  return {
    text: `${says} ${nameOf(kind)}, as ${verb(stance.fact)} ${stance.fact.asOf}.${disputed}`,
    direction: stance.value ? 'helps' : 'hurts',
    source: stance.fact,
    ...(stance.stale || stance.reCheckBy < today ? { checkAgain: true } : {}),
  }
}

function verb(fact: Fact<boolean>): string {
  return fact.known === 'own note' ? 'you noted for' : fact.known === 'imported' ? 'imported for' : 'reported for'
}

function askProgram(kind: RouteFinding['kind']): { readonly field: string; readonly text: string; readonly why: string } {
  return {
    field: fieldOf(kind),
    text: `Do you sponsor ${nameOf(kind)} for residents who start this season?`,
    why: 'Nobody has said, and an empty entry is not a no.',
  }
}

function verify(
  kind: RouteFinding['kind'],
  fact: Fact<boolean>,
): { readonly field: string; readonly text: string; readonly why: string } {
  return {
    field: fieldOf(kind),
    text: `Do you still sponsor ${nameOf(kind)} for residents who start this season?`,
    why: `The newest word we have is of ${fact.asOf}. Visa policies change; this one decides whether you can come.`,
  }
}

function fieldOf(kind: RouteFinding['kind']): string {
  return kind === 'j1' ? 'visaJ1' : kind === 'h1b' ? 'visaH1b' : 'visaF1Opt'
}

function nameOf(kind: RouteFinding['kind']): string {
  return kind === 'j1' || kind === 'h1b' ? visaName[kind] : kind === 'f1opt' ? 'F-1 practical training' : kind
}
