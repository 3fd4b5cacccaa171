import type { Question } from '../answer.ts'
import type { ExamFacts } from '../rules/exam-facts.ts'
import type { IsoDate } from '../units.ts'
import type { Accuracy } from './accuracy.ts'
import type { CellRow, StudyDashboard, TopicRow, WeekRow } from './dashboard.ts'
import type { StudyBlock, StudyItem, StudyLog } from './study-log.ts'
import type { ItemTallies, PeerTally } from './tally-items.ts'
import type { DisciplineId, OutlineTopic, SystemId } from './topics.ts'
import { percentToScore } from '../exams/forecast/practice-observations.ts'
import { accuracyOf, pooledShare, sampling, shrinkCells } from './accuracy.ts'
import { currentForm } from './current-form.ts'
import { byWeek, errorMix } from './error-mix.ts'
import { accuracyFor, hoursToClose, pointsOf } from './learning-return.ts'
import { formatOn, paceOf } from './pace.ts'
import { tallyAll, tallyItems } from './tally-items.ts'
import { outlineDisciplines, outlineSystems } from './topics.ts'
import { sourceOf } from '../answer.ts'
import { percentText } from '../say/number.ts'
import { step2ckMarks } from '../exams/score-bands.ts'

export interface DashboardInput {
  readonly log: StudyLog
  readonly exams: ExamFacts
  readonly today: IsoDate
  /** Score aimed at; without one 240, the field's mark for a solid score. */
  readonly targetScore?: number
}

const usualTarget = step2ckMarks.solid

/**
 * Accuracy by system, discipline and both against the exam's outline, with shrinkage, intervals and peers; kinds of error, pace and
 * trend; and what an hour on each topic is likely to bring.
 */
export function readDashboard({ log, exams, today, targetScore = usualTarget }: DashboardInput): StudyDashboard {
  const tallies = tallyItems(log)
  const items = log.blocks.flatMap((block) => block.items)
  const share = pooledShare([tallies.all])
  const target = accuracyFor(targetScore)
  const goal = { target, share, tallies, now: currentForm(log.blocks, share, log.topicNames ?? {}) }
  return {
    asked: tallies.all.asked,
    omitted: items.filter(({ answer }) => answer === 'omitted').length,
    withHelp: items.filter(({ answer }) => answer === 'correct with help').length,
    overall: accuracyOf(tallies.all, 0.5, 2),
    target: { score: targetScore, accuracy: target, because: targetReason(targetScore, target) },
    systems: topicRows(outlineSystems(exams), tallies.systems, goal),
    disciplines: topicRows(outlineDisciplines(exams), tallies.disciplines, { ...goal, now: new Map() }),
    crossCutting: crossCuttingRows(items, exams),
    cells: cellRows(exams, goal),
    errors: errorMix(log.blocks),
    pace: paceOf(items, formatOn(exams, 'step2ck', today)),
    weeks: weekRows(log.blocks, share),
    unmapped: tallies.unmapped,
    asks: tallies.unmapped.length === 0 ? [] : [askForTopics(tallies.unmapped)],
  }
}

interface Goal {
  readonly target: number
  readonly share: number
  readonly tallies: ItemTallies
  readonly now: ReadonlyMap<string, number>
}

/** Every topic of the outline, asked or not: an unasked one has the accuracy of the whole with a wide interval. */
function topicRows<Id extends string>(
  topics: readonly OutlineTopic<Id>[],
  tallies: ReadonlyMap<Id, PeerTally>,
  { target, share, tallies: { all }, now }: Goal,
): readonly TopicRow<Id>[] {
  const levelled = new Map(topics.map(({ id }) => [id, level(tallies.get(id) ?? nothing, all)]))
  const accuracies = shrinkCells(levelled, share)
  return topics
    .map(({ id, name, weight }) => {
      const tally = tallies.get(id) ?? nothing
      const accuracy = accuracies.get(id) ?? accuracyOf(nothing, share, 2)
      const form = now.get(id)
      return {
        id,
        name,
        weight,
        ...rowOf(tally, accuracy, weight * Math.max(0, target - accuracy.mean)),
        ...(form === undefined ? {} : { now: form }),
      }
    })
    .toSorted((a, b) => b.pointsLost - a.pointsLost)
}

