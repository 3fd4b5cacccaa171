import { readFileSync } from 'node:fs'
import { addToLog, emptyStudyLog } from '#domain/study'
import { isoDate } from '#domain'
import type { StudyItem } from '#domain/study'
import { assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileFromBytes } from '../../../src/import/files/source-file.ts'
import { notesForMissed } from '../../../src/import/study/anki-notes.ts'
import { proposeQuestionMapping } from '../../../src/import/study/question-table.ts'
import { readStudyFile, readStudyText } from '../../../src/import/study/read-study.ts'
import type { StudyImportOptions } from '../../../src/import/study/read-study.ts'
import { additionOf } from '../../../src/import/study/study-reading.ts'
import type { StudyFileReading, StudyRow } from '../../../src/import/study/study-reading.ts'
import { pdfOf } from '../cv/pdf-of.ts'

const today = isoDate('2026-11-22')
const names = [
  'uworld-print.txt',
  'uworld-paste.tsv',
  'uworld-performance.txt',
  'uworld-page.html',
  'uworld-tool.json',
  'nbme-ccssa.txt',
  'nbme-questions.txt',
  'anki-notes.txt',
  'answers.csv',
] as const
type Fixture = (typeof names)[number]

function textOf(name: Fixture): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}

function read(text: string, options: Partial<StudyImportOptions> = {}): StudyFileReading {
  const outcome = readStudyText(text, { today, pasted: 'incorrect', ...options })
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome.reading
}

function items(reading: StudyFileReading): readonly StudyItem[] {
  return additionOf(reading.rows).blocks?.flatMap((block) => block.items) ?? []
}

describe('UWorld', () => {
  it('print: marks, names cut apart, minutes, a row over two lines, an omitted one', () => {
    const reading = read(textOf('uworld-print.txt'))
    expect(reading.failed).toEqual([])
    expect(reading.notes).toEqual([])
    expect(items(reading).map(({ question, answer, seconds }) => [question, answer, seconds])).toEqual([
      ['700001', 'correct', 74],
      ['700002', 'incorrect', 112],
      ['700003', 'incorrect', 63],
      ['700004', 'correct', 51],
      ['700005', 'correct', 40],
      ['700006', 'incorrect', 118],
      ['700007', 'omitted', undefined],
    ])
    expect(items(reading)[2]).toMatchObject({
      id: 'UWorld:900000001:700003',
      discipline: 'Pediatrics',
      system: 'Pulmonary & Critical Care',
      topic: 'Invented category C with a name that runs over the line Invented topic C',
      peersPercent: 55,
    })
    expect(additionOf(reading.rows).blocks?.[0]).toMatchObject({ id: 'UWorld:900000001', name: 'Evening block', date: today })
  })

  it('print: says when the page’s own totals and the rows differ', () => {
    const short = textOf('uworld-print.txt')
      .split('\n')
      .filter((line) => !line.includes('700005'))
      .join('\n')
    expect(read(short).notes).toEqual(['The page says 3 correct; 2 were read.'])
  })

  it('print as PDF: the same rows', async () => {
    const lines = textOf('uworld-print.txt')
      .split('\n')
      .filter((line) => /^\d+ - |^Test|^Custom/.test(line.replace(/^[✓×] /, '')))
      .map((line) => line.replace(/^✓/, 'x').replace(/^×/, 'x').replace('–', '-'))
    const outcome = await readStudyFile(fileFromBytes('result.pdf', pdfOf(lines)), { today })
    if (outcome.kind === 'refused') throw new Error(outcome.reason)
    expect(items(outcome.reading).map(({ question }) => question)).toContain('700006')
  })

  it('paste: the user says what it holds, because the marks are lost; without that the rows are kept back with the reason', () => {
    const reading = read(textOf('uworld-paste.tsv'))
    expect(items(reading).map(({ answer }) => answer)).toEqual(['incorrect', 'incorrect', 'incorrect'])
    expect(items(reading)[0]?.topic).toBe('Invented category B: Invented topic B')
    const outcome = readStudyText(textOf('uworld-paste.tsv'), { today })
    if (outcome.kind === 'refused') throw new Error(outcome.reason)
    expect(outcome.reading.rows).toEqual([])
    expect(outcome.reading.failed).toHaveLength(3)
    expect(outcome.reading.failed[0]?.reason).toContain('Whether the answer was right is not in this text')
  })

  it('saved page and tool JSON: the same two answers', () => {
    const page = items(read(textOf('uworld-page.html')))
    expect(page.map(({ answer }) => answer)).toEqual(['correct', 'incorrect'])
    expect(items(read(textOf('uworld-tool.json')))).toEqual(page)
  })

  it('performance print: totals by subject and system, and none that does not add up', () => {
    const reading = read(textOf('uworld-performance.txt'))
    expect(reading.rows).toHaveLength(4)
    const wrong = read(textOf('uworld-performance.txt').replace('70 47 (67%)', '71 47 (67%)'))
    expect(wrong.rows).toHaveLength(3)
    expect(wrong.failed[0]).toMatchObject({ line: 11, reason: '47 right, 22 wrong and 1 omitted do not add up to 71.' })
  })
})

