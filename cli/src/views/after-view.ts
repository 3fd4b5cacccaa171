import type { After, PathYear, WholePath } from '#domain/path'
import {
  afterTitle,
  fellowshipCountText,
  fellowshipMatchText,
  gapText,
  placeText,
  pathLegend,
  pathYearText,
  portfolioText,
  waiverLines,
  wholeWhy,
} from '#domain/path'
import { dayText, narrowChance, shortDayText } from '#domain/say'
import { choices } from '#domain'
import { projectTemplates } from '#writing/informatics'
import { bandBar, hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

export interface AfterView {
  readonly kept: boolean
  /** How many things were just said. */
  readonly changes: number
}

/** From the Match to the board exam in clinical informatics: the chance of the whole way, its years, and what waits at the end. */
export function afterLines(after: After, { kept, changes }: AfterView, paper: TerminalPaper): readonly string[] {
  const gap = gapText(after.years)
  const place = placeText(after)
  return [
    ...section(afterTitle(after), place === undefined ? pathLines(after, paper) : hung('  ', place, paper), paper),
    ...section(
      'Year by year',
      after.years.flatMap((year) => yearLines(year, paper)),
      paper,
    ),
    ...section('A gap', gap === undefined ? [] : hung('  ', gap, paper), paper),
    ...section('At the end of a training visa', visaLines(after, paper), paper),
    ...section('One clear project, three to choose from', projectLines(paper), paper),
    ...section('Portfolio', hung('  ', portfolioText(after.portfolio), paper), paper),
    ...section(
      place === undefined ? 'Fellowships' : 'The board exam',
      [
        ...(place === undefined ? [`  ${fellowshipCountText(after.fellowships)}: matchwright fellowships`] : []),
        ...ruleLines(after, paper),
      ],
      paper,
    ),
    ...(changes === 0 ? [] : ['', kept ? 'Kept.' : 'Nothing is kept yet. If this is right, add --keep.']),
  ]
}

const columns = [
  { title: 'Specialty', fills: true },
  { title: 'Residency', align: 'right' },
  { title: 'Fellowship', align: 'right' },
  { title: 'Whole', align: 'right' },
  { title: 'Years', align: 'right' },
] as const

function pathLines({ paths, fellowship }: After, paper: TerminalPaper): readonly string[] {
  const because = paths.find(({ whole }) => whole.kind === 'number')?.whole
  const reasons = because?.kind === 'number' ? because.because : (fellowship?.because ?? [])
  return [
    ...(paths.length === 0
      ? fellowship === undefined
        ? []
        : [bandBar(fellowship.range, paper)]
      : table(columns, paths.map(row), paper)),
    ...paths.flatMap((path) =>
      path.whole.kind === 'number'
        ? [`  ${path.name}`, bandBar(path.whole.range, paper)]
        : hung('  ', `${path.name}: ${wholeWhy(path)}.`, paper),
    ),
    ...reasons.flatMap(({ text }) => hung('  - ', text, paper)),
    ...(paths.length === 0 ? [] : hung('', pathLegend, paper).map(paper.faint)),
  ]
}

function row({ name, residency, fellowship, whole, years }: WholePath): readonly string[] {
  return [
    name,
    narrowChance(residency),
    whole.kind === 'closed' ? 'closed' : narrowChance(fellowship?.range),
    whole.kind === 'number' ? narrowChance(whole.range) : '-',
    years === undefined
      ? '-'
      : `${years.residencyYears}+${Number(years.fellowshipEnd.slice(0, 4)) - Number(years.fellowshipStart.slice(0, 4))}`,
  ]
}

function yearLines(year: PathYear, paper: TerminalPaper): readonly string[] {
  const left = year.visaLeft.map(({ visa, years }) => `${choices.visaKind[visa]} ${years}`).join(', ')
  return [
    `  ${paper.accent(pathYearText(year))}${paper.faint(`, ${dayText(year.from)} to ${dayText(year.to)}${left === '' ? '' : `; years left at its end: ${left}`}`)}`,
    ...year.steps.flatMap(({ by, title }) => hung('    ', `${shortDayText(by)}: ${title}`, paper)),
  ]
}

function visaLines({ visa }: After, paper: TerminalPaper): readonly string[] {
  if (visa === undefined) return []
  return [
    ...visa.because.flatMap(({ text }) => hung('  ', text, paper)),
    ...waiverLines(visa.waivers).flatMap((line) => hung('  - ', line, paper)),
  ]
}

function projectLines(paper: TerminalPaper): readonly string[] {
  return projectTemplates.flatMap(({ id, title, question }) => hung('  - ', `${title}: ${question} (--project ${id})`, paper))
}

function ruleLines({ rules, matches }: After, paper: TerminalPaper): readonly string[] {
  return [
    ...rules.flatMap((rule) => hung('  - ', `${rule.value} (${rule.source}, ${rule.asOf})`, paper)),
    ...matches.flatMap((one) => hung('  - ', `${fellowshipMatchText(one)} (${one.source}, ${one.asOf})`, paper)),
  ]
}