/** Cells shrink towards their own system. Systems and disciplines are taken to cross independently: no outline says how they do. */
function cellRows(exams: ExamFacts, { target, share, tallies }: Goal): readonly CellRow[] {
  const disciplines = outlineDisciplines(exams)
  const systems = outlineSystems(exams)
  const bySystem = shrinkCells(
    new Map(systems.map(({ id }) => [id, level(tallies.systems.get(id) ?? nothing, tallies.all)])),
    share,
  )
  return systems
    .flatMap((system) => {
      const keys = disciplines.map((discipline) => `${system.id}/${discipline.id}`)
      const cells = new Map(keys.map((key) => [key, level(tallies.cells.get(key) ?? nothing, tallies.all)]))
      const accuracies = shrinkCells(cells, bySystem.get(system.id)?.mean ?? share)
      return disciplines.map((discipline) => cellRow(system, discipline, { target, tallies, accuracies }))
    })
    .filter(({ asked }) => asked > 0)
    .toSorted((a, b) => b.pointsLost - a.pointsLost)
}

function cellRow(
  system: OutlineTopic<SystemId>,
  discipline: OutlineTopic<DisciplineId>,
  {
    target,
    tallies,
    accuracies,
  }: { readonly target: number; readonly tallies: ItemTallies; readonly accuracies: ReadonlyMap<string, Accuracy> },
): CellRow {
  const key = `${system.id}/${discipline.id}`
  const tally = tallies.cells.get(key) ?? nothing
  const accuracy = accuracies.get(key) ?? accuracyOf(nothing, target, 2)
  const loss = system.weight * discipline.weight * Math.max(0, target - accuracy.mean)
  return { system: system.id, discipline: discipline.id, ...rowOf(tally, accuracy, loss) }
}

const nothing: PeerTally = { right: 0, asked: 0 }

/** Right answers as they would be on questions as hard as the whole log's, as far as peers tell. */
function level(tally: PeerTally, all: PeerTally): PeerTally {
  if (tally.peers === undefined || all.peers === undefined) return tally
  const right = tally.right + tally.asked * (all.peers - tally.peers)
  return { ...tally, right: Math.min(tally.asked, Math.max(0, right)) }
}

function rowOf(tally: PeerTally, accuracy: Accuracy, loss: number): Omit<CellRow, 'system' | 'discipline'> {
  const pointsLost = pointsOf(loss)
  return {
    asked: tally.asked,
    right: tally.right,
    ...(tally.peers === undefined ? {} : { peers: tally.peers }),
    accuracy,
    sampled: sampling(tally),
    pointsLost,
    pointsPerHour: pointsLost / hoursToClose,
  }
}

/** What cuts across systems is told beside them, by its name in the topic or system of a question. */
function crossCuttingRows(items: readonly StudyItem[], exams: ExamFacts): StudyDashboard['crossCutting'] {
  const byName = answersByName(items)
  return exams.outline.crossCutting.map(({ value: { topic, min, max } }) => {
    const word = topic.toLowerCase().slice(0, 6)
    let [asked, right] = [0, 0]
    for (const [name, tally] of byName) {
      if (!name.includes(word)) continue
      asked += tally.asked
      right += tally.right
    }
    return { name: topic, min, max, asked, right, sampled: sampling({ right, asked }) }
  })
}

/** Answers by the names that could say what cuts across: few names, however many questions bear them. */
function answersByName(items: readonly StudyItem[]): ReadonlyMap<string, { readonly asked: number; readonly right: number }> {
  const byName = new Map<string, { asked: number; right: number }>()
  for (const { answer, topic = '', task = '' } of items) {
    if (answer === 'omitted' || (topic === '' && task === '')) continue
    const name = `${topic} ${task}`.toLowerCase()
    const tally = byName.get(name) ?? { asked: 0, right: 0 }
    byName.set(name, tally)
    tally.asked += 1
    if (answer === 'correct') tally.right += 1
  }
  return byName
}

function weekRows(blocks: readonly StudyBlock[], share: number): readonly WeekRow[] {
  return byWeek(blocks).map(([from, inWeek]) => {
    const all = tallyAll(inWeek)
    return { from, asked: all.asked, accuracy: accuracyOf(all, share, 2) }
  })
}

function targetReason(score: number, accuracy: number): StudyDashboard['target']['because'] {
  return {
    text: `A score of ${score} asks for about ${percentText(accuracy)} right on exam-like questions; question banks run harder.`,
    direction: 'neutral',
    source: sourceOf(percentToScore),
  }
}

function askForTopics(names: readonly string[]): Question {
  return {
    field: 'topicNames',
    text: `Which topic of the exam do these names belong to: ${names.join('; ')}?`,
    why: 'Their answers count in the whole, but in no topic, until you say.',
  }
}
