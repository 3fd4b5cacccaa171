import type { Block, Paper, Run } from './paper.ts'

/** The paper as Markdown (CommonMark). The applicant's characters are escaped where Markdown would read them. */
export function writeMarkdown(paper: Paper): string {
  return `${[`# ${escapeMarkdown(paper.title)}`, ...paper.blocks.map(blockToMarkdown)].join('\n\n')}\n`
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarkdown(block.text)}`
    case 'paragraph':
      return runsToMarkdown(block.runs)
    case 'list':
      return block.items.map((item) => `- ${runsToMarkdown(item)}`).join('\n')
    case 'note':
      return `> ${escapeMarkdown(block.text).replaceAll('\n', '\n> ')}`
  }
}

function runsToMarkdown(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'blank' ? `**${escapeMarkdown(run.text)}**` : escapeMarkdown(run.text)))
    .join('')
    .replaceAll('\n', '  \n')
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gmu, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gmu, '$1\\$2')
}
