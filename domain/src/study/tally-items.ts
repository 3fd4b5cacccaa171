import type { StudyItem, StudyLog, TopicTotals } from './study-log.ts'
import type { Tally } from './accuracy.ts'
import type { DisciplineId, SystemId, TopicNames } from './topics.ts'
import { disciplineOf, systemOf } from './topics.ts'

/** Half a right answer: help was needed. */
const helpCounts = 0.5

/** Answers of one cell, with what peers did on the same questions. */
export interface PeerTally extends Tally {
  /** Mean percent right of peers, 0 to 1, where given for at least half the answers. */
  readonly peers?: number
}

export interface ItemTallies {
  readonly all: PeerTally
  readonly systems: ReadonlyMap<SystemId, PeerTally>
  readonly disciplines: ReadonlyMap<DisciplineId, PeerTally>
  /** Key `system/discipline`. */
  readonly cells: ReadonlyMap<string, PeerTally>
  readonly unmapped: readonly string[]
}

/**
 * Answers by system, discipline and both. A question seen again counts again. Omitted ones are left out: they say nothing about knowledge.
 * Printed totals count only for a source without single answers, and only its newest.
 */
export function tallyItems(log: StudyLog): ItemTallies {
  const names = log.topicNames ?? {}
  const items = log.blocks.flatMap((block) => block.items).filter(({ answer }) => answer !== 'omitted')
  const totals = countedTotals(log)
  const units = [...items.map((item) => unitOfItem(item, names)), ...totals.map((total) => unitOfTotals(total, names))]
  return {
    all: sumUp(totals.length > 0 ? units.filter(({ isTotalOf }) => isTotalOf !== 'discipline') : units),
    systems: groupBy(units, ({ system }) => system),
    disciplines: groupBy(units, ({ discipline }) => discipline),
    cells: groupBy(units, ({ system, discipline }) =>
      system === undefined || discipline === undefined ? undefined : `${system}/${discipline}`,
    ),
    unmapped: unmappedNames(items, totals, names),
  }
}

interface Unit {
  readonly right: number
  readonly asked: number
  readonly peers?: number
  readonly system?: SystemId
  readonly discipline?: DisciplineId
  readonly isTotalOf?: 'system' | 'discipline'
}

function unitOfItem(item: StudyItem, names: TopicNames): Unit {
  const system = systemOf(item.system, names) ?? systemOf(item.topic, names)
  const discipline = disciplineOf(item.discipline, names)
  return {
    right: item.answer === 'correct' ? 1 : item.answer === 'correct with help' ? helpCounts : 0,
    asked: 1,
    ...(item.peersPercent === undefined ? {} : { peers: item.peersPercent / 100 }),
    ...(system === undefined ? {} : { system }),
    ...(discipline === undefined ? {} : { discipline }),
  }
}

function unitOfTotals(total: TopicTotals, names: TopicNames): Unit {
  const system = total.kind === 'system' ? systemOf(total.name, names) : undefined
  const discipline = total.kind === 'discipline' ? disciplineOf(total.name, names) : undefined
  return {
    right: total.correct,
    asked: total.correct + total.incorrect,
    isTotalOf: total.kind,
    ...(total.peersPercent === undefined ? {} : { peers: total.peersPercent / 100 }),
    ...(system === undefined ? {} : { system }),
    ...(discipline === undefined ? {} : { discipline }),
  }
}

function countedTotals({ blocks, totals }: StudyLog): readonly TopicTotals[] {
  const itemised = new Set(blocks.map(({ source }) => source))
  const newest = new Map<string, string>()
  for (const { source, date } of totals) if ((newest.get(source) ?? '') < date) newest.set(source, date)
  return totals.filter(({ source, date }) => !itemised.has(source) && newest.get(source) === date)
}

function groupBy<Key extends string>(
  units: readonly Unit[],
  keyOf: (unit: Unit) => Key | undefined,
): ReadonlyMap<Key, PeerTally> {
  const groups = new Map<Key, Unit[]>()
  for (const unit of units) {
    const key = keyOf(unit)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [unit])
    else group.push(unit)
  }
  return new Map([...groups].map(([key, group]) => [key, sumUp(group)]))
}

function sumUp(units: readonly Unit[]): PeerTally {
  let right = 0
  let asked = 0
  let withPeers = 0
  let peerRight = 0
  for (const unit of units) {
    right += unit.right
    asked += unit.asked
    if (unit.peers === undefined) continue
    withPeers += unit.asked
    peerRight += unit.asked * unit.peers
  }
  return withPeers > 0 && 2 * withPeers >= asked ? { right, asked, peers: peerRight / withPeers } : { right, asked }
}

function unmappedNames(items: readonly StudyItem[], totals: readonly TopicTotals[], names: TopicNames): readonly string[] {
  const systems = items.map(({ system }) => system).filter((name) => name !== undefined && systemOf(name, names) === undefined)
  const disciplines = items
    .map(({ discipline }) => discipline)
    .filter((name) => name !== undefined && disciplineOf(name, names) === undefined)
  const printed = totals.filter(
    ({ kind, name }) => (kind === 'system' ? systemOf(name, names) : disciplineOf(name, names)) === undefined,
  )
  return [
    ...new Set([...systems, ...disciplines, ...printed.map(({ name }) => name)].filter((name) => name !== undefined)),
  ].toSorted()
}