const reason = (text: string): string => {
  const outcome = readStudyText(text, { today })
  return outcome.kind === 'refused' ? outcome.reason : 'read'
}

describe('NBME', () => {
  it('CCSSA: score, day, form; disciplines beside their group', () => {
    const { rows, notes } = read(textOf('nbme-ccssa.txt'))
    expect(rows[0]).toMatchObject({
      kind: 'practice test',
      test: { exam: 'step2ck', source: 'nbme-ccssa', date: '2026-11-02', score: 233, form: '12' },
    })
    expect(rows[1]).toMatchObject({ kind: 'percent', discipline: 'Medicine', percent: 68, group: 76 })
    expect(notes[0]).toBe("The report's own likely range is 225 to 241.")
    expect(JSON.stringify(rows)).not.toContain('Nobody')
  })

  it('refuses other scales: CBSSA, CCMSA, reports before 2022', () => {
    const report = textOf('nbme-ccssa.txt')
    expect(reason(report.replaceAll('Clinical Science', 'Basic Science').replaceAll('CCSSA', 'CBSSA'))).toContain(
      'not on the scale of Step 2 CK',
    )
    expect(reason(report.replace('(CCSSA)', '(CCMSA)').replace('Total CCSSA Score', 'Total Score'))).toContain('CCMSA')
    expect(reason(report.replace('Total CCSSA Score: 233', 'Assessment Score: 480'))).toContain('before 2022')
  })

  it('question-level: prefix, system, topic over two lines, national percent; the same description twice is two questions', () => {
    const questions = items(read(textOf('nbme-questions.txt')))
    expect(questions.map(({ answer, system, peersPercent }) => [answer, system, peersPercent])).toEqual([
      ['correct', 'Cardiovascular system', 71],
      ['incorrect', 'Biostat, Epi, Population Health, Lit Interp', 49],
      ['incorrect', 'Female reproductive system', 58],
      ['incorrect', 'Cardiovascular system', 71],
    ])
    expect(questions[1]?.topic).toBe('invented subtopic two')
  })
})

