import { resolve } from 'node:path'
import { presentId, programId } from '#domain'
import type { ProgramClaims } from '#domain/claims'
import type { SeasonEntry } from '#domain/season'
import type { ProgramId } from '#domain'
import { importKind, writeLog } from '#store'
import {
  certainRows,
  filingsOfPrograms,
  importDocument,
  importId,
  matchOfDay,
  matchPrograms,
  seasonEntries,
  targets,
} from '#store/import'
import type {
  ColumnMapping,
  ConfirmedRow,
  DayOrder,
  ImportDocument,
  ProgramMatch,
  Reading,
  Refusal,
  SourceFile,
} from '#store/import'
import type { Call, Command, Misused, Outcome } from '../command.ts'
import { misused, refused } from '../command.ts'
import { wholePack } from '../inputs.ts'
import { addToSeason, changeData, ownImports } from '../own-data.ts'
import type { Changed } from '../own-data.ts'
import { importFiles } from '../import-files.ts'
import { openFile } from '../open-file.ts'
import { curriculumLines } from '../views/curriculum-view.ts'
import { keptLines, previewLines } from '../views/import-view.ts'
import { lineKey } from '../views/line-key.ts'

export const command: Command = {
  operands: '[FILE]',
  example: 'import my-programs.csv --keep',
  options: {
    keep: { help: 'keep what is certain; without it nothing is written' },
    column: { value: 'PAIRS', help: 'what columns mean, such as "Takes J1=visaJ1;Hospital=name"' },
    match: { value: 'PAIRS', help: 'which program a line means, such as 12=1401234567, or 2:15=1407654321 on the second sheet' },
    program: { value: 'ID', help: 'the program a saved page or pasted text is about' },
    confirm: { value: 'FIELDS', help: 'fields found in prose that you have checked, such as visaJ1,minimumStep2ck' },
    season: { value: 'YEAR', help: 'with --keep: note what the file tells of your own season for the Match of this year' },
    days: { value: 'ORDER', help: 'month-first or day-first, where days such as 03/04/2027 could be read both ways' },
    'as-of': { value: 'TEXT', help: 'when the file was true, such as 2026 or 2026-09-15 (default: today)' },
    cv: { help: 'read experiences from a CV or a MyERAS application, as lines for your profile' },
    list: { help: 'what was imported before' },
    undo: { value: 'ID', help: 'take an import back, by the id that --list shows' },
    out: { value: 'FOLDER', help: 'write preview.csv (correct it and import it) and not-read.csv there' },
  },
  run: async (call) => {
    const undo = call.option('undo')
    if (undo !== undefined) return takeBack(undo, call)
    if (call.flag('list')) return listKept(call)
    const [path, ...others] = call.operands
    if (path === undefined) return misused('Which file? Such as: matchwright import my-programs.csv')
    if (others.length > 0) return misused(`One file at a time; ${others.join(' ')} is too much.`)
    const file = await openFile(path, call)
    if ('kind' in file) return file
    const at = resolve(call.folder, path)
    return call.flag('cv') ? readCurriculum(at, call) : readAndShow({ at, file }, call)
  },
}

/** Experiences are not kept here: they belong into the profile, corrected by whoever lived them. */
async function readCurriculum(at: string, call: Call): Promise<Outcome> {
  const outcome = await call.readers.cv(at)
  if (outcome.kind === 'refused') return refused(outcome.reason)
  const { reading } = outcome
  const lines = writeLog(
    reading.experiences.map(({ experience }) => experience),
    reading.scholarlyWork.map(({ work }) => work),
  )
  return {
    kind: 'done',
    json: { reading },
    text: curriculumLines(reading, lines, call.paper).join('\n'),
    files: async () => [{ name: 'experiences.yaml', content: lines }],
  }
}

interface GivenFile {
  /** Its full path. */
  readonly at: string
  readonly file: SourceFile
}

