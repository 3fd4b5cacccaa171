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

/** The way to the ECFMG certificate for somebody who says they do not hold it: the windows of the Pathways, what is missing, and by when. */
export function certificateStrategy(asked: CertificateQuestion): readonly Advice[] {
  const { person, facts, match } = asked
  const { certificate, pathway } = person.exams
  const isSaid = certificate.state === 'none' || certificate.state === 'expected'
  const closes = dayOfEvent(calendarOf(facts.seasons, match), 'rankListDeadline')
  if (!isSaid || person.outside === 'usGraduate' || closes === undefined) return []
  const season = pathwaySeason(asked)
  const expected = calendarOf(facts.seasons, season.match).events.pathwaysDeadline?.known === 'derived'
  return [
    {
      id: 'certificate',
      title: titleOf(season, pathway?.status),
      text: `${windowText(season, expected)}${confirmedBy(closes)} Some programs ask for the certificate before they invite, and Step 3 comes only after it. What it still needs: ${[...unconfirmed(person.exams), 'the diploma verified by ECFMG'].join(', ')}. Papers from schools and boards take weeks, so send yours in the first days.`,
      because: reasonsOf(asked, season),
    },
  ]
}

type PathwayStatus = NonNullable<Person['exams']['pathway']>['status']

function titleOf({ match, isOpen, opens, closes }: PathwaySeason, status: PathwayStatus): string {
  if (status === 'accepted') return 'Have the ECFMG certificate issued: your Pathway is accepted'
  const until = closes === undefined ? '' : `, by ${dayText(closes)}`
  if (status === 'in progress') return `See your ECFMG Pathway through to the certificate${until}`
  return isOpen || opens === undefined
    ? `No ECFMG certificate yet: apply for a Pathway of ${match} now${until}`
    : `No ECFMG certificate yet: apply for a Pathway of ${match} from ${dayText(opens)} on`
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
