import { dayText } from '#domain/say'
import { wordsFor } from '#domain'
import type { Person } from '#domain/person'
import type { ClaimPlace, ClaimReader, Held } from '../claim-kind.ts'
import { agrees, agreesIf, claimKind, contradicts, unknown } from '../claim-kind.ts'
import type { Match, Said } from '../said.ts'
import type { StepName } from './steps.ts'
import { standing, stepsIn, stepsNear } from './steps.ts'

interface StandingClaim extends ClaimPlace {
  readonly steps: readonly StepName[]
  readonly says: 'passed' | 'taken' | 'not passed' | 'not taken'
}

const done =
  /\b(?<not>(?:have|has|had|did|do)(?: not|n't)(?: yet)? (?:yet )?|(?:have|has) yet to |(?:have )?never )?(?<verb>pass(?:ed)?|clear(?:ed)?|complet(?:ed|e)|finished|taken|took|take|sat)\b/g

/** Whether a Step is passed, or taken at all. */
export const examStanding: ClaimReader = claimKind<StandingClaim>({ id: 'exam passed', read: readStanding, hold: holdStanding })

function readStanding(said: Said): readonly StandingClaim[] {
  return said.own(done).flatMap((match) => {
    const steps = stepsAfter(said, match)
    if (steps.length === 0) return []
    const passing = !/^(?:take|taken|took|sat)$/.test(match.groups['verb'] ?? '')
    const denied = match.groups['not'] !== undefined
    if (denied && /\bfirst (?:time|attempt|try)\b/.test(said.text)) return []
    if (!denied && /^(?:pass|clear|complete|take)$/.test(match.groups['verb'] ?? '')) return []
    const says = passing ? (denied ? 'not passed' : 'passed') : denied ? 'not taken' : 'taken'
    return [{ text: match.text, index: match.index, steps, says } as const]
  })
}

/** Steps named after the verb, up to the end of its part of the sentence; a list of Steps may run over commas. */
function stepsAfter(said: Said, { index, text }: Match): readonly StepName[] {
  const rest = said.text.slice(index + text.length)
  if (/^ (?:it|them)\b/.test(rest)) return []
  const near =
    /^[^;]{0,12}?\bsteps? \d(?:[\d, ]|\band\b|\bck\b|\bsteps?\b)*/.exec(rest)?.[0] ?? said.clauseAt(index + text.length - 1)
  return stepsIn(near)
}

type State = Person['exams'][StepName]['state']

const agreeing: Readonly<Record<StandingClaim['says'], readonly State[]>> = {
  passed: ['passed', 'unclear'],
  taken: ['passed', 'failed', 'unclear', 'awaiting result'],
  'not passed': ['failed', 'planned', 'awaiting result', 'unclear'],
  'not taken': ['planned'],
}

function holdStanding({ steps, says }: StandingClaim, person: Person): Held {
  const where = steps.map((step) => standing(step, person)).join('; ')
  const states = steps.map((step) => person.exams[step].state)
  if (states.some((state) => state !== 'not said' && !agreeing[says].includes(state))) return contradicts(where)
  if (says === 'passed' && states.includes('unclear')) return unknown(`Did the report say pass? Your profile says ${where}.`)
  if (states.includes('not said') && (says === 'passed' || says === 'taken')) {
    return unknown(`Which result did ${steps.map((step) => wordsFor('exam', step)).join(', ')} bring? Your profile has none.`)
  }
  return agrees
}

interface DayClaim extends ClaimPlace {
  readonly steps: readonly StepName[]
  readonly year: number
  readonly month: number | undefined
}

const months = 'january february march april may june july august september october november december'.split(' ')
const inYear = new RegExp(
  String.raw`\b(?:in|since|for|on)(?: (?:early|late|the spring of|the summer of))? (?:(?<month>${months.join('|')})(?: \d{1,2},)? )?(?<year>(?:19|20)\d\d)\b`,
  'g',
)
const event = /\b(?:pass(?:ed)?|took|taken|take|sat|sit|failed|planned|scheduled|cleared|completed)\b/

/** The month or year a Step was taken, or is planned for. */
export const examDays: ClaimReader = claimKind<DayClaim>({
  id: 'exam day',
  read: (said) => {
    if (!event.test(said.text)) return []
    return said.own(inYear, 'needs').flatMap((match) => {
      const steps = stepsNear(said.clauseAt(match.index), '')
      if (steps.length === 0 || !event.test(said.clauseAt(match.index))) return []
      const month = months.indexOf(match.groups['month'] ?? '') + 1
      return [{ text: match.text, index: match.index, steps, year: Number(match.groups['year']), month: month || undefined }]
    })
  },
  hold: ({ steps, year, month }, person) => {
    const days = steps.flatMap((step) => person.exams[step].day ?? [])
    if (days.length === 0) return unknown(`On which day did you take ${steps.map((step) => wordsFor('exam', step)).join(', ')}?`)
    const same = days.some(
      (day) => Number(day.slice(0, 4)) === year && (month === undefined || Number(day.slice(5, 7)) === month),
    )
    return agreesIf(same, steps.map((step) => standing(step, person)).join('; '))
  },
})

interface CertificateClaim extends ClaimPlace {
  readonly has: boolean
  readonly year: number | undefined
}

const certificate = /\becfmg\b[ -]?(?:certifi\w+)?|\bcertified by (?:the )?ecfmg\b/g
const lacking = /\b(?:await\w*|waiting|expect\w*|not yet|do not|don't|no|without|pending|until)\b/

/** Whether the ECFMG certificate is there, and since when. */
export const ecfmgCertificate: ClaimReader = claimKind<CertificateClaim>({
  id: 'certificate',
  read: (said) =>
    said
      .own(certificate, 'needs')
      .filter(() => /certif/.test(said.text))
      .slice(0, 1)
      .filter(({ index }) => !/\b(?:hope|would|if)\b/.test(said.clauseAt(index)))
      .map(({ text, index }) => {
        const year = /\b(?:since|in) (?:\w+ )?((?:19|20)\d\d)\b/.exec(said.text)?.[1]
        return { text, index, has: !lacking.test(said.clauseAt(index)), year: year === undefined ? undefined : Number(year) }
      }),
  hold: ({ has, year }, { exams: { certificate: kept } }) => {
    const says = `ECFMG certificate ${kept.state}${kept.day === undefined ? '' : ` on ${dayText(kept.day)}`}`
    if (kept.state === 'not said') return unknown('Do you hold the ECFMG certificate, and since when?')
    const sameYear = year === undefined || kept.day === undefined || Number(kept.day.slice(0, 4)) === year
    return agreesIf(has === (kept.state === 'issued') && sameYear, says)
  },
})
