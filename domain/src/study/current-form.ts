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
  for (const { system, item, result } of inOrder.flatMap((block) => answersInOrder(block, topics))) {
    const number = numbers.get(system) ?? numbers.size
    numbers.set(system, number)
    const offset = item.peersPercent === undefined ? usual : logOdds(Math.min(0.97, Math.max(0.03, item.peersPercent / 100)))
    learner.answer(number, result, offset)
  }
  return new Map([...numbers].map(([system, number]) => [system, learner.believe(number, usual)]))
}

interface AnswerInOrder {
  readonly system: SystemId
  readonly item: StudyItem
  /** 1 right, 0 wrong; between them where only the share of the block is known. */
  readonly result: number
}

/** The answers of a block. One logged by its counts has no order: each of its answers stands for the share right of its system. */
function answersInOrder({ items }: StudyBlock, { systemOf }: TopicReader): readonly AnswerInOrder[] {
  const answers = items.flatMap((item) => {
    const system = systemOf(item.system) ?? systemOf(item.topic)
    return system === undefined || item.answer === 'omitted' ? [] : [{ system, item, result: resultOf(item) }]
  })
  if (items.some(({ question }) => question !== undefined)) return answers
  return answers.map((one) => {
    const alike = answers.filter(({ system }) => system === one.system)
    return { ...one, result: alike.reduce((sum, { result }) => sum + result, 0) / alike.length }
  })
}

function resultOf({ answer }: StudyItem): number {
  return answer === 'correct' ? 1 : answer === 'correct with help' ? 0.5 : 0
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}
