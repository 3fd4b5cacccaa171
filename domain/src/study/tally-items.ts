import type { StudyBlock, StudyItem, StudyLog, TopicTotals } from './study-log.ts'
import type { Tally } from './accuracy.ts'
import type { DisciplineId, SystemId, TopicReader } from './topics.ts'
import { topicsBy } from './topics.ts'

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
  const topics = topicsBy(log.topicNames)
  const sums = emptySums()
  for (const { items } of log.blocks) {
    for (const item of items) {
      if (item.answer === 'omitted') continue
      addTo(sums, countsOf(item), {
        system: topics.systemOf(item.system) ?? topics.systemOf(item.topic),
        discipline: topics.disciplineOf(item.discipline),
      })
    }
  }
  const totals = countedTotals(log)
  for (const total of totals) addTotals(sums, total, topics)
  return {
    all: tallyOf(sums.all),
    systems: talliesOf(sums.systems),
    disciplines: talliesOf(sums.disciplines),
    cells: cellTallies(sums.cells),
    unmapped: unmappedNames(log.blocks, totals, topics),
  }
}

/** All answers of these blocks together, whatever they are about. */
export function tallyAll(blocks: readonly StudyBlock[]): PeerTally {
  const sum = emptySum()
  for (const { items } of blocks) for (const item of items) if (item.answer !== 'omitted') add(sum, countsOf(item))
  return tallyOf(sum)
}

interface Counts {
  readonly right: number
  readonly asked: number
  /** Share of peers who were right, 0 to 1. */
  readonly peers: number | undefined
}

/** A running sum: a log of years is added up in one pass. */
interface Sum {
  right: number
  asked: number
  withPeers: number
  peerRight: number
}

interface Sums {
  readonly all: Sum
  readonly systems: Map<SystemId, Sum>
  readonly disciplines: Map<DisciplineId, Sum>
  readonly cells: Map<SystemId, Map<DisciplineId, Sum>>
}

interface About {
  readonly system: SystemId | undefined
  readonly discipline: DisciplineId | undefined
}

function emptySums(): Sums {
  return { all: emptySum(), systems: new Map(), disciplines: new Map(), cells: new Map() }
}

function emptySum(): Sum {
  return { right: 0, asked: 0, withPeers: 0, peerRight: 0 }
}

function countsOf({ answer, peersPercent }: StudyItem): Counts {
  const right = answer === 'correct' ? 1 : answer === 'correct with help' ? helpCounts : 0
  return { right, asked: 1, peers: peersPercent === undefined ? undefined : peersPercent / 100 }
}

/** The same answers printed by system and by discipline count in the whole once. */
function addTotals(sums: Sums, total: TopicTotals, { systemOf, disciplineOf }: TopicReader): void {
  const { kind, name, correct, incorrect, peersPercent } = total
  const counts = {
    right: correct,
    asked: correct + incorrect,
    peers: peersPercent === undefined ? undefined : peersPercent / 100,
  }
  const about = {
    system: kind === 'system' ? systemOf(name) : undefined,
    discipline: kind === 'discipline' ? disciplineOf(name) : undefined,
  }
  addTo(kind === 'discipline' ? { ...sums, all: emptySum() } : sums, counts, about)
}

function addTo(sums: Sums, counts: Counts, { system, discipline }: About): void {
  add(sums.all, counts)
  if (system !== undefined) add(sumAt(sums.systems, system), counts)
  if (discipline !== undefined) add(sumAt(sums.disciplines, discipline), counts)
  if (system !== undefined && discipline !== undefined) add(sumAt(mapAt(sums.cells, system), discipline), counts)
}

function mapAt<Key, Inner>(maps: Map<Key, Map<Inner, Sum>>, key: Key): Map<Inner, Sum> {
  const known = maps.get(key)
  if (known) return known
  const fresh = new Map<Inner, Sum>()
  maps.set(key, fresh)
  return fresh
}

function sumAt<Key>(sums: Map<Key, Sum>, key: Key): Sum {
  const known = sums.get(key)
  if (known) return known
  const fresh = emptySum()
  sums.set(key, fresh)
  return fresh
}

function add(sum: Sum, { right, asked, peers }: Counts): void {
  sum.right += right
  sum.asked += asked
  if (peers === undefined) return
  sum.withPeers += asked
  sum.peerRight += asked * peers
}

function talliesOf<Key>(sums: ReadonlyMap<Key, Sum>): ReadonlyMap<Key, PeerTally> {
  return new Map([...sums].map(([key, sum]) => [key, tallyOf(sum)]))
}

function cellTallies(cells: Sums['cells']): ReadonlyMap<string, PeerTally> {
  return new Map(
    [...cells].flatMap(([system, inSystem]) =>
      [...inSystem].map(([discipline, sum]) => [`${system}/${discipline}`, tallyOf(sum)] as const),
    ),
  )
}

function tallyOf({ right, asked, withPeers, peerRight }: Sum): PeerTally {
  return withPeers > 0 && 2 * withPeers >= asked ? { right, asked, peers: peerRight / withPeers } : { right, asked }
}

function countedTotals({ blocks, totals }: StudyLog): readonly TopicTotals[] {
  const itemised = new Set(blocks.map(({ source }) => source))
  const newest = new Map<string, string>()
  for (const { source, date } of totals) if ((newest.get(source) ?? '') < date) newest.set(source, date)
  return totals.filter(({ source, date }) => !itemised.has(source) && newest.get(source) === date)
}

function unmappedNames(
  blocks: readonly StudyBlock[],
  totals: readonly TopicTotals[],
  { systemOf, disciplineOf }: TopicReader,
): readonly string[] {
  const named = (kind: TopicTotals['kind']): readonly string[] =>
    totals.filter((total) => total.kind === kind).map(({ name }) => name)
  const systems = new Set<string | undefined>(named('system'))
  const disciplines = new Set<string | undefined>(named('discipline'))
  for (const { items } of blocks) {
    for (const { answer, system, discipline } of items) {
      if (answer === 'omitted') continue
      systems.add(system)
      disciplines.add(discipline)
    }
  }
  const unknown = [
    ...[...systems].filter((name) => systemOf(name) === undefined),
    ...[...disciplines].filter((name) => disciplineOf(name) === undefined),
  ]
  return [...new Set(unknown.filter((name) => name !== undefined))].toSorted()
}
