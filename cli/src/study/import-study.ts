/** What question banks and self-assessments give people, read into the study log: a preview first, kept when asked. */
import { resolve } from 'node:path'
import { addToLog, cardMissedItems } from '#domain/study'
import type { StudyAddition, StudyLog } from '#domain/study'
import { tsFsrsScheduler } from '#store'
import { additionOf, proposeQuestionMapping } from '#store/import'
import type { QuestionColumn, QuestionMapping, SourceFile, StudyImportOptions, StudyFileReading } from '#store/import'
import type { Call, Misused, Outcome } from '../command.ts'
import { misused, refused } from '../command.ts'
import { openFile } from '../open-file.ts'
import { changeStudyLog, readStudyLog } from '../own-data.ts'
import { studyReadingLines } from '../views/study-import-view.ts'
import { dateOption } from './options.ts'

export async function importStudy(call: Call): Promise<Outcome> {
  const [path, ...others] = call.operands
  if (path === undefined) return misused('Which file? Such as: matchwright study import uworld-results.pdf')
  if (others.length > 0) return misused(`One file at a time; ${others.join(' ')} is too much.`)
  const options = optionsOf(call)
  if ('kind' in options) return options
  const file = await openFile(path, call)
  if ('kind' in file) return file
  const mapping = await mappingFor(call, file)
  if (mapping && 'kind' in mapping) return mapping
  const outcome = await call.readers.study(resolve(call.folder, path), { ...options, ...(mapping ? { mapping } : {}) })
  return outcome.kind === 'refused' ? refused(outcome.reason) : add(outcome.reading, call)
}

async function add(reading: StudyFileReading, call: Call): Promise<Outcome> {
  const addition = additionOf(reading.rows)
  const kept = call.flag('keep')
  const adding = kept ? await changeStudyLog(call, (log) => withAddition(log, addition)) : undefined
  if (adding && adding.kind !== 'changed') return adding
  const { added, known } = adding?.said ?? addToLog(await readStudyLog(call), addition)
  return {
    kind: 'done',
    json: { kept, added, known, reading },
    text: studyReadingLines(reading, { kept, added, known }, call.paper).join('\n'),
  }
}

/** The log with what is new, and its missed questions as cards. */
function withAddition(
  log: StudyLog,
  addition: StudyAddition,
): { readonly log: StudyLog; readonly said: ReturnType<typeof addToLog> } {
  const said = addToLog(log, addition)
  return { log: said.added > 0 ? cardMissedItems(said.log, tsFsrsScheduler()) : log, said }
}

/** A day that is given is the day of the answers; without one the file says, or today stands in. */
function optionsOf(call: Call): StudyImportOptions | Misused {
  const day = call.option('date') === undefined ? undefined : dateOption(call)
  if (typeof day === 'object') return day
  const pasted = call.option('pasted')
  if (pasted !== undefined && pasted !== 'correct' && pasted !== 'incorrect')
    return misused(`--pasted knows correct and incorrect, got ${pasted}`)
  const name = call.option('source')
  return {
    today: call.today,
    ...(day === undefined ? {} : { answeredOn: day }),
    ...(pasted === undefined ? {} : { pasted }),
    ...(name === undefined ? {} : { name }),
  }
}

const columnNames: readonly QuestionColumn[] = [
  'date',
  'source',
  'block',
  'question',
  'discipline',
  'system',
  'task',
  'topic',
  'answer',
  'error',
  'others',
  'time',
  'mode',
  'difficulty',
]

/** What the user says about headers, over what the headers themselves suggest. */
async function mappingFor(call: Call, file: SourceFile): Promise<QuestionMapping | Misused | undefined> {
  const given = call.option('column')
  if (given === undefined) return undefined
  const chosen: Partial<Record<QuestionColumn, string>> = {}
  for (const pair of given.split(';').filter(Boolean)) {
    const [name, header] = pair.split('=').map((part) => part.trim())
    const column = columnNames.find((known) => known === name)
    if (!column || !header)
      return misused(`--column needs pairs such as "answer=Outcome"; the columns are ${columnNames.join(', ')}`)
    chosen[column] = header
  }
  const { mapping } = proposeQuestionMapping(new TextDecoder().decode(await file.bytes()))
  return { ...mapping, ...chosen }
}
