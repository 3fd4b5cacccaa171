import { withoutMarks } from '#domain'
import { dayText, counted } from '#domain/say'
import type { ErasEntry } from '../words/experience-frames.ts'
import { renderFrame } from '../words/frame.ts'
import { conductRules, thankYouFrame } from '../words/interview/conduct.ts'
import type { ProgramBrief } from '../words/interview/program-brief.ts'
import type { InterviewQuestion } from '../words/interview/questions.ts'
import type { ProgramDirectorView } from '../words/program-director-view.ts'
import { writingRules } from '../words/rules.ts'
import type { StatementVariant } from '../words/statement/variants.ts'
import type { LetterDraft, WritingReading } from '../writing-reading.ts'
import type { Block, Paper } from './paper.ts'
import { heading, note, paragraph, plain, runsOf } from './paper.ts'
import type { FormField } from './write-text.ts'
import { formField } from './write-text.ts'

/** What is written for one program. */
export interface ForProgram {
  readonly variant: StatementVariant
  readonly brief: ProgramBrief
}

/** Every paper the workshop makes, in the order an applicant needs them. All are frames from the log. */
export function composePapers(reading: WritingReading, forProgram?: ForProgram): readonly Paper[] {
  return withOwnNames([
    experiencesPaper(reading.eras),
    ...[...reading.variants, ...(forProgram ? [forProgram.variant] : [])].map(statementPaper),
    lettersPaper(reading.letters.warnings, reading.letterDrafts),
    ...reading.letterDrafts.filter(({ letter }) => letter.evidence.length > 0).map(writerPaper),
    interviewPaper(reading.questions),
    ...(forProgram ? [programPaper(forProgram.brief)] : []),
    directorPaper(reading.director),
  ])
}

/** Two papers of one name would overwrite each other: the second is numbered. */
function withOwnNames(papers: readonly Paper[]): readonly Paper[] {
  const seen = new Map<string, number>()
  return papers.map((paper) => {
    const times = (seen.get(paper.name) ?? 0) + 1
    seen.set(paper.name, times)
    return times === 1 ? paper : { ...paper, name: `${paper.name}-${times}` }
  })
}

/** The experiences section as fields to paste, counted. */
export function experienceFields(entries: readonly ErasEntry[]): readonly FormField[] {
  return entries.flatMap(({ entry, frame, limit, meaningful }) => [
    formField(entry.experience.title, renderFrame(frame), limit),
    ...(meaningful
      ? [formField(`${entry.experience.title}: most meaningful`, renderFrame(meaningful.frame), meaningful.limit)]
      : []),
  ])
}

/** Questions shown beside an entry: more would not be answered. */
const mostAsks = 3

function experiencesPaper(entries: readonly ErasEntry[]): Paper {
  const blocks = entries.flatMap(({ entry, frame, characters, limit, meaningful }): readonly Block[] => [
    heading(1, entry.experience.title),
    paragraph(frame),
    note(
      `${characters} of ${counted(limit, 'character')}, holes included. ${entry.asks
        .slice(0, mostAsks)
        .map((ask) => ask.text)
        .join(' ')}`,
    ),
    ...(meaningful
      ? [
          paragraph(meaningful.frame),
          note(`Most meaningful: ${meaningful.characters} of ${counted(meaningful.limit, 'character')}.`),
        ]
      : []),
  ])
  return { kind: 'experiences', name: 'experiences', title: 'Experiences', blocks: [...blocks, ...ruleNotes('writing')] }
}

function statementPaper(variant: StatementVariant): Paper {
  const blocks = variant.paragraphs.flatMap((each): readonly Block[] => [
    heading(1, each.title),
    paragraph(each.frame),
    note(`${each.purpose}${each.margin.length > 0 ? ` From your log: ${each.margin.join(', ')}.` : ''}`),
  ])
  return {
    kind: 'statement',
    name: variant.program === undefined ? `statement-${variant.specialty}` : `statement-${slugOf(variant.program)}`,
    title: `Personal statement for ${variant.program ?? variant.specialty.replaceAll('-', ' ')}, frame`,
    blocks: [...variant.because.map(note), ...blocks, ...ruleNotes('writing')],
  }
}

