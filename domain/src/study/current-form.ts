import type { StudyBlock, StudyItem } from './study-log.ts'
import type { SystemId, TopicNames, TopicReader } from './topics.ts'
import { createLearner } from '#engine/tracing'
import { topicsBy } from './topics.ts'

/**
 * Where each system stands now: the chance of a right answer to a question of usual difficulty after all answers in order, recent ones
 * counting most (the knowledge tracer without training). The difficulty of a question is what peers made of it, where given.
 */
export function currentForm(blocks: readonly StudyBlock[], usualShare: number, names: TopicNames): ReadonlyMap<SystemId, number> {
  const topics = topicsBy(names)
  const learner = createLearner(usualShare)
  const usual = logOdds(usualShare)
  const numbers = new Map<SystemId, number>()
  const inOrder = blocks.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  for (const { items } of inOrder) {
    const shares = hasOrder(items) ? undefined : sharesBySystem(items, topics)
    for (const item of items) {
      const system = systemIn(item, topics)
      if (system === undefined) continue
      const number = numbers.get(system) ?? numbers.size
      numbers.set(system, number)
      const offset = item.peersPercent === undefined ? usual : logOdds(Math.min(0.97, Math.max(0.03, item.peersPercent / 100)))
      learner.answer(number, shares?.get(system) ?? resultOf(item), offset)
    }
  }
  return new Map([...numbers].map(([system, number]) => [system, learner.believe(number, usual)]))
}

/** The system of a question that was answered. */
function systemIn({ answer, system, topic }: StudyItem, { systemOf }: TopicReader): SystemId | undefined {
  return answer === 'omitted' ? undefined : (systemOf(system) ?? systemOf(topic))
}

/** A block logged by its counts has no order of answers. */
function hasOrder(items: readonly StudyItem[]): boolean {
  return items.some(({ question }) => question !== undefined)
}

/** Where the order is not known, each answer stands for the share right of its system: 1 right, 0 wrong. */
function sharesBySystem(items: readonly StudyItem[], topics: TopicReader): ReadonlyMap<SystemId, number> {
  const sums = new Map<SystemId, { right: number; asked: number }>()
  for (const item of items) {
    const system = systemIn(item, topics)
    if (system === undefined) continue
    const sum = sums.get(system) ?? { right: 0, asked: 0 }
    sums.set(system, sum)
    sum.right += resultOf(item)
    sum.asked += 1
  }
  return new Map([...sums].map(([system, { right, asked }]) => [system, right / asked]))
}

function resultOf({ answer }: StudyItem): number {
  return answer === 'correct' ? 1 : answer === 'correct with help' ? 0.5 : 0
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}
