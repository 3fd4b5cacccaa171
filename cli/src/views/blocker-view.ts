import type { Blocker } from '#domain/blockers'
import { hung, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** What decides before anything else, gravest first; nothing where nothing does. */
export function blockerLines(blockers: readonly Blocker[], paper: TerminalPaper): readonly string[] {
  const lines = blockers.flatMap(({ title, why, todo, source }, at) => {
    const page = source.officialPage === undefined ? source.url : `Official page: ${source.officialPage}`
    return [
      ...hung(`  ${at + 1}. `, title, paper).map(paper.bold),
      ...hung('     ', why, paper),
      ...hung('     ', `Now: ${todo}`, paper),
      ...hung('     ', `${source.source}, ${source.asOf}`, paper).map(paper.faint),
      ...(page === undefined ? [] : hung('     ', page, paper).map(paper.faint)),
    ]
  })
  return section('What decides first', lines, paper)
}
