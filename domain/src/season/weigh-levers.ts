import type { Reason } from '../answer.ts'
import { changeInMatching } from '../chances/change-in-matching.ts'
import type { Chances, Pick } from '../chances/chances.ts'
import { estimateChances } from '../chances/estimate-chances.ts'
import type { Coefficient } from '../chances/model.ts'
import type { Facts } from '../facts.ts'
import { billFees } from '../portfolio/fees.ts'
import type { Portfolio } from '../portfolio/portfolio.ts'
import type { Profile } from '../profile/profile.ts'
import { findCandidates } from '../programs/find-candidates.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import { isoDate } from '../units.ts'
import type { Lever, Season } from './plan.ts'

export interface LeverWorld {
  readonly profile: Profile
  readonly facts: Facts
  readonly today: IsoDate
  readonly season: Season
  readonly chances: Chances
  readonly portfolio: Portfolio
  readonly seed: number
}

/** A what-if about the applicant: the profile before and after, and what it takes. */
interface WhatIf {
  readonly id: string
  readonly title: string
  /** Where it differs from the profile as it is: a record the profile does not mention is taken as none. */
  readonly before?: Profile
  readonly after: Profile
  readonly seasonAfter?: Season
  readonly costUsd?: number
  readonly weeks?: number
  readonly byApplication?: boolean
  readonly because: readonly Reason[]
}

/**
 * What would change the chance of matching, most telling first: each is the difference of two runs of the same model with the same
 * draws, for the list as it stands. Nothing is offered once applications are out but programs and signals, and nothing that is done.
 */
export function weighLevers(world: LeverWorld): readonly Lever[] {
  const { portfolio, season } = world
  if (portfolio.picks.length === 0) return []
  const open = season.stage === 'preparing' || season.stage === 'applying'
  const aboutApplicant = open ? whatIfs(world).map((whatIf) => weigh(whatIf, world)) : []
  const aboutList = open ? [...moreSignals(world), ...morePrograms(world)] : []
  return [...aboutApplicant, ...aboutList].toSorted((a, b) => b.change.point - a.change.point || (a.id < b.id ? -1 : 1))
}

function whatIfs(world: LeverWorld): readonly WhatIf[] {
  return [...tenPoints(world), ...step3(world), ...clinicalMonths(world), delay(world)]
}

/** A passed Step 2 CK cannot be taken again, so ten points are on offer only before it. */
function tenPoints({ profile, facts }: LeverWorld): readonly WhatIf[] {
  const exams = profile.exams ?? {}
  if (exams.step2ck?.score !== undefined || exams.step2ck?.result !== undefined) return []
  const { meanStep2ck, step2ckPer10 } = invitationOf(facts, profile)
  const mean = Math.round(meanStep2ck.estimate)
  const withScore = (score: number): Profile => ({
    ...profile,
    exams: { ...exams, step2ck: { ...exams.step2ck, score, result: 'pass' } },
  })
  return [
    {
      id: 'step2ck-ten-points',
      title: `Ten points more on Step 2 CK (${mean + 10} instead of ${mean}, the applicants' mean)`,
      before: withScore(mean),
      after: withScore(mean + 10),
      byApplication: true,
      because: [reasonFrom(step2ckPer10, 'Step 2 CK is the strongest thing on paper in most specialties')],
    },
  ]
}

function step3({ profile, facts }: LeverWorld): readonly WhatIf[] {
  const exams = profile.exams ?? {}
  if (exams.step3?.result === 'pass' || exams.step3?.score !== undefined) return []
  const cost = facts.seasons.oneOffCosts.find(({ id }) => id === 'step3')
  const withResult = (result?: 'pass'): Profile => ({
    ...profile,
    exams: { ...exams, step3: result === undefined ? { attempts: 0 } : { result } },
  })
  return [
    {
      id: 'step3-passed',
      title: 'Step 3 passed before applying',
      before: withResult(),
      after: withResult('pass'),
      byApplication: true,
      ...(cost === undefined ? {} : { costUsd: cost.usd.value }),
      because: [
        reasonFrom(
          invitationOf(facts, profile).step3Passed,
          'Opens H-1B doors; beyond that its effect on invitations is small and uncertain',
        ),
      ],
    },
  ]
}

function clinicalMonths({ profile, facts }: LeverWorld): readonly WhatIf[] {
  const done = profile.usClinicalExperience ?? []
  return [
    {
      id: 'two-clinical-months',
      title: 'Two more months of clinical experience in the United States',
      before: { ...profile, usClinicalExperience: done },
      after: { ...profile, usClinicalExperience: [...done, { kind: 'externship', months: 2 }] },
      weeks: 9,
      byApplication: true,
      because: [
        reasonFrom(
          invitationOf(facts, profile).usceMonths,
          'The first months count most; the letters they bring are not in this figure',
        ),
      ],
    },
  ]
}