describe('Anki', () => {
  it('notes with quotes, clozes and lines inside, and the questions their tags name', () => {
    const { rows, failed } = read(textOf('anki-notes.txt'))
    expect(failed).toEqual([])
    expect(
      rows.map((row) =>
        row.kind === 'note'
          ? [row.line, row.note.id, row.note.text, row.note.questions.map(({ exam, question }) => `${exam} ${question}`)]
          : [],
      ),
    ).toEqual([
      [7, 'Aa1', 'Invented front one?', ['step 700002']],
      [8, 'Bb2', 'Invented finding', ['step 700009', 'comlex 700002']],
      [9, 'Cc3', 'Invented front three', ['step3 700003']],
    ])
  })

  it('finds the missed questions that have a note already', () => {
    const { log } = addToLog(emptyStudyLog, additionOf(read(textOf('uworld-print.txt')).rows))
    const notes = read(textOf('anki-notes.txt')).rows.flatMap((row) => (row.kind === 'note' ? [row.note] : []))
    expect(notesForMissed(log, notes)).toEqual([{ question: '700002', tags: ['#AK_Step2_v12::#UWorld::Step::700002'], notes: 1 }])
  })
})

describe('a table of answers', () => {
  it('has four states, one of them right with help, and quoted commas', () => {
    const answers = items(read(textOf('answers.csv')))
    expect(answers.map(({ answer }) => answer)).toEqual(['correct with help', 'incorrect', 'correct', 'omitted'])
    expect(answers[2]?.topic).toBe('Invented, three')
    expect(answers[1]?.error).toBe('misreading')
    expect(answers[0]).toMatchObject({ discipline: 'Internal Medicine', seconds: 95, difficulty: 3 })
  })

  it('names columns it does not know, and reads them where the user maps them', () => {
    const text = 'when;bank;verdict\n2026-11-03;Own;right\n2026-11-03;Own;wrong'
    expect(proposeQuestionMapping(text).unknown).toEqual(['when', 'verdict'])
    const reading = read(text, { mapping: { answer: 'verdict', date: 'when' } })
    expect(items(reading).map(({ id, answer }) => [id, answer])).toEqual([
      ['Own:2026-11-03:row-1', 'correct'],
      ['Own:2026-11-03:row-2', 'incorrect'],
    ])
  })

  it('keeps back a row with an unknown state, day, percent or difficulty, each with its reason', () => {
    const bad = [
      '2026-11-03,B,s,1,,,,maybe,,,,,',
      '2026-13-40,B,s,2,,,,correct,,,,,',
      '2026-11-03,B,s,3,,,,correct,140,,,,',
      '2026-11-03,B,s,4,,,,correct,,,,9,',
      '2026-11-03,B,s,5,,,,correct,,,,,',
    ]
    const { rows, failed } = read([textOf('answers.csv').split('\n')[0], ...bad].join('\n'))
    expect(rows).toHaveLength(1)
    expect(failed.map(({ line }) => line)).toEqual([2, 3, 4, 5])
  })

  it('a quote that never closes costs its own row only', () => {
    const lines = textOf('answers.csv').trim().split('\n')
    const broken = lines.map((line, i) => (i === 2 ? line.replace('Invented two', '"Invented two') : line)).join('\n')
    const { rows, failed } = read(broken)
    expect(failed).toEqual([expect.objectContaining({ line: 3, reason: 'The quotes of this row do not close.' })])
    expect(rows).toHaveLength(3)
  })
})

/** A row without its line, and without what hangs on its neighbours: ids, and the topic of an NBME row, which may run on in the next line. */
function content(row: StudyRow): string {
  return row.kind === 'answer'
    ? JSON.stringify({ ...row.item, id: '', topic: row.block.source === 'NBME' ? '' : row.item.topic })
    : JSON.stringify({ ...row, line: 0 })
}

