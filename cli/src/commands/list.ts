import { backupsOf, compareLists, explainProgram, findWhatAdds } from '#domain/list'
import { moveWeights } from '#domain/what-if'
import { programId } from '#domain'
import type { Added, OtherList, ProgramExplanation } from '#domain/list'
import type { IsoDate } from '#domain'
import type { WeightEffect } from '#domain/what-if'
import { csvText, listRows, listWorkbook, signalRows } from '#store'
import type { Call, Command, Outcome, OutputFile } from '../command.ts'
import { misused } from '../command.ts'
import { compareWithEarlier } from '../compare-lists.ts'
import type { ListComparison } from '../compare-lists.ts'
import { partnerOptions, readAndList } from '../inputs.ts'
import type { ListedInputs } from '../inputs.ts'
import { coupleJson, listJson } from '../json/list-json.ts'
import { seasonJson } from '../json/season-json.ts'
import { solveTiming } from '../timing.ts'
import { comparisonLines } from '../views/comparison-view.ts'
import { frontierLines } from '../views/frontier-view.ts'
import { coupleLines } from '../views/couple-view.ts'
import { firstAskLines } from '../views/plan-view.ts'
import { headingLines } from '../views/heading-view.ts'
import { addedLines, askFirstLines, otherListLines, runnerUpLines, weightLines, whyLines } from '../views/list-depth-view.ts'
import { answerLines, feeLines, listLines, proofLines } from '../views/list-view.ts'

/** A list is printed whole; of places, as many as hold nearly all of the chance. */
const manyRows = 1000
const manyPlaces = 25

export const command: Command = {
  operands: '<profile>',
  example: 'list examples/j1-internal-medicine.yaml --out list',
  options: {
    ...partnerOptions,
    frontier: { help: 'what each next program adds, and where it stops paying' },
    why: { value: 'ID', help: 'why this program is on the list, or why not' },
    others: { help: 'three lists beside yours: safest, most informatics, cheapest' },
    weights: { help: 'which programs come and go when one of your weights moves' },
    pairs: { help: 'for a couple: the pairs of both lists in the order to rank them' },
    adds: { help: 'what the signals add, and each specialty' },
    compare: { value: 'FILE', help: 'what changed since a list that --json printed earlier' },
    out: { value: 'FOLDER', help: 'write list.csv, list.xlsx and signals.csv there' },
  },
  run: async (call) => {
    const inputs = await readAndList(call)
    if (inputs.kind !== 'given') return inputs
    const why = call.option('why')
    if (why !== undefined && !/^(\d{10}|x-[a-z0-9-]+)$/.test(why))
      return misused(`--why needs the ten digits of a program, got ${why}`)
    const earlier = call.option('compare')
    if (earlier === undefined) return answer(inputs, call)
    const comparison = await compareWithEarlier(earlier, inputs.advised.list, call)
    return comparison.kind === 'compared' ? answer(inputs, call, comparison) : comparison
  },
}

function answer(inputs: ListedInputs, call: Call, comparison?: ListComparison): Outcome {
  const { profile, facts, advised } = inputs
  const { season, list } = advised
  const { paper, today } = call
  const depth = depthOf(inputs, call)
  const tables = { today, facts, notes: advised.candidates.notes ?? [], backups: backupsOf(advised.person) }
  const lines = [
    ...headingLines({ profile, facts, season, stage: advised.person.stage, today, blockers: advised.blockers }, paper),
    ...firstAskLines(advised.plan.asks, paper),
    '',
    ...answerLines(list, paper),
    ...(comparison ? comparisonLines(comparison, paper) : []),
    ...(depth.why ? whyLines(depth.why, facts, paper) : []),
    ...listLines(list, { rows: list.picks.length, ...tables }, paper),
    ...feeLines(list.fees, paper),
    ...coupleLines(
      advised.couple,
      { places: manyPlaces, rows: manyRows, pairs: call.flag('pairs'), yours: list.picks, today, facts },
      paper,
    ),
    ...askFirstLines(list, paper),
    ...runnerUpLines(list, facts, paper),
    ...(call.flag('frontier') ? frontierLines(list, paper) : []),
    ...(depth.others ? otherListLines(depth.others, list, paper) : []),
    ...(depth.weights ? weightLines(depth.weights, facts, paper) : []),
    ...(depth.adds ? addedLines(depth.adds, facts, paper) : []),
    ...proofLines(list, paper),
  ]
  return {
    kind: 'done',
    // Long, and not always asked for.
    get json() {
      return {
        today,
        facts: facts.release,
        season: seasonJson(season, advised.person.stage),
        blockers: advised.blockers,
        ...listJson(list, today),
        ...coupleJson(advised.couple, today),
        ...depthJson(depth, today),
        ...(comparison ? { comparison } : {}),
      }
    },
    text: lines.join('\n'),
    files: () => listFiles(inputs, call),
    timing: () => solveTiming(inputs),
  }
}

interface Depth {
  readonly why?: ProgramExplanation
  readonly others?: readonly OtherList[]
  readonly weights?: readonly WeightEffect[]
  readonly adds?: readonly Added[]
}

/** What was asked for beyond the list; each is worked out anew, so only then. */
function depthOf({ asked, advised }: ListedInputs, call: Call): Depth {
  const { candidates, chances, list } = advised
  const question = { ...asked, candidates, chances }
  const program = call.option('why')
  return {
    ...(program === undefined ? {} : { why: explainProgram(question, programId(program)) }),
    ...(call.flag('others') ? { others: compareLists(question, list) } : {}),
    ...(call.flag('weights') ? { weights: moveWeights(question) } : {}),
    ...(call.flag('adds') ? { adds: findWhatAdds(question) } : {}),
  }
}

/** The other lists in the shape of a list, the rest as it is. */
function depthJson({ others, ...rest }: Depth, today: IsoDate): object {
  if (!others) return rest
  return { ...rest, others: others.map(({ list, ...other }) => ({ ...other, list: listJson(list, today) })) }
}

async function listFiles({ advised: { list } }: ListedInputs, { today }: Call): Promise<readonly OutputFile[]> {
  return [
    { name: 'list.csv', content: csvText(listRows(list, today)) },
    { name: 'list.xlsx', content: await listWorkbook(list, today) },
    { name: 'signals.csv', content: csvText(signalRows(list)) },
  ]
}
