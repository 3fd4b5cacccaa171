import { dayText } from '../say/day.ts'
import type { PlanWorld } from './plan-world.ts'
import type { EventDay } from '../season/event-day.ts'
import type { StepDraft } from './settle-steps.ts'
import { standingOn } from './settle-steps.ts'
import { calendarOf } from '../season/calendar.ts'
import { confirmedBy, unconfirmed } from '../exams/confirmed.ts'
import { pathwaySeason } from '../exams/pathways.ts'
import { certificateNeededBy } from '../exams/certificate-day.ts'
import { addDays, laterOf } from '../season/days.ts'
import { costOf, daysBefore, eventOf, onEvent } from './plan-world.ts'
import { isCertificateAhead } from '../person/certificate-ahead.ts'
import { eventIn } from '../season/event-day.ts'
import { waitsForVisa } from '../visa/waits-for-visa.ts'
import { sourceOf } from '../answer.ts'
import type { IsoDate } from '../units.ts'

/** OET, Pathway, verified papers and the certificate. Nothing for somebody who holds the certificate or needs none. */
export function certificationSteps(world: PlanWorld): readonly StepDraft[] {
  if (!isCertificateAhead(world.person)) return []
  return standingOn('program', [
    ...openAccount(world),
    ...oet(world),
    ...pathway(world),
    ...confirmed(world),
    ...certificate(world),
  ])
}

function openAccount(world: PlanWorld): readonly StepDraft[] {
  const review = eventOf(world, 'programReviewFrom')
  const { exams } = world.person
  const begun = exams.step1.state !== 'not said' || exams.step2ck.state !== 'not said' || exams.pathway !== undefined
  if (begun || review === undefined) return []
  return [
    {
      id: 'ecfmg-application',
      phase: 'exams',
      title: 'Open a MyIntealth account and apply for ECFMG Certification',
      by: daysBefore(review.day, 300),
      dateKind: 'advice',
      why: 'You can register for a Step only after ECFMG has accepted the application; it also begins the check of your diploma.',
      source: costSource(world, 'certification-application') ?? review.source,
      ...costOf(world, 'certification-application'),
      ifPast: 'say',
    },
  ]
}

/** From a sitting of the OET to a result in the application for the Pathway, with room for a full sitting. Ours. */
const daysToResult = 45

/** The OET has to be recent enough for the season's Pathway, and is best there when that opens. */
function oet(world: PlanWorld): readonly StepDraft[] {
  const { deadline, opens, season } = pathwayOf(world)
  const requirements = world.facts.seasons.requirements
  if (deadline === undefined || requirements === undefined || world.person.exams.pathway?.status === 'accepted') return []
  const from = requirements.oetTakenFrom.find((one) => one.season === season)?.day
  const sat = world.person.exams.oet
  const tooOld = sat?.date !== undefined && from !== undefined && sat.date < from.value
  if (sat?.passed === true && !tooOld) return []
  const minimum = requirements.oetMinimum.value
  const last = daysBefore(deadline.day, daysToResult)
  return [
    {
      id: 'oet',
      phase: 'exams',
      title: tooOld
        ? 'Take OET Medicine again'
        : sat === undefined
          ? 'Take OET Medicine, if you have not yet'
          : 'Take OET Medicine',
      by: opens === undefined || opens.day < world.today ? last : opens.day,
      servesUntil: last,
      dateKind: 'advice',
      why: `${tooOld ? `Yours of ${dayText(sat?.date)} is too old: this season counts tests from ${dayText(from?.value)}. ` : ''}Every Pathway asks for it: at least ${minimum.listening} in listening and reading, ${minimum.speaking} in speaking, ${minimum.writing} in writing, in one sitting. The result has to be there by ${dayText(deadline.day)}.`,
      source: sourceOf(requirements.oetMinimum),
      ...costOf(world, 'oet'),
      ifPast: 'say',
    },
  ]
}

function pathway(world: PlanWorld): readonly StepDraft[] {
  const { deadline, opens, season } = pathwayOf(world)
  if (deadline === undefined || world.person.exams.pathway?.status === 'accepted') return []
  const begun = world.person.exams.pathway?.status === 'in progress'
  return [
    {
      id: 'pathway',
      phase: 'exams',
      title: begun
        ? 'See your Pathway application through'
        : 'Apply for your ECFMG Pathway, with all papers, if you have not yet',
      ...(opens === undefined ? {} : { from: opens.day }),
      ...onEvent(deadline),
      why:
        season < world.season.match
          ? `The ${season} Pathways are open now. Accepted by then, you apply with the certificate in hand; otherwise the ${world.season.match} Pathways follow.`
          : 'Without an accepted Pathway of this season there is no certificate, and the Match withdraws you. Earlier is safer: papers from schools and boards take weeks.',
      ...costOf(world, 'pathway-application'),
      ifPast: 'say',
    },
  ]
}

/** Days from the end of one’s studies to a diploma that the school has confirmed to ECFMG. Ours. */
const daysToDiploma = 90