describe('every importer', () => {
  it.each(names)('%s: importing it twice, a week apart, adds nothing', (name) => {
    const once = addToLog(emptyStudyLog, additionOf(read(textOf(name)).rows))
    expect(once.added + read(textOf(name)).rows.filter(({ kind }) => kind === 'note' || kind === 'percent').length).toBe(
      read(textOf(name)).rows.length,
    )
    const again = addToLog(once.log, additionOf(read(textOf(name), { today: isoDate('2026-11-29') }).rows))
    expect(again.added).toBe(0)
    expect(again.log).toEqual(once.log)
  })

  it('a broken row never loses the rest: any one row of any file spoilt in any way leaves the others as they were', () => {
    const spoil = constantFrom('', 'garbage', '"', '\t\t\t', '1 - 999999', 'Diagnosis: half a row', '% % %', '{', '<td>')
    const whole = new Map(names.map((name) => [name, read(textOf(name))]))
    assert(
      property(
        constantFrom(...names.filter((name) => !name.endsWith('.html') && !name.endsWith('.json'))),
        integer({ min: 0, max: 50 }),
        spoil,
        (name, at, junk) => {
          const lines = textOf(name).split('\n')
          const before = whole.get(name)
          if (before === undefined) return
          const spoilable = before.rows.map(({ line }) => line)
          const line = spoilable[at % spoilable.length] ?? 1
          const spoilt = lines.map((text, i) => (i === line - 1 ? junk : text)).join('\n')
          const outcome = readStudyText(spoilt, { today, pasted: 'incorrect' })
          // A score report has one score: without it there is nothing to keep.
          if (name === 'nbme-ccssa.txt') return
          const kept = outcome.kind === 'read' ? outcome.reading.rows.map(content) : []
          const others = before.rows.filter((row) => row.line !== line).map(content)
          expect(kept).toEqual(expect.arrayContaining(others))
        },
      ),
      { seed: 31, numRuns: 400 },
    )
  })

  it('cut off anywhere, or handed any text, none of them throws', () => {
    assert(
      property(constantFrom(...names), integer({ min: 0, max: 4000 }), string(), (name, length, noise) => {
        readStudyText(textOf(name).slice(0, length), { today })
        readStudyText(noise, { today })
        readStudyText(`${noise}\n${textOf(name)}`, { today })
      }),
      { seed: 32, numRuns: 300 },
    )
  })

  it('refuses what it does not know with a sentence', async () => {
    const outcome = readStudyText('Total: 90/120 (75%)', { today })
    expect(outcome.kind === 'refused' && outcome.reason).toContain('type them in')
    expect(await readStudyFile(fileFromBytes('empty.txt', new Uint8Array()), { today })).toEqual({
      kind: 'refused',
      reason: 'empty.txt is empty.',
    })
  })
})

const on = (...days: readonly string[]): ReturnType<typeof readStudyText> =>
  readStudyText(`Date,Question ID,Result\n${days.map((day, at) => `${day},${at + 1},Correct`).join('\n')}\n`, {
    today: isoDate('2026-11-28'),
  })
const daysAndFailed = (...days: readonly string[]): readonly unknown[] => {
  const outcome = on(...days)
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return [
    outcome.reading.rows.map((row) => (row.kind === 'answer' ? row.block.date : row.kind)),
    outcome.reading.failed.map(({ text }) => text.split(',')[0]),
  ]
}

describe('days and sums in a table of answers', () => {
  it('one day that can only be meant day first tells for all', () => {
    expect(daysAndFailed('03/11/2026', '12/11/2026', '25/11/2026')).toEqual([['2026-11-03', '2026-11-12', '2026-11-25'], []])
    expect(daysAndFailed('11/03/2026', '11/25/2026')).toEqual([['2026-11-03', '2026-11-25'], []])
  })

  it('a reading in which a day is still to come was not meant; one that stays open is listed', () => {
    expect(daysAndFailed('03/11/2026', '12/11/2026')).toEqual([['2026-11-03', '2026-11-12'], []])
    expect(daysAndFailed('03/04/2026', '05/06/2026')).toEqual([[], ['03/04/2026', '05/06/2026']])
  })

  it('no answer was given after today', () => {
    expect(daysAndFailed('2026-12-01', '2026-11-01')).toEqual([['2026-11-01'], ['2026-12-01']])
  })

  it('a table of sums is no table of single answers', () => {
    const outcome = readStudyText('System,Total,Correct,Incorrect\nRenal,2,1,1\n', { today: isoDate('2026-11-28') })
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('sums') })
  })
})
