import type { Band, Question, Reason } from '../answer.ts'
import type { ChanceChange } from '../chances/drawn-chance.ts'
import type { ListedProgram, ProgramList } from '../list/list.ts'
import type { Place } from './places.ts'

/** What is advised to two people who enter the Match as a couple, or why the two lists cannot be made together yet. */
export type CoupleAdvice = Couple | NoJointList

export interface NoJointList {
  readonly kind: 'no joint list'
  readonly because: Reason
  readonly asks: readonly Question[]
  /** Only a profile of the partner’s own says what is missing; absent where the applicant can say it of them. */
  readonly needsTheirs?: true
}

export interface Couple {
  readonly kind: 'couple'
  readonly partner: Half
  /** How far each would travel from the city of a place, in kilometres. */
  readonly reachKm: number
  /** Which outcomes besides both in one place are put on the list of pairs. */
  readonly ranked: { readonly apart: boolean; readonly alone: boolean }
  /** Absent where too little is published for a number of either. */
  readonly chances?: CoupleChances
  /** Where both lists have programs, the likeliest to hold both first. */
  readonly places: readonly CouplePlace[]
  /** How many pairs there are if every program interviewed both, and the most a couple may rank where it is known. */
  readonly pairs: { readonly together: number; readonly all: number; readonly most?: number }
  /** The rules of the Match for couples, and what the numbers rest on. */
  readonly because: readonly Reason[]
  /** What is not known of the partner. */
  readonly asks: readonly Question[]
}

/** The other half: who they are and the list they get. */
interface Half {
  readonly name?: string
  readonly specialties: readonly string[]
  readonly list: ProgramList
}

export interface CoupleChances {
  readonly outcome: {
    readonly together: Band
    readonly apart: Band
    readonly onlyYou: Band
    readonly onlyPartner: Band
    readonly neither: Band
  }
  /** Chance of one place, and of any match at all, where only pairs in one place are ranked and both lists are made for that. */
  readonly onlyTogether: Band
  readonly cost: { readonly you: CoupleCost; readonly partner: CoupleCost }
}

/** What being matched as a couple costs one of the two. */
export interface CoupleCost {
  /** Chance of matching alone, with the list made for that. */
  readonly alone: Band
  /** With the list made for both, and every outcome they wish ranked. */
  readonly asCouple: Band
  readonly change: ChanceChange
}

export interface CouplePlace extends Place {
  readonly yours: readonly ListedProgram[]
  readonly partners: readonly ListedProgram[]
  /** Chance that both match here if it is ranked first; the places do not add up. Absent where there are no numbers. */
  readonly both?: Band
}