async function readAndShow({ at, file }: GivenFile, call: Call): Promise<Outcome> {
  if (!/^20\d\d$/.test(String(matchOf(call))))
    return misused(`--season needs the year of a Match such as 2027, got ${call.option('season')}`)
  const given = columnsOf(call.option('column'))
  if (given.kind === 'misused') return given
  const answers = matchesOf(call.option('match'))
  if ('kind' in answers) return answers
  const about = programOf(call)
  if (about && 'kind' in about) return about
  const asOf = call.option('as-of')
  const options = {
    today: call.today,
    onProgress: call.progress,
    ...(asOf === undefined ? {} : { asOf }),
    ...(about ? { program: { name: about.id, acgmeId: about.id } } : {}),
  }
  const days = daysOf(call.option('days'))
  if (typeof days === 'object') return days
  const before = await ownImports(call)
  const said: ColumnMapping = Object.assign({}, ...before.map((document) => document.mapping ?? {}), given.columns)
  const outcome = await call.readers.programs(at, { ...options, said, ...(days === undefined ? {} : { days }) })
  if (outcome.kind === 'refused') return refused((await studyPointer({ at, file }, call)) ?? withColumn(outcome))
  const { reading } = outcome
  const facts = await wholePack(call)
  const matches = matchPrograms(reading.programs, facts, call.progress)
  const ofEmployers = filingsOfPrograms(reading.filings ?? [], facts.programs)
  const confirmed = confirmedRows({ reading, matches, answers, about, confirmed: wordsOf(call.option('confirm')) })
  const rows = [...confirmed, ...ofEmployers]
  const document = importDocument(reading, rows, {
    id: await importId(file),
    fileName: file.name,
    today: call.today,
    ...(Object.keys(said).length > 0 ? { mapping: said } : {}),
  })
  const told = seasonTold({ reading, matches, answers, about }, matchOf(call))
  const kept = call.flag('keep')
  const saving = kept ? await keepAll(document, told, call) : undefined
  if (saving && saving.kind !== 'changed') return saving
  return {
    kind: 'done',
    json: { id: document.id, kept, rows: rows.length, season: told, reading, matches },
    text: previewLines({ reading, matches, rows, told, kept, id: document.id, facts }, call.paper).join('\n'),
    files: async () => importFiles(reading, matches),
  }
}

/** The reason, with the option that names the column of programs where none is known. */
function withColumn({ reason, likelyName }: Refusal): string {
  return likelyName === undefined ? reason : `${reason} If one names the programs, say which: --column "${likelyName}=name".`
}

/** Where a file belongs that only the readers for studying know. */
async function studyPointer({ at, file }: GivenFile, call: Call): Promise<string | undefined> {
  const outcome = await call.readers.study(at, { today: call.today })
  if (outcome.kind === 'refused' || outcome.reading.rows.length === 0) return undefined
  return `${file.name} is for studying (${outcome.reading.title}): \`matchwright study import FILE\` reads it`
}

/** The Match the file's season belongs to: the one that is named, else the one of today. */
function matchOf(call: Call): number {
  return Number(call.option('season') ?? matchOfDay(call.today))
}

/** What the rows whose program is certain or named tell of the own season. */
function seasonTold({ reading, matches, answers, about }: Omit<Confirming, 'confirmed'>, match: number): readonly SeasonEntry[] {
  return reading.programs.flatMap((row, at) => {
    const found = matches[at]
    const program = answers.get(lineKey(row)) ?? about?.id ?? (found?.kind === 'certain' ? found.id : undefined)
    return program === undefined || row.season === undefined ? [] : seasonEntries(program, row.season, match)
  })
}

/** The claims, where there are any, and the season where its Match was named. */
async function keepAll(document: ImportDocument, told: readonly SeasonEntry[], call: Call): Promise<Changed<unknown>> {
  const noting = call.option('season') === undefined ? undefined : await addToSeason(call, told)
  if (noting && noting.kind !== 'changed') return noting
  return document.entries.length === 0 && document.filings === undefined && noting ? noting : keep(document, call)
}

interface Confirming {
  readonly reading: Reading
  readonly matches: readonly ProgramMatch[]
  readonly answers: ReadonlyMap<string, ProgramId>
  readonly about: { readonly id: ProgramId } | undefined
  readonly confirmed: readonly string[]
}

