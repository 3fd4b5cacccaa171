import type { CvReading } from '#store/import'
import { hung, section } from '../terminal/layout.ts'
import { counted } from '#domain/say'
import type { TerminalPaper } from '../terminal/paper.ts'

const mostLeftOut = 10

/** What was read from a CV: doubts first, then the lines for the profile. */
export function curriculumLines(
  { experiences, scholarlyWork, leftOut, notes }: CvReading,
  lines: string,
  paper: TerminalPaper,
): readonly string[] {
  const doubts = experiences.flatMap(({ experience, doubts: unsure, line }) =>
    unsure.flatMap((doubt) => hung('  - ', `line ${line}, ${experience.title}: ${doubt}`, paper)),
  )
  const rest = leftOut.length - mostLeftOut
  return [
    paper.bold(
      `${counted(experiences.length, 'experience')} and ${counted(scholarlyWork.length, 'piece')} of scholarly work read`,
    ),
    ...section('Check these', doubts, paper),
    ...section(
      'Left out',
      [
        ...leftOut.slice(0, mostLeftOut).flatMap((text) => hung('  - ', text, paper)),
        ...(rest > 0 ? [`  and ${rest} more`] : []),
      ],
      paper,
    ),
    ...section(
      'Done on purpose',
      notes.flatMap((note) => hung('  - ', note, paper)),
      paper,
    ),
    ...section('Lines for your profile, once you have corrected them', lines.trimEnd().split('\n'), paper),
  ]
}
