import type { IsoDate, SpecialtyId } from '../units.ts'
import type { Choice } from '../choices.ts'
import { dayText } from '../say/day.ts'

/** Where a person stands on the way from medical school to a fellowship. */
export type Stage = BeforeTraining | Training

export interface BeforeTraining {
  readonly kind:
    /** Still in medical school, before any application. */
    | 'student'
    | 'preparing'
    /** Applications can be sent and are not out. */
    | 'applying'
    /** Applications are out; programs review and invite. */
    | 'interviewing'
    /** From the day rank lists open to the Monday of Match Week. */
    | 'ranking'
    | 'match week'
    /** Match Week of somebody who heard on Monday that a place is still missing. */
    | 'soap'
    /** Match Day is past and nobody said how it went. */
    | 'result awaited'
    /** Not matched, before the next season opens. */
    | 'unmatched'
  /** What was heard on Monday, during Match Week. */
  readonly message?: Choice<'mondayMessage'>
  /** SOAP has ended, and Match Week has not. */
  readonly isSoapOver?: true
}

/** After a match: a place is held, and nothing is chosen any more. */
export interface Training {
  readonly kind: 'matched' | 'in residency' | 'between' | 'in fellowship'
  /** Match year of the residency. */
  readonly match: number
  readonly specialty?: SpecialtyId
  /** First day of residency. */
  readonly start: IsoDate
  /** First day after residency, by the usual length of the specialty. */
  readonly end: IsoDate
  /** The place is a preliminary or transitional year, and what follows it is another one. */
  readonly isOneYear?: true
  /** The first day is past, steps on the way to it were noted, and that it was kept is not. */
  readonly isAwaited?: true
  /** The place begins after a first year that is not won yet. */
  readonly lacksFirstYear?: true
  /** The newest result of the fellowship match that was noted, and the year its fellowships begin. */
  readonly fellowshipMatch?: { readonly year: number; readonly outcome: Choice<'matchOutcome'> }
}

/** The step that is noted as done once residency has begun. */
export const firstDayStep = 'residency-starts'

/** A preliminary or transitional year, and nothing is known to follow. */
export interface OneYear {
  /** Absent where only that it is a first year was noted. */
  readonly specialty?: SpecialtyId
  readonly start: IsoDate
  /** Its last day. */
  readonly end: IsoDate
}

/** Whether a place is held, so that there is no chance of matching and no list. */
export function isTraining(stage: Stage): stage is Training {
  return 'start' in stage
}

/** Whether the stage lies between the Monday of Match Week and Match Day. */
export function isMatchWeek({ kind }: Stage): boolean {
  return kind === 'match week' || kind === 'soap'
}

/** The year a fellowship place begins that is held, begun or not. */
export function fellowshipHeld(stage: Stage): number | undefined {
  return isTraining(stage) && stage.fellowshipMatch?.outcome === 'matched' ? stage.fellowshipMatch.year : undefined
}

/** Why there is no chance of matching and no list at a stage; undefined where there are both. */
export function whyNoList(stage: Stage): string | undefined {
  switch (stage.kind) {
    case 'matched':
      if (stage.isAwaited)
        return `Your first day was ${dayText(stage.start)}, and that residency has begun is not noted: note it, or go on with what is still open on the way.`
      if (stage.lacksFirstYear) return withoutFirstYear(stage)
      return `You matched in ${stage.match}: there is no chance left to estimate and no list to choose. What counts is the way to ${dayText(stage.start)}.${stage.isOneYear ? ` It is one year alone: what follows it is decided in the ${stage.match + 1} Match, whose applications open in summer.` : ''}`
    case 'in residency':
      return `You are in residency since ${dayText(stage.start)}: there is no list to choose. What counts is the way to the fellowship.`
    case 'between':
      return `Residency ended on ${dayText(stage.end)}: there is no residency list to choose. What counts is the fellowship.`
    case 'in fellowship':
      return 'You are in fellowship: there is no list to choose. What counts is the board exam and what comes after.'
    case 'match week':
      return 'It is Match Week: since Monday it is known whether you matched, so there is no chance left to estimate. Enter which it is.'
    case 'soap':
      return stage.isSoapOver ? afterSoapText(stage.message) : soapText(stage.message)
    case 'result awaited':
      return 'Match Day is past. Enter how the Match went: everything else follows from it.'
    default:
      return undefined
  }
}

function withoutFirstYear({ match, start }: Training): string {
  return `You matched to an advanced place in ${match}, and no first year before it is noted. It has to begin on ${dayText(start)}: ask the program that took you which first years it accepts, and NRMP what happens to the place without one. Note the first year once you have it.`
}

/** What is left once SOAP has ended, by what was heard on Monday. */
function afterSoapText(message: Choice<'mondayMessage'> | undefined): string {
  const open = 'SOAP is over: every program that is still open may be asked directly.'
  switch (message) {
    case 'advanced only':
      return `You matched to an advanced place, and the first year before it is missing. ${open}`
    case 'first year only':
      return `You matched to a first year, and what follows it is missing. ${open}`
    case 'withdrawn':
      return `You are not in this Match any more. ${open}`
    default:
      return `You did not match. ${open}`
  }
}

/** What Match Week still is, by what was heard on Monday. */
function soapText(message: Choice<'mondayMessage'> | undefined): string {
  switch (message) {
    case 'advanced only':
      return 'You matched to an advanced place, and the first year before it is missing. Until Thursday evening it can be won in SOAP.'
    case 'first year only':
      return 'You matched to a first year, and what follows it is missing. Until Thursday evening an advanced place can be won in SOAP.'
    case 'not eligible':
      return 'You did not match, and SOAP is closed to you. From Thursday evening on every program may be asked that is still open.'
    case 'withdrawn':
      return 'You are not in this Match any more. Ask NRMP whether SOAP is open to you; from Thursday evening on every open program may be asked.'
    default:
      return 'You did not match on Monday. Until Thursday evening there is SOAP, hour by hour; afterwards places that are still open.'
  }
}
