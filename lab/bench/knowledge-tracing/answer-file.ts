import { readFileSync } from 'node:fs'
import type { AnswerSequence } from '#engine/tracing'

/** Answer sequences of one file: three lines a person (count, skills, answers 0 or 1), a trailing comma allowed. */
export function readAnswerFile(path: string): { readonly sequences: readonly AnswerSequence[]; readonly skillCount: number } {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const sequences: AnswerSequence[] = []
  let skillCount = 0
  for (let i = 0; i + 2 < lines.length; i += 3) {
    const skills = Int32Array.from(numbersOf(lines[i + 1]))
    const correct = Uint8Array.from(numbersOf(lines[i + 2]))
    if (skills.length !== correct.length || skills.length !== Number(lines[i])) {
      throw new RangeError(
        `line ${i + 1} of ${path} requires ${lines[i]} skills and answers, got ${skills.length} and ${correct.length}`,
      )
    }
    sequences.push({ skills, correct })
    for (const skill of skills) skillCount = Math.max(skillCount, skill + 1)
  }
  return { sequences, skillCount }
}

function numbersOf(line: string | undefined): readonly number[] {
  return (line ?? '')
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number)
}
