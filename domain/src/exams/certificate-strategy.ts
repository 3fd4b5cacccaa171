import type { Reason, Source } from '../answer.ts'
import type { Person } from '../person/person.ts'
import type { Advice } from './exam-assessment.ts'
import type { PathwayQuestion, PathwaySeason } from './pathways.ts'
import { sourceOf } from '../answer.ts'
import { dayText } from '../say/day.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { confirmedBy, unconfirmed } from './confirmed.ts'
import { pathwaySeason } from './pathways.ts'

interface CertificateQuestion extends PathwayQuestion {
  readonly person: Person
}

/**
 * The way to the ECFMG certificate for whoever does not hold it, or has passed what it asks for and does not say: the windows of the Pathways,
 * what is missing, and by when.
 */
export function certificateStrategy(asked: CertificateQuestion): readonly Advice[] {
  const { person, facts, match } = asked
  const { certificate, pathway } = person.exams
  const closes = dayOfEvent(calendarOf(facts.seasons, match), 'rankListDeadline')
  if (!mayLack(person) || person.outside === 'usGraduate' || closes === undefined) return []
  const season = pathwaySeason(asked)
  const expected = calendarOf(facts.seasons, season.match).events.pathwaysDeadline?.known === 'derived'
  return [
    {
      id: 'certificate',
      title: titleOf(season, { status: pathway?.status, isSaid: certificate.state !== 'not said' }),
      text: `${windowText(season, expected)}${confirmedBy(closes)} Some programs ask for the certificate before they invite, and Step 3 comes only after it. What it still needs: ${[...unconfirmed(person.exams), 'the diploma verified by ECFMG'].join(', ')}. Papers from schools and boards take weeks, so send yours in the first days.`,
      because: reasonsOf(asked, season),
    },
  ]
}

type PathwayStatus = NonNullable<Person['exams']['pathway']>['status'] | undefined

/** Silence after both exams says neither that it is there nor that it is not; before them there are other things to say first. */
function mayLack({ exams: { certificate, step1, step2ck } }: Person): boolean {
  if (certificate.state === 'not said') return step1.state === 'passed' && step2ck.state === 'passed'
  return certificate.state !== 'issued'
}

function titleOf(
  { match, isOpen, opens, closes }: PathwaySeason,
  { status, isSaid }: { readonly status: PathwayStatus; readonly isSaid: boolean },
): string {
  const lacking = isSaid ? 'No ECFMG certificate yet' : 'If you hold no ECFMG certificate yet'
  if (status === 'accepted') return 'Have the ECFMG certificate issued: your Pathway is accepted'
  const until = closes === undefined ? '' : `, by ${dayText(closes)}`
  if (status === 'in progress') return `See your ECFMG Pathway through to the certificate${until}`
  return isOpen || opens === undefined
    ? `${lacking}: apply for a Pathway of ${match} now${until}`
    : `${lacking}: apply for a Pathway of ${match} from ${dayText(opens)} on`
}

function windowText({ match, opens, closes }: PathwaySeason, isExpected: boolean): string {
  if (opens === undefined || closes === undefined) return ''
  return `The Pathways of ${match} take applications from ${dayText(opens)} to ${dayText(closes)}${isExpected ? ', as earlier seasons did' : ''}. `
}

function reasonsOf({ facts, match }: CertificateQuestion, season: PathwaySeason): readonly Reason[] {
  const { requirements } = facts.seasons
  const deadline = calendarOf(facts.seasons, season.match).events.pathwaysDeadline
  return [
    ...(deadline === undefined ? [] : [about(`Pathways of ${season.match}: last day`, deadline)]),
    ...(requirements === undefined
      ? []
      : [about(`Confirmed by the rank list deadline of ${match}`, requirements.examsByRankListDeadline)]),
  ]
}

function about(text: string, source: Source): Reason {
  return { text, direction: 'neutral', source: sourceOf(source) }
}