function delay({ profile, facts, season }: LeverWorld): WhatIf {
  return {
    id: 'a-year-later',
    title: 'Applying a year later with nothing else changed',
    after: profile,
    seasonAfter: { ...season, match: season.match + 1 },
    weeks: 52,
    because: [
      reasonFrom(
        invitationOf(facts, profile).yearsSinceGraduation,
        'Each year since graduation lowers invitations; waiting pays only for what the year brings',
      ),
    ],
  }
}

function weigh(whatIf: WhatIf, world: LeverWorld): Lever {
  const { id, title, before, after, seasonAfter, costUsd, weeks, byApplication, because } = whatIf
  const picks = world.portfolio.picks.map(({ program, signal }) => ({ program, signal }))
  const first = before === undefined ? world.chances : chancesFor(before, world, world.season)
  const second = chancesFor(after, world, seasonAfter ?? world.season)
  const deadline = byApplication === true ? submitFrom(world) : undefined
  return {
    id,
    title,
    change: changeInMatching({ chances: first, picks }, { chances: second, picks }),
    ...(costUsd === undefined ? {} : { costUsd }),
    ...(weeks === undefined ? {} : { weeks }),
    ...(deadline === undefined ? {} : { deadline }),
    because,
  }
}

/** Chances at the listed programs alone: their draws hang on the seed and the program, not on what else is priced. */
function chancesFor(profile: Profile, { facts, today, portfolio, seed }: LeverWorld, season: Season): Chances {
  const listed = new Set(portfolio.picks.map(({ program }) => program))
  const world = { ...facts, programs: facts.programs.filter(({ id }) => listed.has(id)) }
  return estimateChances({
    profile,
    candidates: findCandidates(profile, world, { today, season }),
    facts: world,
    season,
    seed,
    today,
  })
}

/** Signals still in hand, on the listed programs that would gain most of those without one. */
function moreSignals({ chances, portfolio }: LeverWorld): readonly Lever[] {
  return portfolio.signalsLeft.flatMap(({ specialty, level, left }) => {
    const free = portfolio.picks
      .filter(({ candidate, signal }) => signal === 'none' && candidate.program.specialty === specialty)
      .map((pick) => ({ pick, gain: (chances.byProgram.get(pick.program)?.match[level]?.point ?? 0) - pick.match.point }))
      .filter(({ gain }) => gain > 0)
      .toSorted((a, b) => b.gain - a.gain)
      .slice(0, left)
    if (free.length === 0) return []
    const chosen = new Set(free.map(({ pick }) => pick.program))
    const picks: readonly Pick[] = portfolio.picks.map(({ program, signal }) => ({ program, signal }))
    const after = picks.map((pick) => (chosen.has(pick.program) ? { ...pick, signal: level } : pick))
    const reason = chances.byProgram.get(free[0]!.pick.program)?.signalReasons[level]
    return [
      {
        id: `signals-${specialty}-${level}`,
        title: `Sending the ${free.length} ${level === 'signal' ? '' : `${level} `}signals still in hand`,
        change: changeInMatching({ chances, picks }, { chances, picks: after }),
        costUsd: 0,
        because: reason === undefined ? [] : [reason],
      },
    ]
  })
}

/** The next twenty programs of the frontier beyond the list, at the season's fees. */
function morePrograms({ facts, season, chances, portfolio }: LeverWorld): readonly Lever[] {
  const listed = new Set(portfolio.picks.map(({ program }) => program))
  const added = portfolio.frontier.filter(({ program }) => !listed.has(program)).slice(0, 20)
  if (added.length < 5) return []
  const picks: readonly Pick[] = portfolio.picks.map(({ program, signal }) => ({ program, signal }))
  const after: readonly Pick[] = [...picks, ...added.map(({ program }): Pick => ({ program, signal: 'none' }))]
  return [
    {
      id: 'more-programs',
      title: `${added.length} more programs`,
      change: changeInMatching({ chances, picks }, { chances, picks: after }),
      costUsd: billFees(after, facts, season).total - billFees(picks, facts, season).total,
      because: [
        {
          text: 'The next programs are those with the smallest chances left, so each adds less than the one before',
          direction: 'neutral',
        },
      ],
    },
  ]
}

function invitationOf(facts: Facts, profile: Profile): Facts['chances']['anySpecialty']['invitation'] {
  const first: SpecialtyId | undefined = profile.specialties[0]?.id
  return (facts.chances.specialties.find(({ specialty }) => specialty === first) ?? facts.chances.anySpecialty).invitation
}

function reasonFrom({ estimate, source, asOf, known }: Coefficient, text: string): Reason {
  return { text, direction: estimate > 0 ? 'helps' : 'hurts', source: { source, asOf, known } }
}

/** The day applications can be sent; undefined where the season's calendar does not say. */
function submitFrom({ facts, season }: LeverWorld): IsoDate | undefined {
  const day = facts.seasons.calendars.find((calendar) => calendar.season === season.match)?.events.submitFrom?.value
  return day === undefined ? undefined : isoDate(day.slice(0, 10))
}
