import type { Facts } from '#domain'
import type { FellowshipSeen } from '#domain/path'
import { fellowshipCountText } from '#domain/path'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

const columns = [
  { title: 'Fellowship', fills: true },
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
      ...table(columns, seen.map(row), paper),
      ...notes.flatMap(({ value, source, asOf }) => hung('', `${value} (${source}, ${asOf}).`, paper)),
      ...hung(
        '',
        'Visa: what a page or person we know of said, and when; “ask” where nobody did: ask before you apply, in writing. ERAS and letters are of 2021.',
        paper,
      ).map(paper.faint),
    ],
    paper,
  )
}

function row({ fellowship: { name, city, state, claims }, stance, otherSpecialty }: FellowshipSeen): readonly string[] {
  const eras = claims.participatesInEras
  const visa = `${shortStance[stance.kind]}${stance.fact === undefined ? '' : ` ${yearOf(stance.fact.asOf)}`}`
  return [
    `${name}, ${city}`,
    state,
    otherSpecialty === undefined ? visa : 'pathology only',
    eras === undefined ? '?' : `${eras.value ? 'yes' : 'no'} ${yearOf(eras.asOf)}`,
    claims.letters === undefined ? '?' : String(claims.letters.value),
  ]
}

const shortStance: Readonly<Record<FellowshipSeen['stance']['kind'], string>> = {
  open: 'H-1B',
  closed: 'closed',
  unsaid: 'ask',
  'not needed': 'no need',
}

function yearOf(asOf: string): string {
  return asOf.slice(0, 4)
}