function lettersPaper(warnings: readonly string[], drafts: readonly LetterDraft[]): Paper {
  const blocks = drafts.flatMap(({ letter, email }): readonly Block[] => [
    heading(1, letter.writer),
    note(
      `To speak of: ${letter.angle}. Status: ${letter.status}${letter.due === undefined ? '' : `, due ${dayText(letter.due)}`}. ${letter.next}`,
    ),
    ...(letter.status === 'to ask' ? [paragraph(email)] : []),
  ])
  return {
    kind: 'letters',
    name: 'letters',
    title: 'Letters of recommendation',
    blocks: [...warnings.map(note), ...blocks, ...ruleNotes('letters')],
  }
}

function writerPaper({ letter, brief }: LetterDraft): Paper {
  const blocks = brief.sections.flatMap((section): readonly Block[] => [
    heading(1, section.title),
    { kind: 'list', items: section.lines.map((line) => [plain(`${line.label}: `), ...runsOf(line.text)]) },
  ])
  return {
    kind: 'letters',
    name: `brief-${slugOf(letter.writer)}`,
    title: `Facts for the letter of ${letter.writer}`,
    blocks: [note(brief.purpose), ...blocks],
  }
}

function interviewPaper(questions: readonly InterviewQuestion[]): Paper {
  const blocks = questions.flatMap((each): readonly Block[] => [
    heading(1, each.question),
    paragraph(each.frame),
    note(`${each.why} At most ${counted(each.seconds, 'second')}.`),
  ])
  const thanks: readonly Block[] = [
    heading(1, 'A note of thanks'),
    paragraph(thankYouFrame()),
    note('Within a few days, to one person, asking nothing.'),
  ]
  return {
    kind: 'interview',
    name: 'interview',
    title: 'Interview',
    blocks: [...blocks, ...thanks, ...conductRules.map((rule) => note(`${rule.text} (${rule.source}, ${rule.asOf})`))],
  }
}

/** What to know before talking with one program, as a paper. */
function programPaper(brief: ProgramBrief): Paper {
  const facts = brief.facts.map(({ label, fact }) => [plain(`${label}: ${fact.value} (${fact.source}, ${fact.asOf})`)])
  const common = brief.common.map(({ lookFor, entries }) => [
    plain(`${lookFor}: `),
    { kind: 'own' as const, text: entries.map((entry) => entry.experience.title).join('; ') || 'nothing in your log yet' },
  ])
  return {
    kind: 'interview',
    name: `program-${slugOf(brief.program)}`,
    title: `${brief.program}, ${brief.place}`,
    blocks: [
      heading(1, 'What is known'),
      { kind: 'list', items: [...facts, ...brief.unknown.map((label) => [plain(`${label}: unknown, ask`)])] },
      ...(common.length > 0 ? [heading(1, 'What you have in common'), { kind: 'list' as const, items: common }] : []),
      ...(brief.notes === undefined
        ? []
        : [heading(1, 'Your notes'), { kind: 'paragraph' as const, runs: [{ kind: 'own' as const, text: brief.notes }] }]),
      heading(1, 'Questions to ask'),
      { kind: 'list', items: brief.questionsToAsk.map((question) => [plain(question)]) },
      ...conductRules.map((rule) => note(`${rule.text} (${rule.source}, ${rule.asOf})`)),
    ],
  }
}

function directorPaper(view: ProgramDirectorView): Paper {
  const questions = view.questions.flatMap((each): readonly Block[] => [
    heading(1, each.question),
    {
      kind: 'list',
      items: [
        ...each.speaksFor.map((text) => [plain(`Speaks for you: ${text}`)]),
        ...each.speaksAgainst.map((text) => [plain(`A reader will ask: ${text}`)]),
      ],
    },
  ])
  const risks = view.risks.flatMap((risk): readonly Block[] => [
    heading(2, risk.flag.title),
    note(`${risk.flag.why} ${risk.flag.remedy ?? ''}`.trim()),
    paragraph(risk.sentence),
  ])
  return {
    kind: 'director',
    name: 'as-a-program-director-reads-it',
    title: 'Your file as a program director reads it',
    blocks: [...questions, ...risks],
  }
}

function ruleNotes(about: 'writing' | 'letters'): readonly Block[] {
  return writingRules.filter((rule) => rule.about === about).map((rule) => note(`${rule.text} (${rule.source}, ${rule.asOf})`))
}

function slugOf(text: string): string {
  const latin = withoutMarks(text)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return latin === '' ? 'writer' : latin
}
