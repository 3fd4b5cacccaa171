import { resolve } from 'node:path'
import { checkStatement, frameForEras, indexNames } from '#writing/words'
import { composePapers, experienceFields, writeFormFields, writeHtml, writeMarkdown, writeText } from '#writing/paper'
import { coverDomains, planCapital, readLog } from '#writing/informatics'
import { daysBetween } from '#domain/season'
import { isoDate } from '#domain'
import type { EvidenceLog } from '#writing/informatics'
import type { Paper } from '#writing/paper'
import type { Program } from '#domain/claims'
import type { StatementReport } from '#writing/words'
import { writeDocx } from '#writing/paper'
import type { Call, Command, Done, Misused, Outcome, OutputFile, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { readAndAdvise, readText, wholePack } from '../inputs.ts'
import type { AdvisedInputs } from '../inputs.ts'
import { capitalLines, coverageLines, logLines, reportLines } from '../views/words-view.ts'
import { paperLines } from '../views/paper-view.ts'

const kinds = ['evidence', 'capital', 'experiences', 'statement', 'letters', 'interview', 'director', 'check'] as const
type Kind = (typeof kinds)[number]
const formats = ['md', 'txt', 'html', 'docx'] as const
type Format = (typeof formats)[number]

export const command: Command = {
  operands: `<${kinds.join(' | ')}> <profile> [statement.txt]`,
  example: 'words evidence examples/h1b-medicine-pathology.yaml',
  options: {
    program: { value: 'ID', help: 'a statement for this program too; with check: the program it goes to' },
    hours: { value: 'NUMBER', help: 'hours a week for capital (default: those of the profile, or 5)' },
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
    return make({ kind, format, inputs, call, text: others[0] })
  },
}

interface Making {
  readonly kind: Kind
  readonly format: Format
  readonly inputs: AdvisedInputs
  readonly call: Call
  /** File of the statement to check. */
  readonly text: string | undefined
}

async function make(making: Making): Promise<Outcome> {
  const log = readLog(making.inputs.profile, making.call.today)
  switch (making.kind) {
    case 'evidence':
      return evidence(log, making)
    case 'capital':
      return capital(log, making)
    case 'check':
      return check(log, making)
    default:
      return papers(log, making)
  }
}

function evidence(log: EvidenceLog, making: Making): Done {
  const { paper } = making.call
  const coverage = coverDomains(log)
  return {
    kind: 'done',
    json: { coverage, entries: log.entries },
    text: [...coverageLines(coverage, paper), ...logLines(log, paper)].join('\n').trim(),
    files: () => files(log, making),
  }
}

function capital(log: EvidenceLog, making: Making): Outcome {
  const { call, inputs } = making
  const hours = call.option('hours') === undefined ? inputs.profile.study?.hoursPerWeek : Number(call.option('hours'))
  if (hours !== undefined && !(hours >= 0 && hours <= 100))
    return misused(`--hours needs hours a week from 0 to 100, got ${call.option('hours')}`)
  const plan = planCapital({
    log,
    programs: inputs.advised.list.picks.map(({ candidate }) => candidate.program),
    weeksLeft: weeksUntilApplications(inputs, call),
    ...(hours === undefined ? {} : { hoursPerWeek: hours }),
  })
  return { kind: 'done', json: plan, text: capitalLines(plan, call.paper).join('\n').trim(), files: () => files(log, making) }
}

/** Whole weeks to the day applications go out, or, where the season does not say, to the end of the year before the Match. */
function weeksUntilApplications({ facts, advised }: AdvisedInputs, { today }: Call): number {
  const { match } = advised.season
  const submitFrom = facts.seasons.calendars.find(({ season }) => season === match)?.events.submitFrom?.value
  const day = isoDate(submitFrom?.slice(0, 10) ?? `${match - 1}-09-01`)
  return Math.max(0, Math.floor(daysBetween(today, day) / 7))
}

async function check(log: EvidenceLog, making: Making): Promise<Outcome> {
  const { call, inputs, text } = making
  if (text === undefined) return misused('Which statement? Such as: matchwright words check profile.yaml statement.txt')
  const written = await readText(resolve(call.folder, text))
  if (typeof written !== 'string') return refused(`${text}: ${written.complaint}`)
  const program = programNamed(inputs, call)
  if (program && 'kind' in program) return program
  const everywhere = await wholePack(call)
  const names = indexNames(
    everywhere.programs.map(({ name }) => name),
    everywhere.specialties.map(({ name }) => name),
  )
  const specialty = everywhere.specialties.find(({ id }) => id === (program?.specialty ?? inputs.profile.specialties[0]?.id))
  const report: StatementReport = checkStatement({
    text: written,
    profile: inputs.profile,
    log,
    limit: inputs.facts.seasons.limits.personalStatementCharacters.value,
    names,
    addressee: {
      ...(program ? { names: [program.name, ...(program.institution ? [program.institution] : [])] } : {}),
      ...(specialty ? { specialty: specialty.name } : {}),
    },
  })
  return { kind: 'done', json: report, text: reportLines(report, call.paper).join('\n').trim() }
}

function papers(log: EvidenceLog, making: Making): Outcome {
  const all = composed(log, making)
  if ('kind' in all) return all
  const wanted = all.filter((paper) => kindOf(paper) === making.kind)
  return {
    kind: 'done',
    json: { papers: wanted },
    text: wanted.map((paper) => paperLines(paper, making.call.paper).join('\n')).join('\n\n'),
    files: () => files(log, making),
  }
}

function composed(log: EvidenceLog, { inputs, call }: Making): readonly Paper[] | Misused | Refused {
  const program = programNamed(inputs, call)
  if (program && 'kind' in program) return program
  return composePapers({
    profile: inputs.profile,
    assessment: inputs.advised.exams,
    log,
    limits: inputs.facts.seasons.limits,
    programs: program ? [program] : [],
    today: call.today,
  })
}

function kindOf({ name }: Paper): Kind {
  if (name === 'experiences' || name === 'interview') return name
  if (name.startsWith('statement')) return 'statement'
  return name === 'as-a-program-director-reads-it' ? 'director' : 'letters'
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
async function files(log: EvidenceLog, making: Making): Promise<readonly OutputFile[]> {
  const all = composed(log, making)
  if ('kind' in all) return []
  const written = await Promise.all(
    all.map(async (paper) => ({ name: `${paper.name}.${making.format}`, content: await write(paper, making.format) })),
  )
  const fields = writeFormFields(experienceFields(frameForEras(log, making.inputs.facts.seasons.limits)))
  return [...written, { name: 'myeras-fields.txt', content: fields }]
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
