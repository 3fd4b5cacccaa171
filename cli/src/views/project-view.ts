import type { ProjectSize, ProjectTemplate } from '#writing/informatics'
import { reportingGuideline } from '#writing/informatics'
import { hung, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** One project that was asked for, with its size where numbers were given. */
export interface ProjectAsked {
  readonly kind: 'project'
  readonly template: ProjectTemplate
  readonly size?: ProjectSize
}

/** A project written out, from the question to the two pages. */
export function projectLines({ template, size }: ProjectAsked, paper: TerminalPaper): readonly string[] {
  const { title, question, measure, baseline, design, irbQuestion, writeUp, counts } = template
  const parts = [
    ['Measure', measure],
    ['Baseline', baseline],
    ['Design', design],
    ['Size', size?.text ?? sizeAsk(counts)],
    ['Ask the review board (IRB), in writing, before anything is collected', irbQuestion],
    ['Write-up', `${writeUp} In the order of ${reportingGuideline.value} (${reportingGuideline.source}).`],
  ] as const
  return [
    ...section(title, hung('  ', question, paper), paper),
    ...parts.flatMap(([name, text]) => section(name, hung('  ', text, paper), paper)),
  ]
}

function sizeAsk(counts: ProjectTemplate['counts']): string {
  return counts === 'share'
    ? 'Say --now and --goal in percent to see how many events it takes.'
    : 'Say --now, --goal and --spread in minutes to see how many times it takes.'
}
