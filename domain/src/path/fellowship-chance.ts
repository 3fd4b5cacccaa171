import { wilsonInterval } from '#engine/numbers'
import type { Band, Reason, Source } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { FellowshipSeen } from './fellowships.ts'
import { probability } from '../units.ts'
import { sourceOf } from '../answer.ts'
import { counted, percentText, theCounted } from '../say/number.ts'

/**
 * The chance of an informatics fellowship for whoever finished residency. How people on a visa fare was never published, so this is a range
 * from what was: its ends are bounds, not an 80 % interval.
 */
export interface FellowshipChance {
  readonly range: Band
  readonly source: Source
  readonly because: readonly Reason[]
}

/** 80 % of a normal distribution lie within so many standard deviations. */
const eightyWidth = 1.2816

/**
 * The point is the share of all applicants who matched; the top the share of those who had interviews and ranked. The bottom counts only
 * fellowships that said they take the visa: fewer than the median applicant applied to count in proportion. Undefined where no match was
 * published.
 */
export function fellowshipChance(
  { facts, person }: Pick<Case, 'facts' | 'person'>,
  seen: readonly FellowshipSeen[],
): FellowshipChance | undefined {
  const outcome = facts.fellowship.matchOutcome
  if (outcome === undefined) return undefined
  const { applicants, inMatch, matched, medianApplications } = outcome.value
  const ofOwnSpecialty = seen.filter(({ otherSpecialty }) => otherSpecialty === undefined)
  const count = (...kinds: readonly FellowshipSeen['stance']['kind'][]): number =>
    ofOwnSpecialty.filter(({ stance }) => kinds.includes(stance.kind)).length
  const reach = (programs: number): number => Math.min(1, programs / medianApplications)
  const said = reach(count('open', 'not needed'))
  const possible = reach(count('open', 'not needed', 'unsaid'))
  const source = sourceOf(outcome)
  const published: Reason = {
    text: `In ${outcome.asOf} ${matched} of ${counted(applicants, 'applicant')} matched (${percentText(matched / applicants)}), and of the ${inMatch} who ranked programs ${percentText(matched / inMatch)}. Newer totals were not found.`,
    direction: 'neutral',
    source,
  }
  return {
    range: {
      low: probability(said * wilsonInterval({ hits: matched, n: applicants, width: eightyWidth }).low),
      point: probability(possible * (matched / applicants)),
      high: probability(possible * (matched / inMatch)),
    },
    source,
    because: [published, ...(person.visa.need.need === 'not needed' ? [] : [onVisa(count)])],
  }
}

function onVisa(count: (...kinds: readonly FellowshipSeen['stance']['kind'][]) => number): Reason {
  const [open, unsaid, closed] = [count('open'), count('unsaid'), count('closed')]
  const all = open + unsaid + closed
  return {
    text: `How many of them needed a visa was not published. Of ${theCounted(all, 'fellowship')} that ${all === 1 ? 'takes' : 'take'} your specialty ${open === 0 ? 'none has' : open === 1 ? '1 has' : `${open} have`} said to take your visa, ${closed} said no, ${unsaid} said nothing we found: the range is wide until you ask.`,
    direction: 'neutral',
  }
}
