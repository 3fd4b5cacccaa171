import type { PlannedApplication } from '../chances/chances.ts'
import { countedSpecialties } from '../chances/chance-of-matching.ts'
import { changeInMatching, gainOfTryingAgain } from '../chances/change-in-matching.ts'
import { findBlockers, notCovered } from '../blockers/find-blockers.ts'
import type { Lever } from '../plan/plan.ts'
import type { IsoDate } from '../units.ts'
import { usd } from '../units.ts'
import { billFees } from '../list/fees.ts'
import { waitingLevers } from './levers/delay.ts'
import type { AdditionDraft, LeverDraft } from './levers/draft.ts'
import { judgeStep3ForList } from './exams-of-list.ts'
import { scoreLever, step3Lever } from './levers/exams.ts'
import { experienceLever } from './levers/experience.ts'
import { lengthLever, specialtyLevers } from './levers/reach.ts'
import type { Case } from '../person/case.ts'
import { whyNoList } from '../season/stage.ts'
import type { World } from './levers/run.ts'
import { runBeside, runIn, runSupposing } from './levers/run.ts'
import { answerLevers, unmeasuredLevers } from './levers/season.ts'
import { signalLever } from './levers/signals.ts'
import { visaLever } from './levers/visas.ts'

/**
 * What the applicant can still do, each with what it is worth: the whole advice is worked out again with one thing changed,
 * the best list included, on the same nodes and draws, so that what is unknown to both runs cancels. What the calendar no
 * longer allows is left out. Largest gain first. Each lever is a run of its own; `world` is the applicant's as it stands.
 */
export function findLevers(question: Case, world?: World): readonly Lever[] {
  if (whyNoList(question.person.stage) !== undefined) return []
  const base = world ?? runIn(question)
  // Where nothing carries a number for one person, nothing carries a change of it.
  const unmeasured = unmeasuredLevers(question).filter((lever) => isPossible(lever, question))
  if (countedSpecialties(base.chances, base.chosen.picks).length === 0) return unmeasured
  const step3 = judgeStep3ForList(question, base.chosen.picks)
  const drafts = [
    scoreLever(question),
    step3Lever(question, step3),
    experienceLever(question),
    visaLever(question),
    ...answerLevers(question, base),
    ...waitingLevers(question, base, step3),
  ].filter((draft) => draft !== undefined)
  const additions = [...specialtyLevers(question), lengthLever(question, base)].filter((draft) => draft !== undefined)
  const blockers = findBlockers(question)
  const open = <Draft extends LeverDraft | AdditionDraft>(all: readonly Draft[]): readonly Draft[] =>
    notCovered(all, blockers).filter((draft) => isPossible(draft, question))
  const tried = [
    ...open(drafts).flatMap((draft) => helpful(tryOut(draft, question, base), draft.binds)),
    ...open(additions).flatMap((draft) => helpful(tryBeside(draft, question, base))),
  ]
  const signals = signalLever(question, base)
  const measured = signals && isPossible(signals, question) ? [...tried, signals] : tried
  return sortLevers([...measured, ...unmeasured], 'gain')
}

/** Levers by gain, by gain for each dollar or by gain for each week; those whose cost, time or gain is unknown or nothing last. */
export function sortLevers(levers: readonly Lever[], by: 'gain' | 'per dollar' | 'per week'): readonly Lever[] {
  const rate = ({ change, costUsd, weeks }: Lever): number => {
    if (change === undefined) return Number.NEGATIVE_INFINITY
    if (by === 'gain') return change.point
    const price = by === 'per dollar' ? costUsd : weeks
    return price === undefined || price <= 0 ? Number.NEGATIVE_INFINITY : change.point / price
  }
  return levers.toSorted((a, b) => compare(rate(b), rate(a)) || compare(gain(b), gain(a)))
}

/** Nothing measured stands behind everything that was. */
function gain({ change }: Lever): number {
  return change?.point ?? Number.NEGATIVE_INFINITY
}

/** Two numbers in order; two without end are alike. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/** Less than one in a hundred, rounded. */
const nothing = 0.005

/** What costs money, or binds, and at best brings nothing one could count is no help. */
function helpful(lever: Lever | undefined, binds = false): readonly Lever[] {
  if (lever === undefined) return []
  const { change, costUsd = 0 } = lever
  return (costUsd > 0 || binds) && change !== undefined && change.high < nothing ? [] : [lever]
}

/** Whether the calendar still allows it, its time included. */
function isPossible({ deadline }: { readonly deadline?: IsoDate }, { today }: Case): boolean {
  return deadline === undefined || deadline >= today
}

function tryOut(draft: LeverDraft, question: Case, base: World): Lever {
  const { before, after, costUsd, isSecondTry, binds: _, ...lever } = draft
  const reference = before ? runSupposing(question, before, base) : base
  const changed = runSupposing(question, after, base)
  // Fees of another season are not compared, and those of a season that was paid for are spent.
  const isPaid = question.person.season.applied || after.some(({ kind }) => kind === 'season')
  const fees = isPaid ? 0 : Math.max(0, feesOf(changed.chosen.picks, question) - feesOf(reference.chosen.picks, question))
  const cost = (costUsd ?? 0) + fees
  return {
    ...lever,
    change: (isSecondTry ? gainOfTryingAgain : changeInMatching)(
      { chances: reference.chances, picks: reference.chosen.picks },
      { chances: changed.chances, picks: changed.chosen.picks },
    ),
    ...(cost > 0 ? { costUsd: cost } : {}),
  }
}

/** What more is worth beside the list, and its fees alone; nothing where no more can be sent. */
function tryBeside({ titleFor, more, after, ...lever }: AdditionDraft, question: Case, base: World): Lever | undefined {
  const { picks } = base.chosen
  const beside = runBeside(question, after, { base, more })
  const added = beside.picks.length - picks.length
  if (added === 0) return undefined
  const cost = feesOf(beside.picks, question) - feesOf(picks, question)
  return {
    ...lever,
    title: titleFor(added),
    change: changeInMatching({ chances: base.chances, picks }, beside),
    ...(cost > 0 ? { costUsd: cost } : {}),
  }
}

function feesOf(picks: readonly PlannedApplication[], { facts, season }: Case): number {
  return usd(billFees(picks, facts, season).total)
}
