/** Every kind of document that is kept, whatever version wrote it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isoDate, programId } from '#domain'
import { applicationIn } from '#domain/season'
import type { SeasonEntry } from '#domain/season'
import { draftKind, kinds, seasonKind, studyKind } from '#store'

const sampleOf = (kind: string, version: number): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, kind, `${version}.json`), 'utf8'))

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  it('opens a document of every version that was released, each as it was written', () => {
    const samples = readdirSync(join(import.meta.dirname, name)).filter((file) => /^\d+\.json$/.test(file))
    expect(samples).toEqual(Array.from({ length: kind.newestVersion }, (_, index) => `${index + 1}.json`))
    for (const file of samples) expect(kind.read(sampleOf(name, Number.parseInt(file, 10))), file).toMatchObject({ kind: 'open' })
  })

  it('does not open a version it does not know, and says so instead of showing nothing', () => {
    const opened = kind.read({ ...Object(sampleOf(name, 1)), version: kind.newestVersion + 1 })
    expect(opened).toMatchObject({ kind: 'newer', sentence: expect.stringContaining('newer version of Matchwright') })
  })

  it.each([
    null,
    3,
    'text',
    [],
    [null],
    { version: 'x' },
    { version: 1, text: {}, blocks: 4, specialties: 'x', picks: null, clinic: 'x' },
  ])('never takes %j for a document', (body) => {
    expect(kind.read(body)).toMatchObject({ kind: 'damaged', sentence: expect.stringContaining('cannot be read') })
  })
})

describe('a document that cannot be read', () => {
  it.each([
    [{ version: 1 }, 'blocks: is missing; expected a value of type array'],
    [{ version: 1, blocks: 3 }, 'blocks: 3 is not a value of type array'],
  ])('%o is said to lack what was expected, also where its schema has no words for it', (body, expected) => {
    expect(studyKind.read(body)).toEqual({ kind: 'damaged', sentence: `This study log cannot be read (${expected}).` })
  })
})

describe('the profile as it is kept', () => {
  it('may be unfinished or wrong in a field: somebody is typing', () => {
    const drafts = [{}, { name: 'Amina' }, { exams: { step2ck: { score: 999 } } }, { specialties: [] }, { letters: [{}] }]
    for (const draft of drafts) expect(draftKind.read(draft), JSON.stringify(draft)).toEqual({ kind: 'open', body: draft })
  })

  it.each([
    { name: {} },
    { exams: 'x' },
    { experiences: [null] },
    { experiences: { a: 1 } },
    { specialties: [3] },
    { applicant: { citizenships: 'PK' } },
    { languages: [{ name: [] }] },
  ])('is damaged where something of another shape stands: %j', (body) => {
    expect(draftKind.read(body)).toMatchObject({ kind: 'damaged' })
  })
})

it('a block that two devices numbered alike stays two blocks, also when they are joined again', () => {
  const opened = studyKind.read(sampleOf('study', 1))
  if (opened.kind !== 'open') throw new Error(opened.sentence)
  const ours = opened.body
  const [block] = ours.blocks
  if (!block) throw new Error('the sample has a block')
  const theirs = { ...ours, blocks: [{ ...block, items: block.items.map((item) => ({ ...item, answer: 'omitted' as const })) }] }
  const joined = studyKind.merge({ base: undefined, ours, theirs })
  expect(joined.body?.blocks.map(({ id }) => id)).toEqual(['quick-uworld-2026-11-20-1', 'quick-uworld-2026-11-20-1-2'])
  expect(joined.clashes).toEqual([])
  const again = studyKind.merge({ base: undefined, ours: joined.body, theirs })
  expect(again.body?.blocks).toHaveLength(2)
  // A block that was imported on both devices has the same questions and stays one.
  expect(studyKind.merge({ base: undefined, ours, theirs: structuredClone(ours) }).body).toEqual(ours)
})

const seasonLog = (...entries: SeasonEntry[]) => ({ version: 2 as const, entries })

it('season logs of two devices keep every entry, and the word of the newer one stands', () => {
  const program = programId('1400121020')
  const sent: SeasonEntry = { kind: 'sent', match: 2027, program }
  const theirs = seasonLog(sent, { kind: 'invited', match: 2027, program, on: isoDate('2026-11-02') })
  const ours = seasonLog(sent, { kind: 'rejected', match: 2027, program, on: isoDate('2026-11-20') })
  const { body, clashes } = seasonKind.merge({ base: undefined, ours, theirs })
  expect(body?.entries.map(({ kind }) => kind)).toEqual(['sent', 'invited', 'rejected'])
  expect(body && applicationIn(body, 2027, program)).toMatchObject({ outcome: 'rejected' })
  expect(clashes).toEqual([])
  expect(seasonKind.merge({ base: undefined, ours: body, theirs }).body).toEqual(body)
})
