import type { Letter } from '../person/profile.ts'
import type { WorkedStep } from '../plan/own/work-plan.ts'
import type { IsoDate } from '../units.ts'

/** Papers of the school, which only an office can say of that they are sent. */
export const schoolPapers = ['mspe', 'transcript'] as const
export type SchoolPaper = (typeof schoolPapers)[number]

/** The day each was sent; absent while it was not. */
export type NotedPapers = Readonly<Partial<Record<SchoolPaper, IsoDate>>>

/** `not asked`: the plan does not ask for it at this stage. */
export type PaperState = 'done' | 'open' | 'late' | 'not asked'

/** What an application is made of besides its words. */
export interface Papers extends Readonly<Record<SchoolPaper, 'done' | 'open'>> {
  /** The token of the application service, as the applicant ticked it. */
  readonly token: PaperState
  readonly letters: Letters
}

export interface Letters {
  readonly uploaded: number
  /** Asked for or promised. */
  readonly coming: number
  /** Nothing is said of letters. */
  readonly unknown: boolean
}

interface Told {
  readonly steps: readonly WorkedStep[]
  readonly letters: readonly Letter[] | undefined
  readonly noted: NotedPapers
}

export function readPapers({ steps, letters, noted }: Told): Papers {
  return {
    mspe: noted.mspe === undefined ? 'open' : 'done',
    transcript: noted.transcript === undefined ? 'open' : 'done',
    token: stateOf(steps.find(({ id }) => id === 'eras-token')),
    letters: {
      uploaded: (letters ?? []).filter(({ status }) => status === 'uploaded').length,
      coming: (letters ?? []).filter(({ status }) => status === 'asked' || status === 'promised').length,
      unknown: letters === undefined,
    },
  }
}

function stateOf(step: WorkedStep | undefined): PaperState {
  if (step === undefined || step.state === 'hidden') return 'not asked'
  if (step.state === 'done') return 'done'
  return step.overdueSince === undefined ? 'open' : 'late'
}
