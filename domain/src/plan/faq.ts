import type { Reason } from '../answer.ts'
import type { Specialty } from '../facts.ts'
import type { Lever, Plan } from './plan.ts'
import type { ApplicantWorld } from './plan-world.ts'
import { outlookWords } from '../list/outlook-words.ts'
import { counted, percentText } from '../say/number.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { daysBetween } from '../season/days.ts'
import { whyNotLate } from './late-steps.ts'
import { eventOf, hasApplied, mayNeedVisa } from './plan-world.ts'
import { sourceOf } from '../answer.ts'
import { informaticsEntries } from '../exams/informatics-work.ts'
import { fellowshipOutcome } from './afterwards/fellowship-outcome.ts'

type Answered = Plan['faq'][number]

/** The field's four questions, answered with this applicant's own numbers. */
export function answerFaq(world: ApplicantWorld, levers: readonly Lever[]): Plan['faq'] {
  return [canIMatch(world), shouldIDelay(world, levers), howMuchInformatics(world), whichSpecialty(world)]
}

function canIMatch(world: ApplicantWorld): Answered {
  const { picks, outlook } = world.list
  const because: readonly Reason[] = [
    ...(world.exams.trend.kind === 'known' ? world.exams.trend.because : []),
    ...world.exams.strengths.slice(0, 2).map((flag): Reason => ({ text: flag.title, direction: 'helps' })),
    ...world.exams.redFlags.slice(0, 2).map((flag): Reason => ({ text: flag.title, direction: 'hurts' })),
  ]
  const chance =
    picks.length === 0
      ? 'There is no list yet, so there is no number for you yet.'
      : `${outlookWords(outlook).answer} That is how groups like yours fare, not a promise for one person.`
  const fellowship = fellowshipOutcome(world)
  const later = fellowship === undefined ? '' : ` For the fellowship after it: in ${fellowship.asOf}, ${fellowship.text}.`
  return {
    question: 'Can I still match, and later reach a clinical informatics fellowship, with my scores?',
    answer: `${chance} ${trendWords(world)}${later}`,
    because: fellowship === undefined ? because : [...because, fellowship.because],
  }
}

function trendWords(world: ApplicantWorld): string {
  const { trend } = world.exams
  const { step1 } = world.person.exams
  if (trend.kind === 'needs') {
    return step1.state === 'passed' && step1.score === undefined
      ? 'Step 1 is a pass without a number, so Step 2 CK speaks for your scores alone.'
      : 'Whether your scores rise is not known yet.'
  }
  switch (trend.value) {
    case 'rising':
      return 'Your scores rise, which is the story programs want to hear after a low one.'
    case 'falling':
      return 'Your scores fall, so the rest of the file has to answer for it.'
    case 'steady':
      return 'Your scores are steady.'
  }
}

function shouldIDelay(world: ApplicantWorld, levers: readonly Lever[]): Answered {
  const question = 'Should I wait a season to retake or add exams such as Step 3?'
  const submit = eventOf(world, 'submitFrom')
  if (hasApplied(world)) {
    return {
      question,
      answer: 'Your applications are out. See this season through; whether another one helps is a question for after Match Day.',
      because: world.season.because,
    }
  }
  const weeks = submit === undefined ? undefined : Math.floor(daysBetween(world.today, submit.day) / 7)
  const time =
    weeks === undefined
      ? ''
      : weeks > 0
        ? `It is ${counted(weeks, 'week')} until applications open. `
        : 'Applications are open now. '
  const best = levers[0]
  const where = mayNeedVisa(world) ? ' where it fits your visa' : ''
  const lever = best === undefined ? '' : ` What moves your chance most: ${best.title}.`
  const ahead = world.exams.step2Day
  const isLate = best?.id === 'season-later' || best?.id === 'season-later-stronger'
  const rule =
    ahead === undefined && isLate
      ? `A list that is sent now is read late, so the next season brings more than this one, and more still if something grows until then: clinical work in the US, a project with a result, Step 3${where}.`
      : ahead === undefined
        ? `A passed Step cannot be taken again, so waiting only pays if something else grows: clinical work in the US, a project with a result, Step 3${where}. Waiting alone rarely helps, and every year since graduation counts against you.`
        : `Step 2 CK comes first. ${ahead.title}. ${ahead.text}`
  return {
    question,
    answer: [`${time}${rule}${lever}`, whyNotLate(world)].filter(Boolean).join(' '),
    because: [
      ...strategyReasons(world),
      ...(isLate
        ? []
        : [{ text: 'Waiting without growing is rarely helpful', direction: 'neutral', source: fieldRule } as const]),
    ],
  }
}

