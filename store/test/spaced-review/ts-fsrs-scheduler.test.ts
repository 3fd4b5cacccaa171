import { cardMissedItems, dueCards, emptyStudyLog } from '#domain/study'
import { isoDate } from '#domain'
import type { ReviewCard, StudyLog } from '#domain/study'
import { describe, expect, it } from 'vitest'
import { tsFsrsScheduler } from '../../src/spaced-review/ts-fsrs-scheduler.ts'

const day = isoDate('2026-11-22')
const scheduler = tsFsrsScheduler()
const missed = (): ReviewCard => scheduler.begin({ id: 'uworld:1', title: 'Heart failure' }, day)

const after = (retention: number): string => {
  const own = tsFsrsScheduler(retention)
  return own.review(own.begin({ id: 'x', title: 'x' }, day), 'good', isoDate('2026-11-23')).due
}

describe('spaced review of missed questions', () => {
  it('brings a miss back the next day at the earliest, and later after every good recall', () => {
    let card = missed()
    expect(card.due > day).toBe(true)
    const gaps: number[] = []
    for (let i = 0; i < 4; i++) {
      const on = card.due
      card = scheduler.review(card, 'good', on)
      gaps.push(Date.parse(card.due) - Date.parse(on))
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
    expect(gaps[3]).toBeGreaterThan(4 * (gaps[0] ?? 0))
  })

  it('orders the answers: again sooner than hard, hard not later than good, good sooner than easy', () => {
    const card = scheduler.review(missed(), 'good', isoDate('2026-11-23'))
    const due = (recall: 'again' | 'hard' | 'good' | 'easy'): string => scheduler.review(card, recall, card.due).due
    expect(due('again') < due('good')).toBe(true)
    expect(due('hard') <= due('good')).toBe(true)
    expect(due('good') < due('easy')).toBe(true)
  })

  it('keeps its memory as plain data: saved, read again, the same days', () => {
    const card = scheduler.review(missed(), 'good', isoDate('2026-11-23'))
    const saved: ReviewCard = JSON.parse(JSON.stringify(card))
    expect(scheduler.review(saved, 'hard', card.due)).toEqual(scheduler.review(card, 'hard', card.due))
  })

  it('wants more often what one wants to recall more surely', () => {
    expect(after(0.95) <= after(0.8)).toBe(true)
    expect(() => tsFsrsScheduler(1)).toThrow('tsFsrsScheduler requires a retention from 0.7 to 0.97, got 1')
  })

  it('makes one card a missed question, however often it was missed, and none for a right one', () => {
    const log: StudyLog = {
      ...emptyStudyLog,
      blocks: ['42', '43'].map((id) => ({
        id: `uworld:${id}`,
        date: day,
        source: 'UWorld',
        items: [
          { id: `uworld:${id}:100`, question: '100', answer: 'incorrect', topic: 'Heart failure' },
          { id: `uworld:${id}:101`, question: '101', answer: 'correct' },
          { id: `uworld:${id}:102`, question: '102', answer: 'correct with help', system: 'Nervous System' },
        ],
      })),
    }
    const carded = cardMissedItems(log, scheduler)
    expect(carded.cards.map(({ id, title }) => [id, title])).toEqual([
      ['uworld:100', 'Heart failure'],
      ['uworld:102', 'Nervous System'],
    ])
    expect(cardMissedItems(carded, scheduler)).toBe(carded)
    expect(dueCards(carded, day)).toEqual([])
    expect(dueCards(carded, isoDate('2026-12-31'))).toHaveLength(2)
  })
})
