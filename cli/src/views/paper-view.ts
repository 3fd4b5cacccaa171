import type { Block, Paper as Document, Run } from '#writing/paper'
import { hung } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** A paper on the terminal: own words plain, holes to fill marked, notes faint. */
export function paperLines({ title, blocks }: Document, paper: TerminalPaper): readonly string[] {
  return [paper.bold(title.toUpperCase()), ...blocks.flatMap((block) => blockLines(block, paper))]
}

function blockLines(block: Block, paper: TerminalPaper): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', paper.bold(block.text)]
    case 'paragraph':
      return hung('  ', textOf(block.runs), paper).map((line) => marked(line, paper))
    case 'list':
      return block.items.flatMap((item) => hung('  - ', textOf(item), paper).map((line) => marked(line, paper)))
    case 'note':
      return hung('  ', block.text, paper).map(paper.faint)
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Holes stand in square brackets; they may run over a line's end. */
function marked(line: string, paper: TerminalPaper): string {
  return line.replaceAll(/\[[^\]]*\]?/g, paper.warm)
}
