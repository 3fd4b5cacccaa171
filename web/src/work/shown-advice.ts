import type { AdvisedWithList, Facts, IsoDate } from '#domain'
import type { ProgramChance } from '#domain/chances'
import type { Candidate } from '#domain/programs'
import type { CoupleAdvice } from '#domain/couple'
import type { ListedProgram, ProgramList, RunnerUp, WorthAsking } from '#domain/list'
import type { Program, ProgramClaims } from '#domain/claims'
import { wholeAnswer } from '#domain/visa'
import type { Advice, ShownChance, ShownChances } from './protocol.ts'
import { createShare } from './share.ts'
import type { Share } from './share.ts'

export interface ToShow {
  readonly advised: AdvisedWithList
  readonly facts: Pick<Facts, 'specialties' | 'release'>
  readonly today: IsoDate
  readonly tookMs: number
}

/** Advice as the page gets it: without what only the optimiser reads, and with equal parts copied once. */
export function showAdvice({ advised, facts, today, tookMs }: ToShow): Advice {
  const share = createShare()
  const { chances, candidates, list, couple, ...rest } = advised
  const shown = new Map<Candidate, Candidate>()
  const show = (candidate: Candidate): Candidate => {
    const before = shown.get(candidate)
    if (before) return before
    const made = shareCandidate(candidate, share)
    shown.set(candidate, made)
    return made
  }
  return {
    ...rest,
    ...(couple === undefined ? {} : { couple: shownCouple(couple, { show, share }) }),
    candidates: {
      ...candidates,
      open: candidates.open.map(show),
      unknown: candidates.unknown.map(show),
      refused: candidates.refused.map(show),
    },
    chances: shareChances(chances, share),
    list: shownList(list, { show, share }),
    specialties: facts.specialties,
    release: facts.release,
    today,
    tookMs,
  }
}

interface Showing {
  readonly show: (candidate: Candidate) => Candidate
  readonly share: Share
}

function shownList(list: ProgramList, showing: Showing): ProgramList {
  const { show } = showing
  return {
    ...list,
    picks: list.picks.map((pick) => shownPick(pick, showing)),
    runnersUp: list.runnersUp.map((runner): RunnerUp => ({ ...runner, candidate: show(runner.candidate) })),
    askFirst: list.askFirst.map((one): WorthAsking => ({ ...one, candidate: show(one.candidate) })),
  }
}

function shownPick(pick: ListedProgram, { show, share }: Showing): ListedProgram {
  return { ...pick, candidate: show(pick.candidate), asks: pick.asks.map(share), reasons: pick.reasons.map(share) }
}

/** The partner's list as one's own, and what both have in a place: a candidate works out most when it is asked, and a copy answers nothing. */
function shownCouple(couple: CoupleAdvice, showing: Showing): CoupleAdvice {
  if (couple.kind !== 'couple') return couple
  const { partner, places } = couple
  const shown = (picks: readonly ListedProgram[]): readonly ListedProgram[] => picks.map((pick) => shownPick(pick, showing))
  return {
    ...couple,
    partner: { ...partner, list: shownList(partner.list, showing) },
    places: places.map((place) => ({ ...place, yours: shown(place.yours), partners: shown(place.partners) })),
  }
}

function shareCandidate(candidate: Candidate, share: Share): Candidate {
  return {
    ...candidate,
    program: shareClaims(candidate.program, share),
    visa: share(wholeAnswer(candidate.visa)),
    tier: { letter: candidate.tier.letter, because: candidate.tier.because.map(share) },
    asks: candidate.asks.map(share),
    reasons: candidate.reasons.map(share),
  }
}

function shareClaims(program: Program, share: Share): Program {
  const claims = Object.fromEntries(Object.entries(program.claims).map(([field, facts]) => [field, share(facts)]))
  return { ...program, claims: claims as ProgramClaims }
}

function shareChances({ byProgram, notes, asks }: AdvisedWithList['chances'], share: Share): ShownChances {
  const shown = [...byProgram].map(([id, chance]) => [id, shownChance(chance, share)] as const)
  return { byProgram: new Map(shown), notes, asks }
}

/** Named one by one, for most of it is worked out when it is asked for. */
function shownChance(chance: ProgramChance, share: Share): ShownChance {
  const { program, specialty, place, carriesNumber, invitation, match, interviewYield, isGone, yieldReason } = chance
  const said = { reasons: chance.reasons.map(share), signalReasons: share(chance.signalReasons), yieldReason }
  const counted = { place, carriesNumber, invitation, match, interviewYield }
  return { program, specialty, ...counted, ...(isGone === undefined ? {} : { isGone }), ...said }
}