/** Certain rows, rows whose program the user named, and of prose only the fields the user has checked. */
function confirmedRows({ reading, matches, answers, about, confirmed }: Confirming): readonly ConfirmedRow[] {
  if (reading.format === 'program-web-page') {
    if (!about) return []
    const checked = reading.programs.map(({ claims }) => ({ program: about.id, claims: onlyFields(claims, confirmed) }))
    return checked.filter(({ claims }) => Object.keys(claims).length > 0)
  }
  const named = reading.programs.flatMap((row) => {
    const program = answers.get(lineKey(row))
    return program === undefined ? [] : [{ program, claims: row.claims }]
  })
  const unanswered = matches.map((match, at): ProgramMatch => {
    const row = reading.programs[at]
    return row && answers.has(lineKey(row)) ? { kind: 'none' } : match
  })
  return [...certainRows(reading, unanswered), ...named]
}

function onlyFields(claims: ProgramClaims, fields: readonly string[]): ProgramClaims {
  return Object.fromEntries(Object.entries(claims).filter(([field]) => fields.includes(field)))
}

/** A second import of the same file replaces the first. */
function keep(document: ImportDocument, call: Call): Promise<Changed<undefined>> {
  return changeData(call, { kind: importKind, id: document.id, change: () => ({ body: document, said: undefined }) })
}

async function listKept(call: Call): Promise<Outcome> {
  const imports = await ownImports(call)
  return { kind: 'done', json: { imports }, text: keptLines(imports, call.paper).join('\n') }
}

async function takeBack(id: string, call: Call): Promise<Outcome> {
  const imports = (await ownImports(call)).filter((document) => document.id.startsWith(id))
  const [found, ...others] = imports
  if (!found) return refused(`There is no import ${id}. matchwright import --list shows them.`)
  if (others.length > 0) return refused(`${id} begins more than one import; write more of it.`)
  const removing = await changeData(call, {
    kind: importKind,
    id: found.id,
    change: () => ({ body: undefined, said: undefined }),
  })
  if (removing.kind !== 'changed') return removing
  return {
    kind: 'done',
    json: { undone: found.id },
    text: `${found.fileName} is taken back; programs as before it: ${found.entries.length}.`,
  }
}

function daysOf(given: string | undefined): DayOrder | Misused | undefined {
  if (given === undefined) return undefined
  const order = (['month first', 'day first'] as const).find((one) => one.replace(' ', '-') === given)
  return order ?? misused(`--days needs month-first or day-first, got ${given}`)
}

function columnsOf(given: string | undefined): { readonly kind: 'columns'; readonly columns: ColumnMapping } | Misused {
  const pairs = (given ?? '')
    .split(';')
    .filter(Boolean)
    .map((pair) => pair.split('=').map((part) => part.trim()))
  const known = targets.map(({ target }) => target)
  const columns: Record<string, ColumnMapping[string]> = {}
  for (const [header, name] of pairs) {
    const target = known.find((one) => one === name)
    if (!header || !target) return misused(`--column needs pairs such as "Takes J1=visaJ1"; the meanings are ${known.join(', ')}`)
    columns[header] = target
  }
  return { kind: 'columns', columns }
}

function matchesOf(given: string | undefined): ReadonlyMap<string, ProgramId> | Misused {
  const pairs = wordsOf(given).map((pair) => pair.split('='))
  const wrong = pairs.find(([line, id]) => !/^(\d+:)?\d+$/.test(line ?? '') || !/^(\d{10}|x-[a-z0-9-]+)$/.test(id ?? ''))
  if (wrong) return misused(`--match needs lines and program numbers such as 12=1401234567, got ${wrong.join('=')}`)
  return new Map(pairs.map(([line, id]) => [line ?? '', programId(presentId(id ?? ''))]))
}

function programOf(call: Call): { readonly id: ProgramId } | Misused | undefined {
  const id = call.option('program')
  if (id === undefined) return undefined
  return /^(\d{10}|x-[a-z0-9-]+)$/.test(id)
    ? { id: programId(id) }
    : misused(`--program needs the ten digits of a program, got ${id}`)
}

function wordsOf(given: string | undefined): readonly string[] {
  return (given ?? '').split(/[\s,]+/).filter(Boolean)
}
