import { counted, dayText } from '#domain/say'
import { leavesOf } from '#store'
import type { Remark, RemarkPlace, Review } from '#store'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** Everything a review shows, and what was said of it so far. */
export function reviewLines(review: Review, paper: TerminalPaper): readonly string[] {
  const { from, question, askedOn, profile, list, plan = [], statements = [], remarks } = review
  return [
    paper.bold(`${from ?? 'Somebody'} asked on ${dayText(askedOn)} to be read.`),
    ...(question === undefined ? [] : hung('', question, paper)),
    ...section(
      'Profile',
      leavesOf(profile ?? {}).flatMap(({ path, value }) => hung('  ', `${path}: ${String(value)}`, paper)),
      paper,
    ),
    ...(list ? section('List', [...hung('  ', list.answer, paper), ...pickTable(list.picks, paper)], paper) : []),
    ...section(
      'Plan',
      plan.flatMap(({ by, title, id }) => hung('  ', `${dayText(by)}: ${title} [${id}]`, paper)),
      paper,
    ),
    ...statements.flatMap(({ title, text }) =>
      section(
        title,
        text.split('\n').flatMap((line) => hung('  ', line, paper)),
        paper,
      ),
    ),
    ...section(
      remarks.length === 0 ? 'No remarks yet' : counted(remarks.length, 'remark'),
      remarks.flatMap((one) => remarkLines(one, paper)),
      paper,
    ),
  ]
}

const columns = [
  { title: 'Number' },
  { title: 'Program', fills: true },
  { title: 'T' },
  { title: 'Signal' },
  { title: 'Invitation' },
  { title: 'Match' },
] as const

function pickTable(picks: NonNullable<Review['list']>['picks'], paper: TerminalPaper): readonly string[] {
  return table(
    columns,
    picks.map(({ program, name, where, tier, signal, invitation = '', match = '' }) => [
      program,
      `${name}, ${where}`,
      tier,
      signal === 'none' ? '' : signal,
      invitation,
      match,
    ]),
    paper,
  )
}

function remarkLines({ by, on, at, text, suggests }: Remark, paper: TerminalPaper): readonly string[] {
  return [
    ...hung('  - ', `${by}, ${dayText(on)}, ${placeText(at)}:${text === undefined ? '' : ` ${text}`}`, paper),
    ...(suggests === undefined
      ? []
      : hung('      ', `Suggests: ${suggests === null ? 'nothing there' : String(suggests)}`, paper)),
  ]
}

function placeText(at: RemarkPlace): string {
  switch (at.kind) {
    case 'all':
      return 'on all of it'
    case 'field':
      return `at ${at.path}`
    case 'program':
      return `at program ${at.program}`
    case 'step':
      return `at step ${at.step}`
    case 'sentence':
      return `at "${at.words}"`
  }
}
