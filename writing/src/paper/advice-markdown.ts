/** The whole advice as one Markdown file: to keep, to print, to show a mentor. */
import { notLegalAdvice, visaOutcomeText, visaRoutePoints, visaRouteText } from '#domain/visa'
import type { Advised, Answer, Facts, IsoDate, Source } from '#domain'
import type { ListedProgram } from '#domain/list'
import type { PlanStep } from '#domain/plan'
import type { Profile } from '#domain/person'
import type { StepAssessment } from '#domain/exams'
import { stepAhead } from '#domain/exams'
import type { StepRecord } from '#domain/person'
import type { VisaReason } from '#domain/visa'
import { outlineWords } from '../words/outline-words.ts'
import { outlookWords } from '#domain/list'
import { asksInOrder, worthOf } from '#domain/plan'
import { bandLegend, chanceText, dayText, moneyText, percentText, counted } from '#domain/say'

export interface AdviceFile {
  readonly profile: Profile
  readonly facts: Facts
  readonly advised: Advised
  readonly today: IsoDate
}

export function adviceMarkdown(file: AdviceFile): string {
  const lines = [
    ...heading(file),
    ...blockers(file),
    ...standing(file),
    ...examLines(file),
    ...visa(file),
    ...list(file),
    ...plan(file),
    ...questions(file),
    ...documents(file),
  ]
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`
}

function heading({ profile, facts, advised, today }: AdviceFile): readonly string[] {
  const names = new Map(facts.specialties.map(({ id, name }) => [id, name]))
  const specialties = profile.specialties.map(({ id }) => names.get(id) ?? id).join(', ')
  return [
    `# ${plain([profile.name, specialties, `Match ${advised.season.match}`].filter(Boolean).join(', '))}`,
    '',
    `Advice of ${dayText(today)}, from the facts of ${dayText(facts.release.date)} (release ${facts.release.version}). Every chance has ${bandLegend}. Chances say how applicants like this one fared; nobody can say how this one will.`,
  ]
}

function blockers({ advised }: AdviceFile): readonly string[] {
  if (advised.blockers.length === 0) return []
  return [
    '',
    '## What decides first',
    '',
    ...advised.blockers.map(
      ({ title, why, todo, source }, at) =>
        `${at + 1}. **${plain(title)}.** ${plain(why)} Now: ${plain(todo)} (${plain(source.source)}, ${source.asOf}${pageOf(source)})`,
    ),
  ]
}

function pageOf({ officialPage, url }: Source): string {
  const page = officialPage ?? url
  return page === undefined ? '' : `; ${page}`
}

function standing({ advised }: AdviceFile): readonly string[] {
  if (advised.kind === 'without list') return ['', '## Where you stand', '', plain(advised.why)]
  const { list } = advised
  const { picks, outlook, fees, certificate } = list
  if (picks.length === 0) return ['', '## Where you stand', '', plain(outlookWords(outlook).answer), ...conflicts(list.conflicts)]
  return [
    '',
    '## Where you stand',
    '',
    `**${outlookWords(outlook).answer}** ${outlookWords(outlook).interviews ?? ''} Application fees ${moneyText(fees.total)}. The list is at most ${percentText(certificate.gapPercent / 100, 2)} below the best one these limits allow.`,
    ...conflicts(list.conflicts),
  ]
}

function conflicts(wishes: readonly { readonly text: string }[]): readonly string[] {
  return wishes.length === 0 ? [] : ['', 'Wishes that could not be met:', '', ...wishes.map(({ text }) => `- ${plain(text)}`)]
}

function examLines({ advised: { exams: assessed, person } }: AdviceFile): readonly string[] {
  const flags = [
    ...assessed.redFlags.map(
      ({ title, why, remedy }) =>
        `- Asked about: **${plain(title)}**. ${plain(why)}${remedy ? ` What helps: ${plain(remedy)}` : ''}`,
    ),
    ...assessed.strengths.map(({ title, why }) => `- Speaks for you: **${plain(title)}**. ${plain(why)}`),
  ]
  return [
    '',
    '## What your scores mean',
    '',
    `- Step 1: ${step(assessed.step1, person.exams.step1)}`,
    `- Step 2 CK: ${step(assessed.step2ck, person.exams.step2ck)}`,
    `- Step 3: ${step(assessed.step3, person.exams.step3)}`,
    '',
    ...flags,
    '',
    ...assessed.strategy.flatMap(({ title, text }, at) => [`${at + 1}. **${plain(title)}** ${plain(text)}`]),
  ]
}

