import type { Facts } from '#domain'
import type { FellowshipSeen, FellowshipStance } from '#domain/path'
import { fellowshipCountText, fellowshipsBehindText } from '#domain/path'
import { numberOf } from '#domain/plan'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

const columns = [
  { title: 'Fellowship', fills: true },
  { title: 'Number' },
  { title: 'State' },
  { title: 'Visa' },
  { title: 'ERAS' },
  { title: 'Letters', align: 'right' },
] as const

/** Every fellowship with what is known of it and when that was said. */
export function fellowshipLines(
  seen: readonly FellowshipSeen[],
  { fellowship: { onJ1, applyVia } }: Pick<Facts, 'fellowship'>,
  paper: TerminalPaper,
): readonly string[] {
  if (seen.length === 0) return ['', 'No clinical informatics fellowship is listed there.']
  const notes = [applyVia, onJ1].filter((fact) => fact !== undefined)
  return section(
    fellowshipCountText(seen),
    [
      ...hung('', fellowshipsBehindText(seen), paper),
      ...table(columns, seen.map(row), paper),
      ...notes.flatMap(({ value, source, asOf }) => hung('', `${value} (${source}, ${asOf}).`, paper)),
      ...hung(
        '',
        'Visa: what a page or person we know of said, and when; “ask” where nobody did: ask before you apply, in writing, and note the reply: `matchwright answer NUMBER visaJ1 yes --said-by coordinator`. ERAS and letters are of 2021.',
        paper,
      ).map(paper.faint),
    ],
    paper,
  )
}

function row({ fellowship, stance, otherSpecialty }: FellowshipSeen): readonly string[] {
  const { name, city, state, claims } = fellowship
  const eras = claims.participatesInEras
  const visa = `${shortStance(stance)}${stance.fact === undefined ? '' : ` ${yearOf(stance.fact.asOf)}`}`
  return [
    `${name}, ${city}`,
    numberOf(fellowship) ?? '',
    state,
    otherSpecialty === undefined ? visa : 'pathology only',
    eras === undefined ? '?' : `${eras.value ? 'yes' : 'no'} ${yearOf(eras.asOf)}`,
    claims.letters === undefined ? '?' : String(claims.letters.value),
  ]
}

function shortStance({ kind, visa }: FellowshipStance): string {
  switch (kind) {
    case 'open':
      return visa === 'j1' ? 'J-1' : 'H-1B'
    case 'closed':
      return 'closed'
    case 'unsaid':
      return 'ask'
    case 'not needed':
      return 'no need'
  }
}

function yearOf(asOf: string): string {
  return asOf.slice(0, 4)
}