function strategyReasons(world: ApplicantWorld): readonly Reason[] {
  return world.exams.strategy.slice(0, 2).map((advice): Reason => ({ text: advice.title, direction: 'neutral' }))
}

function howMuchInformatics(world: ApplicantWorld): Answered {
  const experiences = world.person.experiences ?? []
  const own = informaticsEntries(world.person)
  const measured = own.filter((one) => one.result?.after !== undefined)
  const tools = [...new Set(experiences.flatMap((one) => one.tools ?? []))]
  const have =
    own.length === 0
      ? 'Your log has no informatics or quality work yet.'
      : `Your log has ${counted(own.length, 'entry', 'entries')} on informatics or quality, ${measured.length === 0 ? 'none' : measured.length} with a measured result${tools.length === 0 ? '' : `, and names ${tools.slice(0, 5).join(', ')}`}.`
  const next =
    measured.length > 0
      ? 'That is what interviews ask about. Keep the numbers and who can vouch for them.'
      : 'One small project with a number before and after is worth more than three courses.'
  return {
    question: 'How much informatics or programming do I need before residency?',
    answer: `You need not be a programmer. Basic SQL, a beginner’s Python or R, how a record system is built, and a chart that says one thing are enough. ${have} ${next}`,
    because: [{ text: 'Foundational skills set modest scores apart', direction: 'neutral', source: fieldRule }],
  }
}

function whichSpecialty(world: ApplicantWorld): Answered {
  const lines = world.specialties.map((specialty) => specialtyLine(world, specialty))
  const feeders = world.facts.specialties
    .filter((one) => one.feeder && one.leadsToInformatics.value && !world.specialties.includes(one))
    .flatMap((one) => (one.statistics.matchRate === undefined ? [] : [{ name: one.name, rate: one.statistics.matchRate.value }]))
    .toSorted((a, b) => b.rate - a.rate)
    .slice(0, 3)
  const others =
    feeders.length === 0
      ? ''
      : ` Other ways into informatics, by the share of non-US IMGs who matched: ${feeders.map((one) => `${one.name} ${percentText(one.rate)}`).join(', ')}.`
  return {
    question: 'Which specialty should I aim at if I want clinical informatics?',
    answer: `${lines.join(' ')}${others} Any board-certified specialty opens the fellowship; the choice is yours.`,
    because: world.specialties.flatMap((one): readonly Reason[] => {
      const rate = one.statistics.matchRate
      return rate === undefined
        ? []
        : [
            {
              text: `${one.name}: ${percentText(rate.value)} of the non-US IMGs matched`,
              direction: 'neutral',
              source: sourceOf(rate),
            },
          ]
    }),
  }
}

function specialtyLine(world: ApplicantWorld, specialty: Specialty): string {
  const here = (list: readonly { readonly program: { readonly specialty: string } }[]): number =>
    list.filter(({ program }) => program.specialty === specialty.id).length
  const open = here(world.candidates.open)
  const unknown = here(world.candidates.unknown)
  const refused = here(world.candidates.refused)
  const rate = specialty.statistics.matchRate
  const matched = rate === undefined ? '' : `, where ${percentText(rate.value)} of the non-US IMGs matched (${rate.asOf})`
  const board = specialty.leadsToInformatics.value ? '' : ' It does not lead to informatics by itself.'
  return `${specialty.name}${matched}: ${counted(open, 'program is', 'programs are')} open to you, ${unknown} have to be asked, ${refused} are closed.${board}`
}
