/** What decides for one person, so that a physician reads it in a minute: no reasons, no sources, no full tables. */
import type { AdvisedWithList, Facts, IsoDate } from '#domain'
import { chanceText, counted, dayText, moneyText, noNumber } from '#domain/say'
import { worthOf } from '#domain/plan'
import { visaOutcomeText, visaRouteText } from '#domain/visa'

const firstRows = 10
const firstSteps = 6

export function personCard(advised: AdvisedWithList, facts: Facts, today: IsoDate): string {
  const { person, season, list, plan, candidates } = advised
  const { open, unknown, refused } = candidates
  const lines = [
    `${dayText(today)}. Match ${season.match}, ${person.stage.kind}${season.expected ? ', dates expected' : ''}.`,
    ...part(
      'Decides first',
      advised.blockers.map(({ title, todo }) => `${title}. ${todo}`),
    ),
    ...(advised.blockers.length === 0 ? [] : ['']),
    `Programs: ${open.length} open, ${unknown.length} to ask, ${refused.length} closed.`,
    list.picks.length === 0
      ? 'No program can be listed.'
      : `List: ${counted(list.picks.length, 'program')}, ${moneyText(list.fees.total)}. Match: ${list.matchChance ? chanceText(list.matchChance) : noNumber}.`,
    ...part('Exams and record', examLines(advised)),
    ...part('Visa', visaLines(advised)),
    ...part(
      'Could not be met',
      list.conflicts.map(({ text }) => text),
    ),
    ...part(`First ${firstRows} of the list`, listLines(advised, facts)),
    ...part(
      'First steps',
      plan.steps
        .filter(({ by }) => by >= today)
        .slice(0, firstSteps)
        .map(({ by, dateKind, title }) => `${dayText(by)} (${dateKind}): ${title}`),
    ),
    ...part(
      'Would help',
      plan.levers.map((lever) => `${lever.title}: ${worthOf(lever)}`),
    ),
    ...part('To answer', [...new Set(plan.asks.map(({ field }) => field))]),
  ]
  return `${lines.join('\n')}\n`
}

function examLines({ exams }: AdvisedWithList): readonly string[] {
  const steps = [
    ['Step 1', exams.step1],
    ['Step 2 CK', exams.step2ck],
    ['Step 3', exams.step3],
  ] as const
  return [
    ...steps.flatMap(([name, answer]) =>
      answer.kind === 'needs' ? [] : [`${name}: ${[answer.value.score, answer.value.band].filter(Boolean).join(', ')}`],
    ),
    ...exams.redFlags.map(({ title }) => `against: ${title}`),
    ...exams.strengths.map(({ title }) => `for: ${title}`),
    ...exams.strategy.slice(0, 3).map(({ title }) => `do: ${title}`),
  ]
}

function visaLines({ visa }: AdvisedWithList): readonly string[] {
  return [
    visaOutcomeText(visa.outcome),
    ...visa.routes.map(visaRouteText),
    ...visa.conditions.map((condition) => `if: ${condition}`),
  ]
}

function listLines({ list }: AdvisedWithList, facts: Facts): readonly string[] {
  const several = new Set(list.picks.map(({ candidate }) => candidate.program.specialty)).size > 1
  const names = new Map(facts.specialties.map(({ id, name }) => [id, name]))
  return list.picks.slice(0, firstRows).map(({ candidate: { program, tier }, signal, invitation, match }) => {
    const where = `${program.name}, ${program.state}${several ? ` (${names.get(program.specialty)})` : ''}`
    return `${where}: tier ${tier.letter}${signal === 'none' ? '' : `, ${signal}`}; ${invitation && match ? `invitation ${chanceText(invitation)}, match ${chanceText(match)}` : noNumber}`
  })
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)]
}
