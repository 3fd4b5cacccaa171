import { describe, expect, it } from 'vitest'
import { addToLog, disciplineOf, emptyStudyLog, systemOf } from '#domain/study'
import { isoDate } from '#domain'
import { blockOf, firstQuickBlock, noWrong, rightOf } from '../../src/screens/study/log/quick-block.ts'
import type { QuickBlock } from '../../src/screens/study/log/quick-block.ts'
import { disciplineOptions, systemOptions } from '../../src/screens/study/log/topic-options.ts'

const today = isoDate('2026-11-22')
const quick: QuickBlock = {
  date: today,
  source: 'UWorld',
  system: 'Cardiovascular',
  timed: true,
  minutes: 30,
  total: 20,
  wrong: { ...noWrong, knowledge: 3, misreading: 1, 'not sure': 1 },
  omitted: 1,
}

describe('a block tapped in', () => {
  it('counts as right what was neither wrong nor left out', () => {
    expect(rightOf(quick)).toBe(14)
    const { items } = blockOf(quick, emptyStudyLog)
    expect(items).toHaveLength(20)
    expect(items.filter(({ answer }) => answer === 'correct')).toHaveLength(14)
    expect(items.filter(({ error }) => error === 'knowledge')).toHaveLength(3)
    expect(items.filter(({ answer, error }) => answer === 'incorrect' && error === undefined)).toHaveLength(1)
    expect(items.filter(({ answer }) => answer === 'omitted')).toHaveLength(1)
  })

  it('spreads its minutes over the answered questions only', () => {
    const { items } = blockOf(quick, emptyStudyLog)
    expect(items.find(({ answer }) => answer === 'correct')?.seconds).toBe(Math.round(1800 / 19))
    expect(items.find(({ answer }) => answer === 'omitted')?.seconds).toBeUndefined()
  })

  it('of the same bank on the same day is another block, and the same block twice adds nothing', () => {
    const first = blockOf(quick, emptyStudyLog)
    const { log } = addToLog(emptyStudyLog, { blocks: [first] })
    const second = blockOf(quick, log)
    expect(second.id).not.toBe(first.id)
    expect(addToLog(log, { blocks: [first] }).added).toBe(0)
    expect(addToLog(log, { blocks: [second] }).added).toBe(20)
  })

  it('follows the blocks of before 0.3.0, which said only in their name that they were typed in', () => {
    const { typedIn: _, ...block } = blockOf({ ...quick, source: 'AMBOSS' }, emptyStudyLog)
    const log = { ...emptyStudyLog, blocks: [block] }
    expect(blockOf({ ...quick, source: 'AMBOSS' }, log).id).not.toBe(block.id)
    expect(firstQuickBlock(log, today).source).toBe('AMBOSS')
  })

  it('begins as the exam does, then as the last block did', () => {
    expect(firstQuickBlock(emptyStudyLog, today)).toMatchObject({ total: 20, minutes: 30, timed: true, wrong: noWrong })
    const block = blockOf({ ...quick, source: 'AMBOSS', total: 40, minutes: 70 }, emptyStudyLog)
    const next = firstQuickBlock({ ...emptyStudyLog, blocks: [block] }, today)
    expect(next).toMatchObject({ source: 'AMBOSS', total: 40, minutes: 70, system: 'Cardiovascular' })
  })
})

describe('the topics one can choose', () => {
  it('are each known to the outline, and no two mean the same', () => {
    expect(new Set(systemOptions.map((name) => systemOf(name))).size).toBe(14)
    expect(systemOptions.map((name) => systemOf(name))).not.toContain(undefined)
    expect(new Set(disciplineOptions.map((name) => disciplineOf(name))).size).toBe(5)
    expect(disciplineOptions.map((name) => disciplineOf(name))).not.toContain(undefined)
  })
})
