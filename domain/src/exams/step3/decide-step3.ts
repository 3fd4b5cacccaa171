import type { Question, Reason } from '../../answer.ts'
import type { DrawnChance } from '../../chances/drawn-chance.ts'
import type { Facts } from '../../facts.ts'
import type { Person } from '../../person/person.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { Picture } from '../picture.ts'
import type { Step3Decision, Step3Scenario, Step3Score, UseOfH1b } from './step3-decision.ts'
import { changeBetween, mixChances } from '../../chances/drawn-chance.ts'
import { pictureOf } from '../assess.ts'
import { askOf } from '../missing-answers.ts'
import { chanceSentence } from '../../say/chance.ts'
import { dayText } from '../../say/day.ts'
import { percentText, counted } from '../../say/number.ts'
import { isCertificateAhead } from '../../person/certificate-ahead.ts'
import { byFieldRule } from '../field-rule.ts'
import { passedScore } from '../picture.ts'
import { step3Scenario, step3Speaks } from './step3-scenario.ts'
import type { Step3Days } from './step3-days.ts'
import { bookedStep3, step3Days, step3DayToSit } from './step3-days.ts'
import { step3Score } from './step3-score.ts'
import { sourceOf } from '../../answer.ts'
import { questionFor } from '../../person/questions.ts'

export interface Step3Input {
  readonly person: Person
  readonly facts: Pick<Facts, 'exams' | 'specialties' | 'seasons'>
  readonly today: IsoDate
  /** Match year aimed at. */
  readonly season: number
  readonly h1b: UseOfH1b
  /** Whether the person can come to where it is given: see checkVisit. */
  readonly canCome: boolean
  /** Programs of the applicant's own list that would take them only on H-1B. */
  readonly h1bDoors?: number
  /** Programs of that list. */
  readonly listed?: number
  /** Chance of matching through the list as it is, with Step 3 passed, and with Step 3 failed. */
  readonly matchChance?: { readonly now: DrawnChance; readonly passed: DrawnChance; readonly failed: DrawnChance }
}

/** What counts as realistic: a solid pass in nine of ten cases, or better than Step 2 CK in one of two. */
const solidPass = 0.9
const likelyBetter = 0.5
/** Who could come on J-1 as well sits it for H-1B only where it opens more than so many of the list: own judgement. */
const fewDoors = 1 / 20

/**
 * Step 3 before the Match: only with 6 to 8 weeks, only if better than Step 2 CK or at least a solid pass is realistic, in the good
 * scenarios and not in the risk ones; with chances, doors, change in match chance, cost and the latest useful day.
 */
export function decideStep3(input: Step3Input): Step3Decision {
  const picture = pictureOf(input.person, input.facts, input.today)
  const scenario = step3Scenario(picture, input.h1b)
  const { state } = input.person.exams.step3
  if (scenario === 'passed' || state === 'awaiting result')
    return { verdict: 'done', scenario, because: [], conditions: [], asks: askOf(picture.step3) }
  const step2ck = passedScore(picture.step2ck)
  const time = step3Days({ ...input, match: input.season })
  const booked = bookedStep3(input.person, time)
  const day = step3DayToSit(input.person, time)
  const score = step2ck === undefined ? undefined : step3Score(step2ck, input.facts.exams, time.from ?? input.today)
  const cost = input.facts.seasons.oneOffCosts.find(({ id }) => id === 'step3')?.usd
  const matchChange = expectedChange(input, score)
  return {
    ...verdictOf(scenario, {
      time,
      score,
      booked,
      doors: input.h1bDoors,
      listed: input.listed,
      exams: input.facts.exams,
      canCome: input.canCome,
      h1b: input.h1b,
    }),
    scenario,
    ...(booked === undefined ? {} : { booked }),
    ...(day === undefined ? {} : { day }),
    ...(score === undefined ? {} : { score }),
    time,
    ...(input.h1bDoors === undefined ? {} : { h1bDoors: input.h1bDoors }),
    ...(matchChange === undefined ? {} : { matchChange }),
    ...(cost === undefined ? {} : { cost }),
    conditions: conditionsFor(input.person),
    asks: asksOf(picture, input),
  }
}

