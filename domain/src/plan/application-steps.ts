import { dayText } from '../say/day.ts'
import { counted } from '../say/number.ts'
import type { ApplicantWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { letterSteps } from './letter-steps.ts'
import { standingOn } from './settle-steps.ts'
import { costOf, daysBefore, eventOf, hasApplied, mayNeedVisa, onEvent } from './plan-world.ts'
import { registration } from './registration-steps.ts'
import { sourceOf } from '../answer.ts'
import { lastDayInTime } from '../season/late-day.ts'

/** Letters, statement, list, submission and signals. Only the registration once the applications are out. */
export function applicationSteps(world: ApplicantWorld): readonly StepDraft[] {
  if (hasApplied(world)) return registration(world)
  const file = [...letterSteps(world), ...statement(world), ...token(world), ...askPrograms(world), ...signals(world)]
  return [...standingOn('application', file), ...submit(world), ...registration(world)]
}

function statement(world: ApplicantWorld): readonly StepDraft[] {
  const submit = eventOf(world, 'submitFrom')
  if (submit === undefined) return []
  const { limits } = world.facts.seasons
  const services = servicesOf(world)
  const own = 'ResidencyCAS has a form and limits of its own: look into it before you write.'
  return [
    {
      id: 'statement',
      phase: 'documents',
      title: 'Finish the personal statement and the experiences',
      by: daysBefore(submit.day, 21),
      dateKind: 'advice',
      why: [
        services.has('ERAS')
          ? `Up to ${counted(limits.experiences.value, 'experience')} of ${counted(limits.experienceCharacters.value, 'character')}, ${limits.mostMeaningful.value} of them marked most meaningful, and a statement of about one page.`
          : 'The experiences, and a statement of about one page.',
        ...(services.has('ResidencyCAS') ? [own] : []),
        'Three weeks leave time for two readers.',
      ].join(' '),
      source: services.has('ERAS') ? sourceOf(limits.experiences) : submit.source,
      ifPast: 'say',
    },
  ]
}

function token(world: ApplicantWorld): readonly StepDraft[] {
  const opens = eventOf(world, 'seasonOpens')
  const submit = eventOf(world, 'submitFrom')
  if (opens === undefined || submit === undefined || !servicesOf(world).has('ERAS')) return []
  const fromSchool = world.person.outside === 'usGraduate'
  return [
    {
      id: 'eras-token',
      phase: 'application',
      title: `Get the ERAS token ${fromSchool ? 'from your school' : 'through MyIntealth'} and open MyERAS`,
      from: opens.day,
      by: daysBefore(submit.day, 30),
      dateKind: 'advice',
      why: fromSchool
        ? 'MSPE and transcript reach programs through your school, which needs weeks for them.'
        : 'MSPE and transcript reach programs through ECFMG, and your school needs weeks to send them.',
      source: opens.source,
      ...(fromSchool ? {} : costOf(world, 'eras-token')),
      ifPast: 'say',
    },
  ]
}

/** Questions to programs that are cheaper asked before paying than after. */
function askPrograms(world: ApplicantWorld): readonly StepDraft[] {
  const submit = eventOf(world, 'submitFrom')
  const asking = world.list.picks.filter((pick) => pick.asks.length > 0).length
  const first = world.list.askFirst.map(({ candidate: { program } }) => `${program.name} (${program.state})`)
  if (submit === undefined || asking + first.length === 0) return []
  return [
    {
      id: 'ask-programs',
      phase: 'application',
      title:
        first.length > 0
          ? `Ask ${counted(first.length, 'program')} first whether they sponsor your visa: the answers change your list most`
          : `Ask ${counted(asking, 'program')} on your list what we do not know`,
      by: daysBefore(submit.day, 14),
      dateKind: 'advice',
      why: `${first.length > 0 ? `These: ${first.join('; ')}. ` : ''}${mayNeedVisa(world) ? 'Visa policy, cut-offs' : 'Cut-offs'} and years since graduation change from season to season, and fees are not refunded.`,
      source: submit.source,
      ifPast: 'say',
    },
  ]
}

function submit(world: ApplicantWorld): readonly StepDraft[] {
  const services = servicesOf(world)
  const submissions = [
    ...(services.has('ERAS') ? submitEras(world) : []),
    ...(services.has('ResidencyCAS') ? submitResidencyCas(world) : []),
  ]
  return standingOn('program', submissions).map((step) => ({ ...step, gives: 'application' }))
}

function servicesOf(world: ApplicantWorld): ReadonlySet<string> {
  return new Set(world.specialties.map((specialty) => specialty.service.value))
}

function submitEras(world: ApplicantWorld): readonly StepDraft[] {
  const from = eventOf(world, 'submitFrom')
  const review = eventOf(world, 'programReviewFrom')
  if (from === undefined || review === undefined) return []
  const fees = feesOf(world, 'ERAS')
  return [
    {
      id: 'submit-eras',
      phase: 'application',
      title: fees === undefined ? 'Submit in ERAS' : `Submit to ${counted(fees.programs, 'program')} in ERAS`,
      from: from.day,
      by: daysBefore(review.day, 1),
      dateKind: review.dateKind,
      why: `Everything sent before ${dayText(review.day)} arrives together; an hour earlier wins nothing, a day later loses the first reading.${takeCare(world)}`,
      source: review.source,
      ...(fees === undefined ? {} : { costUsd: fees.usd }),
      ifPast: 'say',
    },
  ]
}

/** What to ask before the fees are paid, where programs of the list would take this person only on a visa that harms them. */
function takeCare({ list }: ApplicantWorld): string {
  return list.takeCare === undefined ? '' : ` ${list.takeCare}`
}

function submitResidencyCas(world: ApplicantWorld): readonly StepDraft[] {
  const by = eventOf(world, 'residencyCasSubmitBy')
  const from = eventOf(world, 'residencyCasSubmitFrom')
  if (by === undefined || from === undefined) return []
  const fees = feesOf(world, 'ResidencyCAS')
  return [
    {
      id: 'submit-residencycas',
      phase: 'application',
      title: fees === undefined ? 'Submit in ResidencyCAS' : `Submit to ${counted(fees.programs, 'program')} in ResidencyCAS`,
      from: from.day,
      ...onEvent(by),
      why: `Emergency medicine and obstetrics use this service. IMGs get the access link from ECFMG; letters are assigned to each program by hand.${feesOf(world, 'ERAS') === undefined ? takeCare(world) : ''}`,
      ...(fees === undefined ? {} : { costUsd: fees.usd }),
      ifPast: 'say',
    },
  ]
}

function feesOf(
  world: ApplicantWorld,
  service: 'ERAS' | 'ResidencyCAS',
): { readonly programs: number; readonly usd: number } | undefined {
  const lines = world.list.fees.lines.filter((line) => line.service === service)
  if (lines.length === 0) return undefined
  return {
    programs: lines.reduce((sum, line) => sum + line.programs, 0),
    usd: lines.reduce((sum, line) => sum + line.usd, 0),
  }
}

function signals(world: ApplicantWorld): readonly StepDraft[] {
  const review = eventOf(world, 'programReviewFrom')
  const from = eventOf(world, 'submitFrom')
  if (review === undefined || from === undefined) return []
  const { match } = world.season
  const rule = world.facts.seasons.requirements?.signalsGoOutWithApplication
  return world.specialties.flatMap((specialty): readonly StepDraft[] => {
    const sent = signalWords(world, specialty.id)
    if (sent === '') return []
    return [
      {
        id: `signals-${specialty.id}`,
        phase: 'signals',
        title: `Place ${sent} in ${specialty.name}`,
        from: from.day,
        by: lastDayInTime(world.facts.seasons, match, specialty.service.value) ?? daysBefore(review.day, 1),
        dateKind: review.dateKind,
        why: 'Signals go out with the application and cannot be moved afterwards. The list says where each is worth most.',
        source: rule === undefined ? review.source : sourceOf(rule),
        ifPast: 'drop',
      },
    ]
  })
}

/** `3 gold and 12 silver signals`, as the list uses them. */
function signalWords(world: ApplicantWorld, specialty: string): string {
  const picks = world.list.picks.filter((pick) => pick.candidate.program.specialty === specialty)
  const count = (level: string): number => picks.filter((pick) => pick.signal === level).length
  const parts = [
    ['gold', count('gold')],
    ['silver', count('silver')],
    ['', count('signal')],
  ] as const
  const said = parts.filter(([, number]) => number > 0).map(([name, number]) => `${number}${name === '' ? '' : ` ${name}`}`)
  const total = parts.reduce((sum, [, number]) => sum + number, 0)
  return said.length === 0 ? '' : `${said.join(' and ')} ${total === 1 ? 'signal' : 'signals'}`
}
