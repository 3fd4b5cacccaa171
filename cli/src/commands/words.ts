import { resolve } from 'node:path'
import { specialtyId } from '#domain'
import { readWriting } from '#writing'
import type { Writing } from '#writing'
import { writeDocx, writeFormFields, writeHtml, writeMarkdown, writeText } from '#writing/paper'
import type { Paper } from '#writing/paper'
import { indexNames } from '#writing/words'
import type { Program } from '#domain/claims'
import type { Call, Command, Outcome, OutputFile, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { readAndAdvise, specialtyCheck, wholePack } from '../inputs.ts'
import { readWritten } from '../named-path.ts'
import type { AdvisedInputs } from '../inputs.ts'
import { paperLines } from '../views/paper-view.ts'
import { capitalLines, coverageLines, logLines, messageLines, reportLines } from '../views/words-view.ts'

const kinds = ['evidence', 'capital', 'experiences', 'statement', 'letters', 'interview', 'director', 'check'] as const
type Kind = (typeof kinds)[number]
const formats = ['md', 'txt', 'html', 'docx'] as const
type Format = (typeof formats)[number]
const writtenKinds = ['statement', 'letter', 'message'] as const

export const command: Command = {
  operands: `<${kinds.join(' | ')}> <profile> [statement.txt]`,
  example: 'words evidence examples/h1b-medicine-pathology.yaml',
  options: {
    program: { value: 'ID', help: 'a statement for this program too; with check: the program it goes to' },
    specialty: {
      value: 'ID',
      help: 'a statement for this specialty too, such as a second one for SOAP; with check: the one it is for',
    },
    as: { value: 'KIND', help: `with check: what was written, ${writtenKinds.join(', ')} (default: statement)` },
    hours: { value: 'NUMBER', help: 'hours a week for capital (default: 5)' },
    out: { value: 'FOLDER', help: 'write every paper there, one file each' },
    format: { value: 'NAME', help: `of those files: ${formats.join(', ')} (default: md)` },
  },
  run: async (call) => {
    const [asked, path, ...others] = call.operands
    const kind = kinds.find((known) => known === asked)
    if (!kind) return misused(`words makes ${kinds.join(', ')}; got ${asked ?? 'nothing'}`)
    const format = formats.find((known) => known === (call.option('format') ?? 'md'))
    if (!format) return misused(`--format knows ${formats.join(', ')}, got ${call.option('format')}`)
    if (others.length > (kind === 'check' ? 1 : 0)) return misused(`One file at a time; ${others.join(' ')} is too much.`)
    const inputs = await readAndAdvise({ ...call, operands: path === undefined ? [] : [path] })
    if (inputs.kind !== 'given') return inputs
    const { profile, facts, advised } = inputs
    const program = programNamed(inputs, call)
    if (program && 'kind' in program) return program
    const also = call.option('specialty')
    const stray = also === undefined ? undefined : (await specialtyCheck(call))(also)
    if (stray !== undefined) return misused(`--specialty needs a specialty of the directory, got ${also}; ${stray.expected}`)
    const writing = readWriting({
      profile,
      person: advised.person,
      facts,
      exams: advised.exams,
      season: advised.season,
      today: call.today,
      ...(also === undefined ? {} : { also: [specialtyId(also)] }),
    })
    const files = (): Promise<readonly OutputFile[]> => filesOf(writing, format, program)
    return make({ kind, writing, program, inputs, call, files, text: others[0] })
  },
}

interface Making {
  readonly kind: Kind
  readonly writing: Writing
  /** The program asked for with --program. */
  readonly program: Program | undefined
  readonly inputs: AdvisedInputs
  readonly call: Call
  readonly files: () => Promise<readonly OutputFile[]>
  /** File of the statement to check. */
  readonly text: string | undefined
}

function make(making: Making): Outcome | Promise<Outcome> {
  switch (making.kind) {
    case 'evidence':
      return evidence(making)
    case 'capital':
      return capital(making)
    case 'check':
      return check(making)
    default:
      return papers(making)
  }
}

function evidence({ writing: { reading }, call: { paper }, files }: Making): Outcome {
  const { coverage, log } = reading
  return {
    kind: 'done',
    json: { coverage, entries: log.entries },
    text: [...coverageLines(coverage, paper), ...logLines(log, paper)].join('\n').trim(),
    files,
  }
}

function capital({ writing, inputs, call, files }: Making): Outcome {
  const said = call.option('hours')
  const hours = said === undefined ? undefined : Number(said)
  if (hours !== undefined && !(hours >= 0 && hours <= 100))
    return misused(`--hours needs hours a week from 0 to 100, got ${said}`)
  const plan = writing.capital({
    programs: inputs.advised.kind === 'with list' ? inputs.advised.list.picks.map(({ candidate }) => candidate.program) : [],
    ...(hours === undefined ? {} : { hoursPerWeek: hours }),
  })
  return { kind: 'done', json: plan, text: capitalLines(plan, call.paper).join('\n').trim(), files }
}

async function check({ writing, program, inputs, call, text }: Making): Promise<Outcome> {
  if (text === undefined) return misused('Which statement? Such as: matchwright words check profile.yaml statement.txt')
  const written = await readWritten(resolve(call.folder, text))
  if (typeof written !== 'string') return refused(`${text}: ${written.complaint}`)
  const as = writtenKinds.find((known) => known === (call.option('as') ?? 'statement'))
  if (as === undefined) return misused(`--as knows ${writtenKinds.join(', ')}, got ${call.option('as')}`)
  if (as !== 'statement') {
    const findings = writing.checkMessage(written, program?.id)
    return { kind: 'done', json: { findings }, text: messageLines(findings, call.paper).join('\n').trim() }
  }
  const everywhere = await wholePack(call)
  const names = indexNames(
    everywhere.programs.map(({ name }) => name),
    everywhere.specialties.map(({ name }) => name),
  )
  const named = program?.specialty ?? call.option('specialty')
  const meant = new Set<string>(named === undefined ? inputs.profile.specialties.map(({ id }) => id) : [named])
  const report = writing.check({
    text: written,
    names,
    ...(program ? { program } : {}),
    specialties: everywhere.specialties.filter(({ id }) => meant.has(id)).map(({ name }) => name),
  })
  return { kind: 'done', json: report, text: reportLines(report, call.paper).join('\n').trim() }
}

function papers({ kind, writing, program, call, files }: Making): Outcome {
  const wanted = writing.papers(program).filter((paper) => paper.kind === kind)
  return {
    kind: 'done',
    json: { papers: wanted },
    text: wanted.map((paper) => paperLines(paper, call.paper).join('\n')).join('\n\n'),
    files,
  }
}

function programNamed({ facts }: AdvisedInputs, call: Call): Program | Refused | undefined {
  const id = call.option('program')
  if (id === undefined) return undefined
  return (
    facts.programs.find((program) => program.id === id) ??
    refused(`There is no program ${id} in the specialties of this profile.`)
  )
}

/** Every paper in the format asked for, and the experiences as fields to paste, with their counters. */
async function filesOf(writing: Writing, format: Format, program: Program | undefined): Promise<readonly OutputFile[]> {
  const written = await Promise.all(
    writing.papers(program).map(async (paper) => ({ name: `${paper.name}.${format}`, content: await write(paper, format) })),
  )
  return [...written, { name: 'myeras-fields.txt', content: writeFormFields(writing.fields()) }]
}

async function write(paper: Paper, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case 'md':
      return writeMarkdown(paper)
    case 'txt':
      return writeText(paper, { notes: true })
    case 'html':
      return writeHtml(paper)
    case 'docx':
      return writeDocx(paper)
  }
}
