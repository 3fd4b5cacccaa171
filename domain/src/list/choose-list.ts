import { itemAt } from '#engine/keys'
import type { Reason } from '../answer.ts'
import type { Facts } from '../facts.ts'
import type { Season } from '../season/season.ts'
import type { ChosenList } from './choose-picks.ts'
import type { ListQuestion } from './question.ts'
import { askFirst } from './ask-first.ts'
import { choosePicks } from './choose-picks.ts'
import { billFees, scheduleFor } from './fees.ts'
import { doubtfulWeights } from './fit.ts'
import { lazily } from '../once.ts'
import { counted } from '../say/number.ts'
import { ceilingOf } from './length.ts'
import type { Listing } from './listing.ts'
import { listedOf } from './listing.ts'
import { strayPins } from './pins.ts'
import type { Certificate, ListedProgram, ProgramList } from './list.ts'
import { whyIn } from './reasons.ts'
import type { ListOutlook } from './outlook.ts'
import { outlookOf, outlookOfSent } from './outlook.ts'
import { seenText } from './seen.ts'
import { takeCareText } from './take-care.ts'
import { findRunnersUp } from './runners-up.ts'
import { measureUsage } from '#engine/solver'
import type { Solution } from '#engine/solver'
import { valueOf } from '#engine/solver'

/**
 * The list: which programs to apply to, which get a signal, what it costs, what it is worth, and how near that is to the
 * best possible. Wishes that cannot all be met are answered in sentences, with the nearest that can; nothing is thrown
 * for what an applicant may have written. Once applications have gone out, the list is what was sent.
 */
export function chooseList(question: ListQuestion): ProgramList {
  return describeList(question, choosePicks(question))
}

/** The same of a list that was chosen before. */
export function describeList(question: ListQuestion, chosen: ChosenList): ProgramList {
  const { sent } = chosen
  if (!sent) return describe(question, chosen)
  const { picks, matchChance, outlook, value, certificate, seen, takeCare } = describe(sent.question, chosen)
  return {
    picks,
    matchChance,
    value,
    certificate,
    fees: billFees(sent.paid, question.facts, question.season),
    seen,
    ...(takeCare === undefined ? {} : { takeCare }),
    outlook: outlookOfSent(outlook, sent.outlook),
    frontier: [],
    runnersUp: [],
    askFirst: [],
    signalsLeft: [],
    ceiling: { applications: picks.length, because: sent.because, stopsPayingAt: undefined },
    // Over an empty list it is said already.
    conflicts: picks.length === 0 ? [] : sent.because,
  }
}

function describe(question: ListQuestion, chosen: ChosenList): ProgramList {
  const { person, candidates, chances, facts, season } = question
  const { listing, solution } = chosen
  const outlook: ListOutlook =
    chosen.picks.length === 0
      ? { kind: 'no number', because: whyNothingListed(question, chosen) }
      : outlookOf(chances, chosen.picks)
  const matchChance = outlook.kind === 'no number' ? undefined : outlook.chance
  const fees = billFees(chosen.picks, facts, season)
  const runnersUp = lazily(() => findRunnersUp(chosen))
  const questions = lazily(() => askFirst(chosen, facts))
  const picks = describePicks(chosen)
  const takeCare = takeCareText(picks, question)
  return {
    picks,
    seen: seenText(picks, question),
    ...(takeCare === undefined ? {} : { takeCare }),
    matchChance,
    outlook,
    value: solution.value,
    certificate: certificateOf(solution),
    fees,
    ceiling: ceilingOf(question, chosen, { matchChance, fees: fees.total }),
    get frontier() {
      return chosen.frontier()
    },
    get runnersUp() {
      return runnersUp()
    },
    get askFirst() {
      return questions()
    },
    signalsLeft: signalsLeft(listing, solution),
    conflicts: [
      ...doubtfulWeights(person, listing.entries[0]?.fit),
      ...strayPins(listing, candidates, person),
      ...unbilled(listing, facts, season),
      ...chosen.conflicts,
    ],
  }
}

/** An empty list says why it is empty; wishes that cannot be met stand beside it. */
function whyNothingListed({ candidates: { refused } }: ListQuestion, { listing, sent }: ChosenList): readonly Reason[] {
  if (sent !== undefined) return sent.because
  if (listing.entries.length > 0)
    return [{ text: 'No program can be listed within these wishes and limits.', direction: 'hurts' }]
  const text =
    refused.length === 0
      ? 'No program can be listed: the directory has none of your specialties.'
      : `No program can be listed: all ${counted(refused.length, 'program')} of your specialties are closed to you as things stand.`
  return [{ text, direction: 'hurts' }]
}

/** The listed programs, those first whose loss would cost most. */
function describePicks({ listing, solution }: ChosenList): readonly ListedProgram[] {
  const described = listedOf(listing, solution.choice).map(({ entry, at, signal }): ListedProgram => {
    const reasons = lazily(() => whyIn(entry, signal, contribution))
    const contribution = solution.value - valueOf(listing.problem, solution.choice.with(at, -1))
    return {
      program: entry.candidate.program.id,
      signal,
      candidate: entry.candidate,
      invitation: entry.chance.invitation[signal],
      match: entry.chance.match[signal],
      fit: entry.fit.value,
      fitParts: entry.fit.parts,
      contribution,
      get reasons() {
        return reasons()
      },
      get asks() {
        return entry.candidate.asks
      },
    }
  })
  return described.toSorted((a, b) => b.contribution - a.contribution || (a.program < b.program ? -1 : 1))
}

/** The gap as a percentage of the value; 0 where the list is proved best. */
function certificateOf({ value, upperBound }: Solution): Certificate {
  const gapPercent = value > 0 ? ((upperBound - value) / value) * 100 : 0
  return { value, upperBound, gapPercent }
}

function signalsLeft(listing: Listing, solution: Solution): ProgramList['signalsLeft'] {
  const used = measureUsage(listing.problem, solution.choice).pools
  return listing.pools.map(({ specialty, level, size }, p) => ({ specialty, level, left: Math.max(0, size - itemAt(used, p)) }))
}

/** Specialties whose application fee is unknown: they count as nothing in the bill, and a person must know. */
function unbilled({ specialties, specialtyNames }: Listing, facts: Facts, season: Season): readonly Reason[] {
  return specialties.flatMap((specialty, s) =>
    scheduleFor(specialty, facts, season) === undefined
      ? [
          {
            text: `What applications in ${specialtyNames[s]} cost is not among the facts, so they are missing from the bill and the budget. Ask the application service.`,
            direction: 'neutral' as const,
          },
        ]
      : [],
  )
}