interface Evidence {
  readonly time: Step3Days
  readonly score: Step3Score | undefined
  readonly booked: IsoDate | undefined
  readonly doors: number | undefined
  readonly listed: number | undefined
  readonly exams: ExamFacts
  readonly canCome: boolean
  readonly h1b: UseOfH1b
}

function verdictOf(
  scenario: Step3Scenario,
  { time, score, booked, doors, listed, exams, canCome, h1b }: Evidence,
): Pick<Step3Decision, 'verdict' | 'because'> {
  if (!canCome && booked === undefined) return { verdict: 'out of reach', because: outOfReach(exams) }
  const because = [scenarioReason(scenario), ...timeReason(time), ...scoreReasons(score, exams), ...doorReason({ doors, h1b })]
  if (booked !== undefined) return { verdict: 'booked', because: [...bookedReason(booked, time), ...because] }
  if (time.enough === 'no') return { verdict: 'not possible in time', because }
  if (scenario === 'only way' || scenario === 'spares harm') return { verdict: 'needed', because }
  if (step3Speaks[scenario] !== 'for' || score === undefined || !isRealistic(score)) return { verdict: 'not now', because }
  const opensLittle = scenario === 'visa file' && doors !== undefined && listed !== undefined && doors <= fewDoors * listed
  return { verdict: time.enough !== 'unknown' && doors !== 0 && !opensLittle ? 'worth it' : 'possible', because }
}

function outOfReach({ step3GivenIn }: ExamFacts): readonly Reason[] {
  const source = step3GivenIn === undefined ? {} : { source: sourceOf(step3GivenIn) }
  return [
    {
      text: 'Step 3 is given only in the US, and entry as a visitor is closed to you by the rules of today.',
      direction: 'hurts',
      ...source,
    },
  ]
}

function bookedReason(booked: IsoDate, { lastDayForRanking: last }: Step3Days): readonly Reason[] {
  return last === undefined || booked <= last
    ? []
    : [
        byFieldRule(
          `Your day, ${dayText(booked)}, is after ${dayText(last)}, the last one whose result counts when lists close.`,
          'hurts',
        ),
      ]
}

function isRealistic({ pass, beatsStep2ck }: Step3Score): boolean {
  return pass.point >= solidPass || beatsStep2ck.point >= likelyBetter
}

function scenarioReason(scenario: Step3Scenario): Reason {
  switch (scenario) {
    case 'low Step 1, mid-range Step 2 CK':
      return byFieldRule('A low Step 1 with a mid-range Step 2 CK: Step 3 can show that you keep improving.', 'helps')
    case 'only way':
      return byFieldRule('H-1B is the only sponsored way you have, and a petition needs Step 3.', 'helps')
    case 'spares harm':
      return byFieldRule('Without Step 3 J-1 is the only visa you could use, and that one may harm you.', 'helps')
    case 'visa file':
      return byFieldRule(
        'You need a sponsor and would take H-1B: Step 3 strengthens the file for programs that sponsor.',
        'helps',
      )
    case 'two low scores':
      return byFieldRule('Two low scores: another marginal result would reinforce the concern.', 'hurts')
    case 'low Step 2 CK':
      return byFieldRule('A low Step 2 CK is not repaired by a hurried Step 3; a second low score makes the file worse.', 'hurts')
    case 'failed':
      return byFieldRule('Step 3 was failed: a second attempt needs a different preparation, not a quick one.', 'hurts')
    case 'not yet eligible':
      return byFieldRule('Step 3 comes after Step 1, Step 2 CK and the ECFMG certificate.')
    case 'no reason':
      return byFieldRule('Neither a low Step 1 nor an H-1B plan speaks for Step 3 before residency.')
    case 'passed':
      return byFieldRule('Step 3 is passed.', 'helps')
  }
}