function visa({ advised: { visa: answer } }: AdviceFile): readonly string[] {
  return [
    '',
    '## Your visa',
    '',
    visaOutcomeText(answer.outcome),
    '',
    ...answer.routes.flatMap((route) => [
      `- ${visaRouteText(route)}`,
      ...visaRoutePoints(route).flatMap(({ title, texts }) => texts.map((text) => `  - ${title}: ${plain(text)}`)),
    ]),
    '',
    '### The rules behind it',
    '',
    ...answer.because.map((reason) => `- ${plain(reason.text)}${visaSource(reason)}`),
    ...answer.ask.map(({ text }) => `- To answer: ${plain(text)}`),
    '',
    notLegalAdvice,
  ]
}

function visaSource({ source, officialPage, checkAgain }: VisaReason): string {
  const parts = [
    ...(source ? [`${plain(source.source)}, ${source.asOf}`] : []),
    ...(checkAgain ? ['check again'] : []),
    ...(officialPage ? [officialPage] : []),
  ]
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

function step(answer: Answer<StepAssessment>, record: StepRecord): string {
  if (answer.kind === 'needs') return plain(answer.ask[0]?.text ?? stepAhead(record))
  const { score, passed, band, meaning } = answer.value
  return plain(`${score ?? (passed ? 'pass' : 'fail')}, ${band}. ${meaning}`)
}

function list({ facts, advised }: AdviceFile): readonly string[] {
  if (advised.kind === 'without list' || advised.list.picks.length === 0) return []
  const { list } = advised
  const names = new Map(facts.specialties.map(({ id, name }) => [id, name]))
  return [
    '',
    '## Your list',
    '',
    '| | Program | City | Specialty | Tier | Signal | Invitation | Match |',
    '| --: | --- | --- | --- | --- | --- | --: | --: |',
    ...list.picks.map((pick, at) => row(pick, at + 1, names.get(pick.candidate.program.specialty) ?? '')),
    '',
    ...list.fees.lines.map(
      (line) =>
        `- ${plain(line.specialty ?? line.service)}: ${counted(line.programs, 'program')}, ${moneyText(line.usd)}. ${plain(line.rule)}`,
    ),
  ]
}

function row({ candidate, signal, invitation, match }: ListedProgram, order: number, specialty: string): string {
  const { program, tier } = candidate
  const cells = [
    order,
    plain(program.name),
    plain(`${program.city}, ${program.state}`),
    plain(specialty),
    tier.letter,
    signal === 'none' ? '' : signal,
  ]
  return `| ${[...cells, chanceOr(invitation), chanceOr(match)].join(' | ')} |`
}

/** A chance, or that there is none to give. */
function chanceOr(band: ListedProgram['match']): string {
  return band === undefined ? 'no number' : chanceText(band)
}

function plan({ advised: { plan: made } }: AdviceFile): readonly string[] {
  return [
    '',
    `## Plan for ${made.aim}`,
    '',
    ...made.steps.map(planStep),
    ...(made.levers.length > 0 ? ['', '### What would help most', ''] : []),
    ...made.levers.map((lever) => `- ${plain(lever.title)}: ${plain(worthOf(lever))}`),
    ...made.faq.flatMap(({ question, answer }) => ['', `### ${plain(question)}`, '', plain(answer)]),
  ]
}

const dateMarks = { official: '', reported: ', reported', expected: ', expected', advice: ', our advice' } as const

function planStep({ by, dateKind, title, why, source }: PlanStep): string {
  return `- **${dayText(by)}${dateMarks[dateKind]}**: ${plain(title)}. ${plain(why)} (${plain(source.source)}, ${plain(source.asOf)})`
}

function questions({ advised }: AdviceFile): readonly string[] {
  const asks = asksInOrder(advised)
  if (asks.length === 0) return []
  return [
    '',
    '## Answers that would sharpen this',
    '',
    ...asks.map(({ text, why, field }) => `- ${plain(text)} ${plain(why)} (\`${field}\`)`),
  ]
}

function documents({ profile, facts, advised: { exams } }: AdviceFile): readonly string[] {
  const outlines = outlineWords({ profile, facts, exams })
  if (outlines.statement.length === 0) return []
  return [
    '',
    '## Frames for your own words',
    '',
    ...outlines.statement.flatMap(({ title, purpose, frame }) => [`- **${plain(title)}**: ${plain(purpose)} ${plain(frame)}`]),
    '',
    ...outlines.rules.map(({ text, source }) => `> ${plain(text)} (${plain(source)})`),
  ]
}

/** Text as it stands: nothing a person wrote may turn into a heading, a link, a table cell or HTML. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`)
}
