import type { SourceFile } from '../files/source-file.ts'
import { readPdfLines } from '../files/pdf.ts'
import { limits } from '../limits.ts'
import { decodeText } from '../files/text.ts'
import { isAnkiNotes, readAnkiNotes } from './anki-notes.ts'
import { isNbmeQuestions, readNbmeQuestions } from './nbme-questions.ts'
import { isNbmeReport, readNbmeReport } from './nbme-report.ts'
import { isQuestionTable, readQuestionTable } from './question-table.ts'
import type { QuestionMapping } from './question-table.ts'
import { isUworldJson, readUworldJson } from './uworld-json.ts'
import { isUworldPage, readUworldPage } from './uworld-page.ts'
import { isUworldPaste, readUworldPaste } from './uworld-paste.ts'
import { isUworldPerformance, readUworldPerformance } from './uworld-performance.ts'
import { isUworldPrint, readUworldPrint } from './uworld-print.ts'
import type { StudyOutcome, StudyReadOptions } from './study-reading.ts'

export type StudyImportOptions = StudyReadOptions & { readonly mapping?: QuestionMapping }

/** Reads what question banks and self-assessments give people: PDF prints, saved pages, pasted text and tables. The content decides. */
export async function readStudyFile(file: SourceFile, options: StudyImportOptions): Promise<StudyOutcome> {
  if (file.size === 0) return { kind: 'refused', reason: `${file.name} is empty.` }
  if (file.size > limits.wholeFile.most)
    return { kind: 'refused', reason: `${file.name} is larger than ${limits.wholeFile.most / 1024 / 1024} MB.` }
  try {
    const bytes = new Uint8Array(await file.bytes())
    const isPdf = bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46
    return readStudyText(isPdf ? (await readPdfLines(file)).flat().join('\n') : decodeText(bytes), options)
  } catch (error) {
    return {
      kind: 'refused',
      reason: `${file.name} could not be read. ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

/** The same for pasted text. */
export function readStudyText(text: string, options: StudyImportOptions): StudyOutcome {
  if (text.trim() === '') return { kind: 'refused', reason: 'There is nothing in the text.' }
  if (isUworldJson(text)) return readUworldJson(text, options)
  if (isAnkiNotes(text)) return readAnkiNotes(text)
  if (isUworldPage(text)) return readUworldPage(text, options)
  if (isNbmeQuestions(text)) return readNbmeQuestions(text, options)
  if (isUworldPaste(text)) return readUworldPaste(text, options)
  if (isQuestionTable(text, options.mapping)) return readQuestionTable(text, options)
  if (isUworldPerformance(text)) return readUworldPerformance(text, options)
  if (isUworldPrint(text)) return readUworldPrint(text, options)
  if (isNbmeReport(text)) return readNbmeReport(text, options)
  return {
    kind: 'refused',
    reason:
      'The text is no UWorld result, NBME report, Anki export or table of answers that we know. Results of the Free 120 and of AMBOSS sessions have no export: type them in. A table needs a header with a column "result".',
  }
}
