import { namedProgram } from '../claims/named-program.ts'
import type { Program } from '../claims/program.ts'
import type { Case } from '../person/case.ts'
import { counted, countText } from '../say/number.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { ranksClosed } from '../season/ranks-closed.ts'
import type { SeasonLog } from '../season/season-log.ts'
import { isAboutProgram } from '../season/season-log.ts'
import type { Board } from '../track/board.ts'
import type { ProgramId } from '../units.ts'
import { isoDate } from '../units.ts'
import { questionMail } from './question-mail.ts'
import type { VerifiedQuestion, VerifyMoment } from './questions.ts'
import { questionsOf } from './questions.ts'

export type { VerifyMoment } from './questions.ts'

/** What was asked of programs before it counts, and what they answered. */
export interface Verification {
  readonly moment: VerifyMoment
  readonly title: string
  readonly programs: readonly Verified[]
}

/** In the order one looks at them, what has to be chased first. `vague`: they answered, and not every question has a clear answer; `clear`: every question that decides is answered in writing. */
export const verifyLanes = ['vague', 'asked', 'to ask', 'clear'] as const
export type VerifyLane = (typeof verifyLanes)[number]

/** What a lane is called in every shell. */
export const verifyLaneTitles: Readonly<Record<VerifyLane, string>> = {
  vague: 'Answered, and not everything is in writing',
  asked: 'Asked, no answer yet',
  'to ask': 'To ask',
  clear: 'Everything in writing',
}

export interface Verified {
  readonly program: ProgramId
  readonly name: string
  readonly place: string
  readonly lane: VerifyLane
  readonly questions: readonly VerifiedQuestion[]
  /** Before certifying: whether contract and rules for visas and licence came in writing, as every program owes it. */
  readonly contract?: boolean
  /** What can be sent, with what is not yet in writing. */
  readonly mail: string
}

/** Programs whose answers count now: those of the list while nothing is sent, afterwards those that invited. */
export function programsToVerify(
  board: Pick<Board, 'lanes'>,
  picks: readonly { readonly program: ProgramId }[],
  { facts, person }: Pick<Case, 'facts' | 'person'>,
): { readonly programs: readonly Program[]; readonly moment: VerifyMoment } {
  const { applied } = person.season
  const invited = board.lanes.flatMap(({ lane, programs }) => (invitedLanes.has(lane) ? programs : []))
  const named = new Set((applied ? invited : picks).map(({ program }) => program))
  return {
    programs: facts.programs.filter(({ id }) => named.has(id)),
    moment: applied ? 'before certifying' : 'before applying',
  }
}

const invitedLanes: ReadonlySet<string> = new Set(['invited', 'scheduled', 'interviewed', 'ranked'])

/** Reads what is settled of these programs. Unanswered and vague stays to do: silence is no yes. */
export function readVerification(
  programs: readonly Program[],
  moment: VerifyMoment,
  { log, ...asked }: Pick<Case, 'person' | 'facts' | 'season' | 'today'> & { readonly log: SeasonLog },
): Verification {
  const { season, facts, person, today } = asked
  const since = dayOfEvent(calendarOf(facts.seasons, season.match), 'seasonOpens') ?? isoDate(`${season.match - 1}-06-01`)
  const isClosed = ranksClosed(calendarOf(facts.seasons, season.match), today) !== undefined
  const entries = log.entries.filter((entry) => entry.match === season.match).filter(isAboutProgram)
  const verified = programs.map((program): Verified => {
    const questions = questionsOf(program, { person, moment, since, today })
    const own = entries.filter((entry) => entry.program === program.id)
    const contract = own.some((entry) => entry.kind === 'answered' && entry.contract === true)
    const open = questions.filter(({ state }) => state !== 'in writing')
    const isClear = open.length === 0 && (moment === 'before applying' || contract)
    const asking = own.some((entry) => entry.kind === 'wrote' && entry.letter === 'question')
    const answered = own.some((entry) => entry.kind === 'answered')
    return {
      program: program.id,
      ...namedProgram(program.id, program),
      lane: isClear ? 'clear' : answered ? 'vague' : asking ? 'asked' : 'to ask',
      questions,
      ...(moment === 'before applying' ? {} : { contract }),
      mail: mailOf(open, moment, contract),
    }
  })
  return { moment, title: titleOf(verified, moment === 'before certifying' && isClosed), programs: verified }
}

function titleOf(programs: readonly Verified[], isClosed: boolean): string {
  const clear = programs.filter(({ lane }) => lane === 'clear').length
  if (isClosed)
    return `Rank lists are closed, and no answer changes yours: ${countText(clear)} of ${counted(programs.length, 'program')} answered in writing`
  if (programs.length === 0) return 'There is nothing to verify yet'
  return clear === programs.length
    ? `All ${counted(clear, 'program')} have answered in writing`
    : `${counted(programs.length - clear, 'program')} of ${programs.length} still owe an answer in writing`
}

/** A mail with the open questions, and before certifying with what every program owes. */
function mailOf(open: readonly VerifiedQuestion[], moment: VerifyMoment, hasContract: boolean): string {
  const contract =
    moment === 'before certifying' && !hasContract
      ? [
          'Could you send the contract in use, and your rules on visas, state licence or training permit and background checks, in writing?',
        ]
      : []
  return questionMail([...open.map(({ ask }) => ask), ...contract], moment)
}
