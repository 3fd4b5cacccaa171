import type { Question, Reason } from '../answer.ts'
import type { Facts } from '../facts.ts'
import { notCoveredText } from '../facts.ts'
import { closesResidency, spentSteps } from '../person/spent-steps.ts'
import { sourceOf } from '../answer.ts'
import { wordsFor } from '../choices.ts'
import type { Case } from '../person/case.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import { answerVisa } from '../visa/answer-visa.ts'
import type { VisaAnswer } from '../visa/visa-answer.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { advancedTracks } from './advanced-tracks.ts'
import { completenessOf } from './completeness.ts'
import type { CutoffAnswer } from './cutoffs.ts'
import { checkCutoffs } from './cutoffs.ts'
import type { Program } from '../claims/program.ts'
import type { TakesResidents } from './takes-residents.ts'
import { takesResidents } from './takes-residents.ts'
import { tierOf } from './tiers.ts'

/**
 * Every program of the chosen specialties seen through the applicant's eyes: open, unknown (what to ask first), or refused
 * (and why). A program that takes nobody, or has no visa the applicant can use, is refused; one that never said stays, as unknown.
 */
export function findCandidates(asked: Case): Candidates {
  const { person, facts } = asked
  const wanted = new Set(person.specialties.map(({ id }) => id))
  const closed = closedEverywhere(asked)
  const all = facts.programs
    .filter(({ specialty }) => wanted.has(specialty))
    .map((program) => new SeenProgram(asked, program, closed))
  return {
    open: all.filter(({ standing }) => standing === 'open'),
    unknown: all.filter(({ standing }) => standing === 'unknown'),
    refused: all.filter(({ standing }) => standing === 'refused'),
    notes: advancedTracks(person, facts),
    asks: missingSpecialties(person, facts),
  }
}

/** What closes every program to this person. */
function closedEverywhere(asked: Case): readonly Reason[] {
  const source = sourceOf(asked.facts.exams.maximumAttempts)
  return spentSteps(asked)
    .filter(closesResidency)
    .map((step) => ({
      text: `No attempt at ${wordsFor('exam', step)} is left, and nobody begins a residency without it`,
      direction: 'hurts',
      source,
    }))
}

/** A class, for there are thousands in every run: they are only weighed, and the words are of those somebody looks at. */
class SeenProgram implements Candidate {
  readonly program: Program
  readonly standing: Candidate['standing']
  readonly visa: VisaAnswer
  readonly missedCutoffs: Candidate['missedCutoffs']
  readonly #asked: Case
  readonly #cutoffs: CutoffAnswer
  readonly #residents: TakesResidents
  readonly #closedEverywhere: readonly Reason[]
  #tier: Candidate['tier'] | undefined

  constructor(asked: Case, program: Program, everywhere: readonly Reason[]) {
    const { person } = asked
    const visa = answerVisa(asked, program)
    const cutoffs = checkCutoffs({ person, program })
    const residents = takesResidents(program, person)
    const isClosed =
      everywhere.length + residents.closed.length > 0 || visa.outcome === 'not feasible' || cutoffs.barred.length > 0
    this.program = program
    this.standing = isClosed ? 'refused' : visa.outcome === 'unknown' || residents.doubtful.length > 0 ? 'unknown' : 'open'
    this.visa = visa
    this.missedCutoffs = cutoffs.missed
    this.#asked = asked
    this.#cutoffs = cutoffs
    this.#residents = residents
    this.#closedEverywhere = everywhere
  }

  get tier(): Candidate['tier'] {
    return (this.#tier ??= tierOf(this.program, { person: this.#asked.person, closed: this.#closed()[0] }))
  }

  get reasons(): readonly Reason[] {
    const stated = [...this.#cutoffs.missed, ...this.#cutoffs.noted]
    return [...this.#closed(), ...this.#residents.doubtful, ...stated, ...ties(this.program, this.#asked.person)]
  }

  get asks(): readonly Question[] {
    return [...this.visa.ask, ...this.#cutoffs.asks, ...questionsBeyondVisa(this.program, this.#asked.today)]
  }

  #closed(): readonly Reason[] {
    if (this.standing !== 'refused') return []
    return [...this.#closedEverywhere, ...this.#residents.closed, ...closedByVisa(this.visa), ...this.#cutoffs.barred]
  }
}

/** The visa engine asks about the routes this applicant can use; the others need no question. */
function questionsBeyondVisa(program: Program, today: IsoDate): readonly Question[] {
  return completenessOf(program, today).questions.filter(({ field }) => field !== 'program.visaJ1' && field !== 'program.visaH1b')
}

/** A visa that cannot work refuses the program, with the sentences of the visa engine. */
function closedByVisa(visa: VisaAnswer): readonly Reason[] {
  if (visa.outcome !== 'not feasible') return []
  const against = visa.because.filter(({ direction }) => direction === 'hurts')
  return against.length > 0 ? against : [{ text: 'No visa route that works for you', direction: 'hurts' }]
}

/** What ties the applicant to the place: family, school or work in the state, experience at the program. */
function ties(program: Program, person: Person): readonly Reason[] {
  const rotated = person.clinical.entries?.some((entry) => entry.program === program.id) ?? false
  const kinds = new Set(person.connections?.filter(({ state }) => state === program.state).map(({ kind }) => kind))
  return [
    ...(rotated ? [{ text: 'You worked here: they know you', direction: 'helps' as const }] : []),
    ...(kinds.size > 0
      ? [{ text: `You have ties to ${program.state} (${[...kinds].join(', ')})`, direction: 'helps' as const }]
      : []),
  ]
}

function missingSpecialties(person: Person, facts: Facts): readonly Question[] {
  const known = new Set(facts.specialties.map(({ id }) => id))
  return person.specialties
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => {
      const elsewhere = facts.notCovered.find((one) => one.id === id)
      const text = elsewhere === undefined ? `Which specialty of the directory is “${id}”?` : notCoveredText(elsewhere)
      return { field: 'specialties', text, why: 'There are no programs under that name, so nothing can be said about it.' }
    })
}