function timeReason({ weeks, enough, from, fromIsSaid, lastDayForRanking }: Step3Days): readonly Reason[] {
  if (weeks === undefined) return []
  if (from !== undefined && lastDayForRanking !== undefined && from > lastDayForRanking) {
    return [
      byFieldRule(
        `The ECFMG certificate ${fromIsSaid ? 'comes on' : 'cannot be there before'} ${dayText(from)}, after the last useful exam day ${dayText(lastDayForRanking)}.`,
        'hurts',
      ),
    ]
  }
  switch (enough) {
    case 'no':
      return [
        byFieldRule(
          `With ${counted(weeks, 'week')} left: too few for 6 to 8 of serious preparation and a certificate in time.`,
          'hurts',
        ),
      ]
    case 'just':
      return [byFieldRule(`With ${counted(weeks, 'week')} left: just the 6 to 8 of serious preparation.`)]
    case 'yes':
      return [byFieldRule(`With ${counted(weeks, 'week')} left: enough for 6 to 8 of serious preparation.`, 'helps')]
    case 'unknown':
      return [
        byFieldRule(`With ${counted(weeks, 'week')} left, whether you may sit depends on the day of your ECFMG certificate.`),
      ]
  }
}

function scoreReasons(score: Step3Score | undefined, exams: ExamFacts): readonly Reason[] {
  if (score === undefined) return []
  const { pass, beatsStep2ck, source } = score
  const text = `Pass: ${chanceSentence(pass)}; a higher number than Step 2 CK: ${chanceSentence(beatsStep2ck)}. ${source.text}.`
  return [{ ...source, text, direction: isRealistic(score) ? 'helps' : 'hurts' }, ...baseRateReason(exams)]
}

/** Everybody's pass rate beside the line: the line comes from people who did well enough to sit early. */
function baseRateReason({ step3PassRate }: ExamFacts): readonly Reason[] {
  if (step3PassRate === undefined) return []
  const text = `Of all IMGs who sit Step 3 for the first time about ${percentText(step3PassRate.value / 100)} pass. Take the figure above as the better end unless practice confirms it.`
  return [{ text, direction: 'neutral', source: sourceOf(step3PassRate) }]
}

function doorReason({ doors, h1b }: Pick<Evidence, 'doors' | 'h1b'>): readonly Reason[] {
  if (doors === undefined) return []
  const none =
    h1b === 'one of two'
      ? 'It opens no program of your list that J-1 would not open as well.'
      : 'No program of your list is known to sponsor H-1B: ask those that are silent.'
  const otherwise = h1b === 'spares harm' ? 'join without J-1' : 'join otherwise'
  const text = doors === 0 ? none : `It opens ${counted(doors, 'program')} of your list for H-1B that you could not ${otherwise}.`
  return [{ text, direction: doors === 0 ? 'neutral' : 'helps' }]
}

/** Failing is part of the bet: P(pass) times the gain and the rest times the loss. */
function expectedChange({ matchChance }: Step3Input, score: Step3Score | undefined): Step3Decision['matchChange'] {
  if (matchChance === undefined || score === undefined) return undefined
  const { now, passed, failed } = matchChance
  const { point } = score.pass
  const bet = mixChances([
    { weight: point, chance: passed },
    { weight: 1 - point, chance: failed },
  ])
  return { expected: changeBetween(now, bet), ifPassed: changeBetween(now, passed), ifFailed: changeBetween(now, failed) }
}

function conditionsFor({ outside }: Person): readonly string[] {
  return [
    '6 to 8 weeks of dedicated or semi-dedicated preparation before the exam.',
    'A result better than Step 2 CK, or at least a solid pass, is realistic on practice questions.',
    outside === 'usGraduate'
      ? 'You have graduated: Step 3 asks for the degree, and is taken in the US.'
      : 'The ECFMG certificate is issued: Step 3 can be applied for only afterwards, and is taken in the US.',
    'The report arrives before programs decide; Step 3 is not given in the first two weeks of January.',
  ]
}

function asksOf({ person, step2ck }: Picture, { h1bDoors }: Step3Input): readonly Question[] {
  const { state, day } = person.exams.certificate
  return [
    ...askOf(step2ck),
    ...(isCertificateAhead(person) && (state === 'not said' || (state === 'expected' && day === undefined))
      ? [questionFor('exams.ecfmgCertificate.date')]
      : []),
    ...(h1bDoors === undefined ? person.visa.need.ask : []),
  ]
}
