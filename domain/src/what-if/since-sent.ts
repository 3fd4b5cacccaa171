import type { Band } from '../answer.ts'
import type { ChanceChange, DrawnChance } from '../chances/drawn-chance.ts'
import { bandOfChance, changeBetween } from '../chances/drawn-chance.ts'
import { carriesNumber, chanceOfList } from '../list/chance-of-list.ts'
import type { Case } from '../person/case.ts'
import type { Application } from '../person/profile.ts'
import { chanceText } from '../say/chance.ts'
import { changeText } from '../say/change.ts'
import { dayText } from '../say/day.ts'
import { countWord, sentenceCase } from '../say/number.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import type { IsoDate } from '../units.ts'

/** What the words of programs did to the chance since the list was sent. */
export interface SinceSent {
  /** When programs began to read, with nothing heard. */
  readonly before: Band
  readonly now: Band
  readonly parts: readonly NewsPart[]
  readonly text: string
}

/** One kind of news, taken after those before it: the changes add up to the whole. */
export interface NewsPart {
  readonly kind: 'invitations' | 'refusals' | 'withdrawals' | 'silence'
  readonly programs: number
  readonly change: ChanceChange
  readonly text: string
}

type Outcome = Application['outcome']

const invited: ReadonlySet<Outcome> = new Set(['invited', 'interviewed'])

/**
 * The chance of the list as it was sent, then with its invitations, then with its refusals too, then with what the applicant withdrew, then with how long the others have been
 * silent: each step asked of the same model and the same draws, so that a change is never without its reason. Undefined while nothing
 * is sent, or where no number is said.
 */
export function sinceSent(asked: Case): SinceSent | undefined {
  const { applications, applied } = asked.person.season
  const known = new Set(asked.facts.programs.map(({ id }) => id))
  const sent = applications.filter(({ program }) => known.has(program))
  const picks = sent.map(({ program, signal }) => ({ program, signal: signal ?? ('none' as const) }))
  const start = dayOfEvent(calendarOf(asked.facts.seasons, asked.season.match), 'programReviewFrom')
  if (!applied || picks.length === 0 || start === undefined || asked.today < start || !carriesNumber(asked, picks))
    return undefined
  const chanceWith = (today: IsoDate, keeps: (outcome: Outcome) => boolean): DrawnChance =>
    chanceOfList(withNews({ ...asked, today }, sent, keeps), picks)
  const steps = [
    chanceWith(start, () => false),
    chanceWith(start, (outcome) => invited.has(outcome)),
    chanceWith(start, (outcome) => invited.has(outcome) || outcome === 'rejected'),
    chanceWith(start, (outcome) => outcome !== undefined),
    chanceWith(asked.today, () => true),
  ] as const
  const count = (has: (outcome: Outcome) => boolean): number => sent.filter(({ outcome }) => has(outcome)).length
  const counts = [
    { kind: 'invitations', programs: count((outcome) => invited.has(outcome)) },
    { kind: 'refusals', programs: count((outcome) => outcome === 'rejected') },
    { kind: 'withdrawals', programs: count((outcome) => outcome === 'withdrawn') },
    { kind: 'silence', programs: count((outcome) => outcome === undefined) },
  ] as const
  const parts = counts.flatMap(({ kind, programs }, at): readonly NewsPart[] => {
    const [from, to] = [steps[at], steps[at + 1]]
    if (programs === 0 || from === undefined || to === undefined) return []
    const change = changeBetween(from, to)
    return [{ kind, programs, change, text: `${nameOf(kind, programs)}: ${changeText(change)}.` }]
  })
  const [before, now] = [bandOfChance(steps[0]), bandOfChance(steps[4])]
  const heard = counts
    .filter(({ kind, programs }) => kind !== 'silence' && programs > 0)
    .map(({ kind, programs }) => nameOf(kind, programs))
  const news = heard.length === 0 ? 'Nothing heard' : sentenceCase(heard.join(' and ').toLowerCase())
  return {
    before,
    now,
    parts,
    text: `${news} by ${dayText(asked.today)}: ${chanceText(now)} instead of ${chanceText(before)} when programs began to read.`,
  }
}

/** The same person, of whom only such answers are known. */
function withNews(asked: Case, sent: readonly Application[], keeps: (outcome: Outcome) => boolean): Case {
  const { person } = asked
  const applications = sent.map((one): Application => {
    if (keeps(one.outcome)) return one
    const { outcome: _outcome, date: _date, ...rest } = one
    return rest
  })
  return { ...asked, person: { ...person, season: { ...person.season, applications } } }
}

function nameOf(kind: NewsPart['kind'], programs: number): string {
  const many = programs === 1 ? '' : 's'
  switch (kind) {
    case 'invitations':
      return sentenceCase(`${countWord(programs)} invitation${many}`)
    case 'refusals':
      return sentenceCase(`${countWord(programs)} refusal${many}`)
    case 'withdrawals':
      return sentenceCase(`${countWord(programs)} withdrawal${many} of yours`)
    case 'silence':
      return sentenceCase(`${countWord(programs)} program${many} silent so far`)
  }
}
