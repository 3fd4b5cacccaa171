import { countText, counted } from '#domain/say'
import type { MatchJson, MatchTrace } from '../json/match-json.ts'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** A market's result: how many matched, whether it is proved, and who is where. */
export function marketLines(match: MatchJson, shown: number, paper: TerminalPaper): readonly string[] {
  const rest = match.assignment.length - shown
  return [
    paper.bold(
      `${countText(match.matched)} of ${counted(match.applicants, 'applicant')} matched, for ${counted(match.positions, 'position')} at ${counted(match.programs, 'program')}.`,
    ),
    match.verified
      ? 'Verified: no applicant and program would rather have each other.'
      : `Not proved: ${countText(match.blockingPairs.length)} would rather be elsewhere, where they would be taken.`,
    ...(match.caution === null ? [] : hung('', match.caution, paper)),
    ...section(
      'What blocks it',
      match.blockingPairs.flatMap(({ applicants, programs }) =>
        hung('  - ', `${applicants.join(' and ')}: ${programs.map((one) => one ?? 'no place').join(' and ')}`, paper),
      ),
      paper,
    ),
    '',
    ...table(
      [{ title: 'Applicant' }, { title: 'Program', fills: true }, { title: 'Rank', align: 'right' }],
      match.assignment
        .slice(0, shown)
        .map(({ applicant, program, firstYear, rank }) => [
          applicant,
          program === null ? 'not matched' : firstYear === undefined ? program : `${program}, first year at ${firstYear}`,
          rank === undefined ? '' : String(rank),
        ]),
      paper,
    ),
    ...(rest > 0 ? ['', paper.faint(`${countText(rest)} more in --json`)] : []),
  ]
}

/** Why one applicant ends where they do. */
export function traceLines({ applicant, program, missed, chain }: MatchTrace, paper: TerminalPaper): readonly string[] {
  return [
    paper.bold(program === null ? `${applicant} is not matched.` : `${applicant} is matched at ${program}.`),
    ...section(
      'Places above it',
      missed.flatMap((one) => hung('  - ', missedText(one, { applicant, chain }), paper)),
      paper,
    ),
  ]
}

function missedText(
  { program, why, place, last, at = 0 }: MatchTrace['missed'][number],
  { applicant, chain }: Pick<MatchTrace, 'applicant' | 'chain'>,
): string {
  if (why === 'does not list you') return `${program} does not list the applicant.`
  if (why === 'full above you')
    return `${program} was full: its last position went to place ${last} of its list, and it ranks the applicant ${place}.`
  const from = chain.findIndex((link) => link.applicant === applicant && link.program === program)
  const steps = chain
    .slice(from, at + 1)
    .map((link) =>
      link.displaced === null
        ? `${link.applicant} went to ${link.program}`
        : `${link.applicant} took ${link.program} from ${link.displaced}`,
    )
  return `${program} was held and lost again: ${steps.join('; ')}.`
}
