import type { Answer } from '#domain'
import type { ExamAssessment, StepAssessment } from '#domain/exams'
import { stepAhead } from '#domain/exams'
import type { Person, StepRecord } from '#domain/person'
import { sentenceCase } from '#domain/say'
import { hung, labelled, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** What the scores mean, in a few lines; `full` adds reasons, flags and the whole strategy. */
export function examAssessmentLines(
  assessment: ExamAssessment,
  { full, person }: { readonly full: boolean; readonly person: Person },
  paper: TerminalPaper,
): readonly string[] {
  const { step1, step2ck, step3 } = assessment
  const steps = labelled(
    [
      ['Step 1', stepText(step1, person.exams.step1)],
      ['Step 2 CK', stepText(step2ck, person.exams.step2ck)],
      ['Step 3', stepText(step3, person.exams.step3)],
    ],
    indented(paper),
  )
  const advice = full ? assessment.strategy : assessment.strategy.slice(0, 3)
  return [
    ...section('What your scores mean', steps.map(indent), paper),
    ...(full ? comparisonLines(assessment, paper) : []),
    ...flagLines('What programs will ask about', assessment.redFlags, { full, paper }),
    ...flagLines('What speaks for you', assessment.strengths, { full, paper }),
    ...section(
      full ? 'Strategy' : 'What matters most now',
      advice.flatMap(({ title, text }, at) => [
        ...hung(`  ${at + 1}. `, title, paper).map(paper.bold),
        ...hung('     ', text, paper),
      ]),
      paper,
    ),
  ]
}

function stepText(answer: Answer<StepAssessment>, record: StepRecord): string {
  if (answer.kind === 'needs') return sentenceCase(answer.ask[0]?.text ?? `${stepAhead(record)}.`)
  const { score, passed, meaning } = answer.value
  return `${score ?? (passed ? 'pass' : 'fail')}. ${meaning}`
}

function comparisonLines(assessment: ExamAssessment, paper: TerminalPaper): readonly string[] {
  const { step2ck } = assessment
  if (step2ck.kind === 'needs') return []
  const lines = step2ck.value.bySpecialty.flatMap(({ specialty, position, source }) => {
    const from = source ? ` (${source.source}, ${source.asOf})` : ''
    return hung('  ', `${specialty}: ${position}${from}`, paper)
  })
  return section('Beside applicants of last year', lines, paper)
}

interface FlagView {
  readonly full: boolean
  readonly paper: TerminalPaper
}

function flagLines(title: string, flags: ExamAssessment['redFlags'], { full, paper }: FlagView): readonly string[] {
  const lines = flags.flatMap((flag) => [
    ...hung('  - ', full ? `${flag.title}. ${flag.why}` : flag.title, paper),
    ...(full && flag.remedy ? hung('    ', `What helps: ${flag.remedy}`, paper) : []),
  ])
  return section(title, lines, paper)
}

function indented(paper: TerminalPaper): TerminalPaper {
  return { ...paper, width: paper.width - 2 }
}

function indent(line: string): string {
  return `  ${line}`
}
