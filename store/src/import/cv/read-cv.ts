import { readPdfLines } from '../files/pdf.ts'
import { limits } from '../limits.ts'
import type { SourceFile } from '../files/source-file.ts'
import { decodeText } from '../files/text.ts'
import { refuse } from '../reading.ts'
import { readCvExperiences } from './cv-experiences.ts'
import type { CvLine, CvOutcome, CvReading } from './cv-reading.ts'
import { plainLine } from './cv-reading.ts'
import { isJsonResume, readJsonResume } from './json-resume.ts'
import { readDocxLines } from './docx-lines.ts'
import { withoutLabels } from './labelled-entries.ts'
import { isErasApplication, readErasExperiences } from './eras-experiences.ts'

/**
 * Reads the experiences of a MyERAS application (PDF or its text) or of a CV (PDF, DOCX, Markdown, JSON Resume or text), for the user to correct.
 * Read on this machine; a file that cannot be read is refused with a sentence.
 */
export async function readCv(file: SourceFile): Promise<CvOutcome> {
  if (file.size === 0) return refuse(`${file.name} is empty.`)
  if (file.size > limits.wholeFile.most)
    return refuse(`${file.name} is larger than ${limits.wholeFile.most / 1024 / 1024} MB: no CV is.`)
  try {
    const text = await textOf(file)
    if (text !== undefined && isJsonResume(text)) return outcomeOf(readJsonResume(text), file.name)
    return readLines(await linesOf(file), file.name)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(`${file.name} could not be read. ${reason}`)
  }
}

/** Reads pasted text the same way. */
export function readCvText(text: string): CvOutcome {
  return isJsonResume(text) ? outcomeOf(readJsonResume(text), 'The text') : readLines(textLines(text), 'The text')
}

/** The text of a file that begins as an object does. */
async function textOf(file: SourceFile): Promise<string | undefined> {
  const bytes = await file.bytes()
  return /^[\s\ufeff]*\{/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64)).replace('\u00ef\u00bb\u00bf', ''))
    ? decodeText(bytes)
    : undefined
}

async function linesOf(file: SourceFile): Promise<readonly CvLine[]> {
  const bytes = await file.bytes()
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  if (opening.startsWith('%PDF'))
    return (await readPdfLines(file)).flat().map((text, index) => plainLine(text.replaceAll(/ {2,}/g, '\t'), index + 1))
  if (opening.startsWith('PK')) return readDocxLines(file)
  if (opening.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new Error('It is a Word file of the old kind (.doc). Save it as .docx or PDF and import that.')
  return textLines(decodeText(bytes))
}

function textLines(text: string): readonly CvLine[] {
  const lines = text.split(/\r?\n/u)
  const lineOf = lines.some((line) => /^#{1,6} \S/.test(line)) ? markdownLine : plainLine
  return lines.map((line, index) => lineOf(line, index + 1)).filter((line) => line.text !== '')
}

/** Two levels of a Markdown text are its sections; below them stand entries. Marks of emphasis and addresses of links are no words. */
function markdownLine(text: string, number: number): CvLine {
  const level = /^(#{1,6}) /.exec(text)?.[1]?.length ?? 0
  const plain = text
    .replace(/^#{1,6} +/, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|\*|`)(?=\S)(.+?)\1/g, '$2')
    .replace(/^>\s*|^(?:-{3,}|\*{3,})$/, '')
  return { ...plainLine(plain, number), heading: level === 1 || level === 2 }
}

function readLines(lines: readonly CvLine[], name: string): CvOutcome {
  return outcomeOf(isErasApplication(lines) ? readErasExperiences(lines) : readCvExperiences(withoutLabels(lines)), name)
}

function outcomeOf(reading: CvReading, name: string): CvOutcome {
  if (reading.experiences.length === 0 && reading.scholarlyWork.length === 0) {
    return refuse(
      `No experience was found in ${name}. Entries are recognised by their dates under a heading such as Experience, Research or Volunteering.`,
    )
  }
  return { kind: 'read', reading }
}