/** Whether the diploma comes too late for a certificate before rank lists close. */
function isDiplomaLate({ person, today }: PlanWorld, deadline: EventDay): boolean {
  const { ahead } = person.education
  const { day } = person.exams.certificate
  if (day !== undefined && day >= today) return day > deadline.day
  return ahead !== undefined && addDays(ahead.by, daysToDiploma) > deadline.day
}

/** What NRMP needs of a student by the rank list deadline, apart from the diploma that follows. */
function confirmed(world: PlanWorld): readonly StepDraft[] {
  const deadline = eventOf(world, 'rankListDeadline')
  if (deadline === undefined || !isDiplomaLate(world, deadline) || unconfirmed(world.person.exams).length === 0) return []
  return [
    {
      id: 'ecfmg-confirmed',
      phase: 'exams',
      title: 'Have exams, OET and Pathway confirmed by ECFMG',
      ...confirmedOn(world, deadline),
      why: `${confirmedBy(deadline.day)} Some programs ask for the certificate before they invite.`,
      source: sourceOf(world.facts.seasons.requirements?.examsByRankListDeadline ?? deadline.source),
      ifPast: 'say',
    },
  ]
}

/** The day rank lists close; where a Pathway of an earlier season is still open, the day before programs read, as it leaves the time. */
function confirmedOn(world: PlanWorld, deadline: EventDay): Pick<StepDraft, 'by' | 'dateKind'> {
  const review = eventOf(world, 'programReviewFrom')
  return review === undefined || pathwayOf(world).season >= world.season.match
    ? { by: deadline.day, dateKind: deadline.dateKind }
    : { by: daysBefore(review.day, 1), dateKind: 'advice' }
}

/** A day one expects it on, which may have passed; the day rank lists close where that comes first. */
function expectedOn(expected: IsoDate, { today }: PlanWorld, deadline: EventDay): Pick<StepDraft, 'by' | 'dateKind'> {
  const ahead = expected < today ? today : expected
  return ahead < deadline.day ? { by: ahead, dateKind: 'expected' } : { by: deadline.day, dateKind: deadline.dateKind }
}

/** The certificate: before rank lists close, or for a student once the diploma is out and before training begins. */
function certificate(world: PlanWorld): readonly StepDraft[] {
  const deadline = eventOf(world, 'rankListDeadline')
  if (deadline === undefined) return []
  return [isDiplomaLate(world, deadline) ? withDiploma(world, deadline) : beforeRanking(world, deadline)]
}

function beforeRanking(world: PlanWorld, deadline: EventDay): StepDraft {
  const expected = world.person.exams.certificate.day
  return {
    ...certificateStep(world, 'Have exams, Pathway and diploma verified by ECFMG'),
    ...(expected === undefined ? confirmedOn(world, deadline) : expectedOn(expected, world, deadline)),
    why: `${confirmedBy(deadline.day)} Some programs ask for the certificate before they invite.`,
    source: sourceOf(world.facts.seasons.requirements?.examsByRankListDeadline ?? deadline.source),
  }
}

function withDiploma(world: PlanWorld, deadline: EventDay): StepDraft {
  const starts = eventOf(world, 'residencyStarts') ?? deadline
  const expected = world.person.exams.certificate.day
  const { ahead } = world.person.education
  const forVisa = waitsForVisa(world.routes)
  const last = certificateNeededBy(starts.day, forVisa)
  return {
    ...certificateStep(world, 'Have your diploma verified by ECFMG as soon as it is out'),
    id: 'ecfmg-diploma',
    // No diploma is out before graduation.
    by: expected ?? (ahead?.isExact === true ? laterOf(last, ahead.by) : last),
    dateKind: expected === undefined ? 'advice' : 'expected',
    why: `You rank without it, and nobody begins on ${dayText(starts.day)} without the certificate${forVisa ? '; visas are asked for with it' : ''}. Ask your school when the diploma is out and how fast it answers ECFMG.`,
    source: sourceOf(world.facts.seasons.requirements?.certificateBeforeTraining ?? starts.source),
  }
}

/** What both ways to the certificate have in common; `title` for whom no day is known. */
function certificateStep(world: PlanWorld, title: string): Pick<StepDraft, 'id' | 'phase' | 'title' | 'costUsd' | 'ifPast'> {
  const expected = world.person.exams.certificate.day
  return {
    id: 'ecfmg-certificate',
    phase: 'exams',
    title: expected === undefined ? title : `Have the ECFMG certificate issued (you expect it on ${dayText(expected)})`,
    ...costOf(world, 'credential-verification'),
    ifPast: 'say',
  }
}

/** The Pathways to be certified in, with their days and where those stand. */
function pathwayOf(world: PlanWorld): {
  readonly season: number
  readonly opens: EventDay | undefined
  readonly deadline: EventDay | undefined
} {
  const { match } = pathwaySeason({ ...world, match: world.season.match })
  const calendar = calendarOf(world.facts.seasons, match)
  return { season: match, opens: eventIn(calendar, 'pathwaysOpen'), deadline: eventIn(calendar, 'pathwaysDeadline') }
}

function costSource(world: PlanWorld, id: string): ReturnType<typeof sourceOf> | undefined {
  const cost = world.facts.seasons.oneOffCosts.find((one) => one.id === id)
  return cost === undefined ? undefined : sourceOf(cost.usd)
}
