import { itemAt } from '#engine/keys'
import type { Person } from '../person/person.ts'
import { logit } from '#engine/numbers'
import type { Candidate } from '../programs/candidate.ts'
import { censusDivisionOf } from '../claims/census-division.ts'
import { mostTrusted } from '../claims/ledger.ts'
import type { Estimate, Program } from '../claims/program.ts'
import { onceEach } from '../once.ts'
import type { ChanceModel, Coefficient, InvitationModel } from './model.ts'
import { sponsorshipRate } from '../programs/sponsorship.ts'
import { permitUnsaid, unsaidVisas } from '../programs/visa-unsaid.ts'
import { bandWidth } from './parameters.ts'

/** The programs of one specialty as flat columns: what differs between them in gate 1. */
export interface Field {
  readonly candidates: readonly Candidate[]
  /** Log-odds of each program's invitation rate, and the standard error of that. */
  readonly rate: Float64Array
  readonly rateError: Float64Array
  /** The Match whose season the rate is of. */
  readonly ratedIn: Int32Array
  /** 1 where the rate is an estimate of the specialty, not of the program. */
  readonly rateIsGeneral: Uint8Array
  /** How many closed gates the applicant meets there. */
  readonly closedGates: Uint8Array
  /**
   * Where the program has not said whether it sponsors the only visas the applicant could use: the share of such programs that do, and
   * the standard error of its log-odds. 1 where nothing hangs on that.
   */
  readonly sponsors: Float64Array
  readonly sponsorsError: Float64Array
  /** 1 where `sponsors` is the share who hold a work permit of their own instead: one answer of the applicant, the same at every such program. */
  readonly ownPermit: Uint8Array
  /** 1 aligned, 2 misaligned, 0 no preference given. */
  readonly alignment: Uint8Array
  readonly home: Uint8Array
  /** 0 where the program is known to take no signals. */
  readonly takesSignals: Uint8Array
}

/** What of the model the columns are made of. */
export interface FieldModel {
  readonly invitation: Pick<InvitationModel, 'baseRate' | 'shareVisaNeeded'>
  readonly chances: Pick<ChanceModel, 'ageing' | 'sponsorship'>
}

/** Lays the candidates of one specialty out in columns. */
export function fieldOf(candidates: readonly Candidate[], person: Person, { invitation, chances }: FieldModel): Field {
  const count = candidates.length
  const field: Field = {
    candidates,
    rate: new Float64Array(count),
    rateError: new Float64Array(count),
    ratedIn: new Int32Array(count),
    rateIsGeneral: new Uint8Array(count),
    closedGates: new Uint8Array(count),
    sponsors: new Float64Array(count).fill(1),
    sponsorsError: new Float64Array(count),
    ownPermit: new Uint8Array(count),
    alignment: new Uint8Array(count),
    home: new Uint8Array(count),
    takesSignals: new Uint8Array(count),
  }
  const divisions = new Set(person.preferences.divisions)
  const homes = new Set(person.connections?.filter(({ kind }) => kind === 'home').map(({ state }) => state))
  const usual = general(invitation.baseRate)
  const { ratesOf } = chances.ageing
  candidates.forEach((candidate, i) => {
    const { program, visa, missedCutoffs } = candidate
    const { rate, year, takesSignals } = saidBy(program)
    const { middle, error } = rate ?? usual
    field.ratedIn[i] = Math.max(ratesOf, year ?? ratesOf)
    field.rate[i] = middle
    field.rateError[i] = error
    field.rateIsGeneral[i] = Number(rate === undefined)
    field.closedGates[i] = missedCutoffs.length + Number(visa.outcome === 'not feasible')
    priceUnsaid(field, i, { person, invitation, chances })
    const division = divisions.size === 0 ? undefined : censusDivisionOf(program.state)
    field.alignment[i] = division === undefined ? 0 : divisions.has(division) ? 1 : 2
    field.home[i] = Number(homes.has(program.state))
    field.takesSignals[i] = Number(takesSignals)
  })
  return field
}

interface Rate {
  readonly middle: number
  readonly error: number
}

/** What is known of a program whoever asks: every run reads it, and a lever is one. */
const saidBy = onceEach(({ claims }: Program) => {
  const claim = mostTrusted(claims.invitationRate)
  return {
    rate: claim && own(claim.value),
    year: Number(claim?.asOf.slice(0, 4)) || undefined,
    takesSignals: mostTrusted(claims.acceptsSignals)?.value !== false,
  }
})

/**
 * An unknown stance is worth the base rate of those that are known. Who may need no visa is kept out by so much less. Where a program
 * sponsors nothing and a permit of the applicant's own is not spoken of, it is open to as many as need no sponsor.
 */
function priceUnsaid(field: Field, i: number, { person, invitation, chances }: FieldModel & { readonly person: Person }): void {
  const candidate = itemAt(field.candidates, i)
  if (permitUnsaid(candidate)) {
    field.sponsors[i] = 1 - invitation.shareVisaNeeded
    field.ownPermit[i] = 1
    return
  }
  const usable = unsaidVisas(candidate)
  if (usable === undefined) return
  const { share, error } = sponsorshipRate(candidate.program, usable, chances.sponsorship)
  const need = person.visa.need.need === 'unknown' ? invitation.shareVisaNeeded : 1
  field.sponsors[i] = 1 - need * (1 - share)
  field.sponsorsError[i] = error
}

function own({ point, low, high }: Estimate): Rate {
  return { middle: openLogit(point), error: Math.max(0.05, (openLogit(high) - openLogit(low)) / (2 * bandWidth)) }
}

function general({ estimate, standardError }: Coefficient): Rate {
  return { middle: openLogit(estimate), error: standardError / (estimate * (1 - estimate)) }
}

/** Keeps an estimate of 0 or 1 at a finite distance: nobody has seen a rate below one in ten thousand. */
function openLogit(p: number): number {
  return logit(Math.min(0.9999, Math.max(0.0001, p)))
}
