import type { Advised, IsoDate } from '#domain'
import type { ProgramList } from '#domain/list'
import type { PlanStep } from '#domain/plan'
import { outlookWords } from '#domain/list'
import { chanceText } from '#domain/say'
import type { Group } from '../json.ts'
import { encryptText } from '../whole/passphrase.ts'
import type { Review, ReviewList, ReviewStatement, ReviewStep } from './review.ts'
import { newestReviewVersion } from './review.ts'

/** What is there to show, and which of it is ticked. */
export interface Asking {
  readonly id: string
  readonly askedOn: IsoDate
  readonly from?: string
  readonly question?: string
  readonly draft: Group
  /** Names of fields of the profile, such as `exams`; what is not named does not go into the file. */
  readonly fields: readonly string[]
  readonly list?: Pick<ProgramList, 'picks' | 'outlook'>
  readonly plan?: Pick<Advised['plan'], 'steps'>
  readonly statements?: readonly ReviewStatement[]
}

/** The review somebody asks for. What was not ticked is absent, not empty. */
export function askForReview(asking: Asking): Review {
  const { id, askedOn, from, question, draft, fields, list, plan, statements = [] } = asking
  const shown = Object.entries(draft).filter(([field]) => fields.includes(field))
  return {
    id,
    askedOn,
    ...(from === undefined ? {} : { from }),
    ...(question === undefined ? {} : { question }),
    ...(shown.length === 0 ? {} : { profile: Object.fromEntries(shown) }),
    ...(list === undefined ? {} : { list: listAsSeen(list) }),
    ...(plan === undefined ? {} : { plan: plan.steps.map(stepAsSeen) }),
    ...(statements.length === 0 ? {} : { statements }),
    remarks: [],
  }
}

/** Its file, closed with the passphrase: it is never written open. */
export function closeReview(review: Review, passphrase: string): Promise<Uint8Array> {
  return encryptText(
    `${JSON.stringify({ matchwright: 'review', version: newestReviewVersion, ...review }, null, 1)}\n`,
    passphrase,
  )
}

function listAsSeen({ picks, outlook }: Pick<ProgramList, 'picks' | 'outlook'>): ReviewList {
  return {
    answer: outlookWords(outlook).answer,
    picks: picks.map(({ candidate: { program, tier }, signal, invitation, match }) => ({
      program: program.id,
      name: program.name,
      where: `${program.city}, ${program.state}`,
      tier: tier.letter,
      signal,
      ...(invitation === undefined ? {} : { invitation: chanceText(invitation) }),
      ...(match === undefined ? {} : { match: chanceText(match) }),
    })),
  }
}

function stepAsSeen({ id, by, title, why }: PlanStep): ReviewStep {
  return { id, by, title, why }
}
