import type { StudyBlock } from './study-log.ts'
import type { SystemId, TopicNames } from './topics.ts'
import { createLearner } from '#engine/tracing'
import { systemOf } from './topics.ts'

/**
 * Where each system stands now: the chance of a right answer to a question of usual difficulty after all answers in order, recent ones
 * counting most (the knowledge tracer without training). The difficulty of a question is what peers made of it, where given.
 */
export function currentForm(blocks: readonly StudyBlock[], usualShare: number, names: TopicNames): ReadonlyMap<SystemId, number> {
  const learner = createLearner(usualShare)
  const usual = logOdds(usualShare)
  const numbers = new Map<SystemId, number>()
  const inOrder = blocks.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  for (const item of inOrder.flatMap(({ items }) => items)) {
    const system = systemOf(item.system, names) ?? systemOf(item.topic, names)
    if (system === undefined || item.answer === 'omitted') continue
    const number = numbers.get(system) ?? numbers.size
    numbers.set(system, number)
    const offset = item.peersPercent === undefined ? usual : logOdds(Math.min(0.97, Math.max(0.03, item.peersPercent / 100)))
    learner.answer(number, item.answer === 'correct' ? 1 : item.answer === 'correct with help' ? 0.5 : 0, offset)
  }
  return new Map([...numbers].map(([system, number]) => [system, learner.believe(number, usual)]))
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}
