import { counted } from '#domain/say'
import { verifyLanes, verifyLaneTitles } from '#domain/verify'
import type { Verification, Verified, VerifyLane } from '#domain/verify'
import { hung, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** Programs shown of a lane before the rest is counted. */
const mostShown = 10

/** Who owes which answer. */
export function verifyLines(
  { title, programs }: Verification,
  { kept, changes }: { readonly kept: boolean; readonly changes: number },
  paper: TerminalPaper,
): readonly string[] {
  return [
    ...hung('', `${title}.`, paper).map(paper.bold),
    ...verifyLanes.flatMap((lane) =>
      laneLines(
        lane,
        programs.filter((one) => one.lane === lane),
        paper,
      ),
    ),
    ...(changes === 0 ? [] : ['', kept ? 'Kept.' : 'Nothing is kept yet. If this is right, add --keep.']),
  ]
}

function laneLines(lane: VerifyLane, programs: readonly Verified[], paper: TerminalPaper): readonly string[] {
  if (programs.length === 0) return []
  const rest = programs.length - mostShown
  return section(
    `${verifyLaneTitles[lane]}: ${counted(programs.length, 'program')}`,
    [
      ...programs.slice(0, mostShown).flatMap((one) => programLines(one, paper)),
      ...(rest > 0 ? [paper.faint(`  and ${counted(rest, 'other')}`)] : []),
    ],
    paper,
  )
}

function programLines({ name, place, questions, contract }: Verified, paper: TerminalPaper): readonly string[] {
  const open = questions.filter(({ state }) => state !== 'in writing')
  return [
    ...hung('  ', `${name}, ${place}`, paper),
    ...open.flatMap(({ ask, state, said }) =>
      hung('    ? ', said === undefined ? `${ask} Not known.` : `${ask} ${state}: ${said}`, paper),
    ),
    ...(contract === false ? hung('    ? ', 'Contract and rules in writing: not yet.', paper) : []),
  ]
}
