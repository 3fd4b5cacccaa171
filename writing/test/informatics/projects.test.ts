import { describe, expect, test } from 'vitest'
import { projectSize, projectTemplates } from '../../src/informatics/index.ts'

const named = (id: string): (typeof projectTemplates)[number] => projectTemplates.find((one) => one.id === id)!

describe('the three projects', () => {
  test('each asks the review board before anything is collected, and watches for harm', () => {
    for (const { irbQuestion, measure } of projectTemplates) {
      expect(irbQuestion).toContain('research that needs your review?')
      expect(measure).toContain('Beside it')
    }
  })

  test('overrides from 90 to 75 percent take 100 firings before and 100 after, as power.prop.test of R gives (99.05)', () => {
    const size = projectSize(named('needless-alerts'), { now: 90, goal: 75 })
    expect(size.kind === 'known' && size.each).toBe(100)
    expect(size.text).toContain('80% power and 5% chance of a false alarm')
  })

  test('minutes ask how far single times spread; 30 of 45 minutes take 36', () => {
    expect(projectSize(named('workflow-delay'), { now: 90, goal: 60 }).kind).toBe('needs')
    const size = projectSize(named('workflow-delay'), { now: 90, goal: 60, spread: 45 })
    expect(size.kind === 'known' && size.each).toBe(36)
  })

  test('no change, and more than all, are said and not computed', () => {
    expect(projectSize(named('structured-data'), { now: 40, goal: 40 }).text).toContain('nothing to see')
    expect(projectSize(named('structured-data'), { now: 140, goal: 40 }).text).toContain('between 0 and 100')
  })
})
